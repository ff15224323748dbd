package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OptimizeTest {
    @Test
    void optimize_says_nothing_and_leaves_no_file() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = folders(temporary);
        Run.of("optimize").assertPrinted("");
        assertThat(before).containsAll(folders(temporary));
    }

    private static Set<Path> folders(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ndraster-optimize-"))
                    .collect(Collectors.toSet());
        }
    }
}
