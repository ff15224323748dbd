package ndraster;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A screen for programs with windows, which tests run in processes of their own: this one has none.
public final class Screen {
    private static final String MISSING = "no screen: install xvfb and xauth (xvfb-run), or set DISPLAY";

    private Screen() {}

    /// Runs the `main` of a class with a screen of 800 × 600 pixels. Without one the test is skipped on a
    /// developer's machine, and fails where `CI` is `true`.
    public static Program run(Class<?> main, Object... arguments) {
        Optional<List<String>> screen = screen();
        if (screen.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail(MISSING);
        }
        Assumptions.assumeTrue(screen.isPresent(), MISSING);
        List<String> command = new ArrayList<>(screen.orElseThrow());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Duser.language=en", "-cp", classPath(main), main.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return Program.run(command);
    }

    private static Optional<List<String>> screen() {
        if (isThere("xvfb-run")) {
            return Optional.of(List.of("xvfb-run", "-a", "-s", "-screen 0 800x600x24"));
        }
        return System.getenv("DISPLAY") == null ? Optional.empty() : Optional.of(List.of());
    }

    private static boolean isThere(String program) {
        try {
            return Program.run(List.of(program, "--help"), Map.copyOf(System.getenv()))
                            .exitCode()
                    == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static String classPath(Class<?> main) {
        return Stream.of(
                        classes(NDArray.class).toString(),
                        classes(main).toString(),
                        System.getProperty("java.class.path", ""),
                        System.getProperty("jdk.module.path", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// The folder that a class was compiled to: in the tests' module both are one, so that the code source does
    /// not say.
    private static Path classes(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try {
            Path found = Path.of(Objects.requireNonNull(type.getResource(file)).toURI());
            return found.resolve("../".repeat(type.getName().split("\\.").length))
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
