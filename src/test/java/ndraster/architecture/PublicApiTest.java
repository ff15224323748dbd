package ndraster.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A change of what users can see shows as a change of a file.
class PublicApiTest {
    private static final Path DUMP = Path.of("docs/api.txt");
    private static final String UPDATE = "ndraster.api.update";

    @Test
    void the_public_api_is_the_one_in_docs_api_txt() throws IOException {
        List<String> found = PublicApi.of(Path.of("target/classes"));
        if (Boolean.getBoolean(UPDATE)) {
            Files.write(DUMP, found);
        }
        List<String> expected = Files.readAllLines(DUMP);
        Stream<String> gone =
                expected.stream().filter(line -> !found.contains(line)).map("- "::concat);
        Stream<String> added =
                found.stream().filter(line -> !expected.contains(line)).map("+ "::concat);
        assertThat(Stream.concat(gone, added))
                .as(
                        "changes of the public API; if they are meant, mvn test -Dtest=PublicApiTest -D%s=true writes %s",
                        UPDATE, DUMP)
                .isEmpty();
        assertThat(found).isNotEmpty();
    }
}
