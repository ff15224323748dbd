package ndraster.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Looks for golden files that no test has asked for, when all tests of a class have run. [ReportUnusedGoldens] brings
/// it.
public final class UnusedGoldens implements AfterAllCallback {
    private static final String PROPERTY = "ndraster.golden.unused";

    /// What JUnit calls.
    public UnusedGoldens() {}

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        boolean isNested =
                context.getParent().flatMap(ExtensionContext::getTestClass).isPresent();
        if (isNested) {
            return; // the tests of the class around it may still ask
        }
        Path folder =
                Goldens.folder(Caller.outermost(context.getRequiredTestClass().getName()));
        if (System.getProperty(PROPERTY, "").equals("ignore") || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> unused = files.filter(file -> Files.isRegularFile(file) && !Goldens.isUsed(file))
                    .toList();
            if (!unused.isEmpty()) {
                throw new AssertionError(
                        "no test has asked for these golden files; delete them, or run all tests of the"
                                + " class, or say -D" + PROPERTY + "=ignore: " + unused);
            }
        }
    }
}
