package ndraster.testing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where failures leave their pictures.
final class OutputFolder {
    /// The system property that names another folder.
    static final String PROPERTY = "ndraster.testing.output";

    private static final String NAME = "ndraster-failures";

    private OutputFolder() {}

    /// A new folder for one failure, named after the test.
    static Path create(Caller test) throws IOException {
        Path folder = base();
        Files.createDirectories(folder);
        String name = test.simpleType() + "." + test.method();
        for (int n = 1; ; n++) {
            try {
                return Files.createDirectory(folder.resolve(n == 1 ? name : name + "-" + n));
            } catch (FileAlreadyExistsException _) {
                // an earlier failure of the same test
            }
        }
    }

    private static Path base() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        if (Files.exists(Path.of("pom.xml"))) {
            return Path.of("target", NAME);
        }
        boolean isGradle = Files.exists(Path.of("build.gradle")) || Files.exists(Path.of("build.gradle.kts"));
        return isGradle ? Path.of("build", NAME) : Path.of(System.getProperty("java.io.tmpdir"), NAME);
    }
}
