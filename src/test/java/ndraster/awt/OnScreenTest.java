package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.Program;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What is written to an array is on the screen after the next paint: in a real window, of a program of its own.
class OnScreenTest {
    private static final String MISSING = "no screen: install xvfb (xvfb-run), or set DISPLAY";

    @Test
    void a_window_shows_what_was_written_after_its_image_was_shown() {
        Program window = onScreen(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes(Images.class) + System.getProperty("path.separator") + classes(Window.class),
                Window.class.getName());
        assertThat(window.exitCode()).as(window.err()).isZero();
        assertThat(window.out().lines())
                .containsExactly(
                        "array first: 0000ff", "array again: ff00ff", "image first: 00ff00", "image again: ffff00");
    }

    /// Runs a program with a screen. Without one the test is skipped on a developer's machine, and fails where
    /// `CI` is `true`.
    private static Program onScreen(String... command) {
        Optional<List<String>> screen = screen();
        if (screen.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail(MISSING);
        }
        Assumptions.assumeTrue(screen.isPresent(), MISSING);
        return Program.run(
                Stream.concat(screen.orElseThrow().stream(), Stream.of(command)).toList());
    }

    private static Optional<List<String>> screen() {
        if (isThere("xvfb-run")) {
            return Optional.of(List.of("xvfb-run", "-a", "-s", "-screen 0 640x480x24"));
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

    /// The folder that a class was compiled to: in the tests' module both are one, so that the code source does
    /// not say.
    private static Path classes(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try {
            Path found = Path.of(Objects.requireNonNull(type.getResource(file)).toURI());
            return found.resolve("../../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
