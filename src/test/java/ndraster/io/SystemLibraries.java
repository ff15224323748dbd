package ndraster.io;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The system's libheif and libjxl, and files for them in testdata/system.
final class SystemLibraries {
    static final Path FOLDER = TestPictures.FOLDER.resolve("system");

    private SystemLibraries() {}

    /// Without a library the test is skipped on a developer's machine, and fails where `CI` is `true`.
    static void require(SystemFormat format) {
        String missing = "no library for " + format + " was found: Debian has libheif1 and libjxl0.7";
        if (!format.isReadable() && "true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        Assumptions.assumeTrue(format.isReadable(), missing);
    }

    static void requireAll() {
        Stream.of(SystemFormat.values()).forEach(SystemLibraries::require);
    }

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /// The encoded files.
    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().matches(".*\\.(avif|heic|jxl)"))
                    .sorted()
                    .toList();
        }
    }
}
