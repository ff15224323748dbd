package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The Python that interoperation tests talk to: one that has NumPy and Pillow.
public final class Python {
    private static final String WANTED = "import numpy, PIL.Image";
    private static final String MISSING =
            "no Python with NumPy and Pillow was found; install both, or name one that has them in NDRASTER_PYTHON_EXE";

    private final String executable;

    private Python(String executable) {
        this.executable = executable;
    }

    /// A Python with NumPy and Pillow. Without one the test is skipped on a developer's machine, and fails where
    /// `CI` is `true`.
    public static Python require() {
        Optional<Python> found = find(WANTED);
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail(MISSING);
        }
        Assumptions.assumeTrue(found.isPresent(), MISSING);
        return found.orElseThrow();
    }

    /// Every Python of this machine that has a NumPy of its own. Where there is none: as [#require].
    public static Stream<Python> everyNumPy() {
        Map<String, Python> byVersion = new LinkedHashMap<>();
        candidates()
                .filter(executable -> succeeds(executable, "import numpy"))
                .map(Python::new)
                .forEach(python -> byVersion.putIfAbsent(python.numPyVersion(), python));
        return byVersion.isEmpty() ? Stream.of(require()) : byVersion.values().stream();
    }

    private String numPyVersion() {
        return run("import numpy; print(numpy.__version__)").strip();
    }

    @Override
    public String toString() {
        return executable + ", NumPy " + numPyVersion();
    }

    /// The program `source` as it runs, to be talked to.
    public LivePython start(String source) {
        return LivePython.start(List.of(executable, "-c", source));
    }

    /// What to run.
    public String executable() {
        return executable;
    }

    /// A Python with a NumPy whose version begins with `version`; without one the test is skipped, since
    /// what it would find is recorded too.
    public static Python requireNumPy(String version) {
        String check = "import numpy; assert numpy.__version__.startswith('" + version + "')";
        Optional<Python> found = find(check);
        Assumptions.assumeTrue(
                found.isPresent(), "no Python with NumPy " + version + "x was found; NDRASTER_PYTHON_EXE may name one");
        return found.orElseThrow();
    }

    /// What the program `source` prints; its `sys.argv[1:]` are `arguments`, and it must end with exit code 0.
    public String run(String source, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(executable, "-c", source));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return checked(Program.run(command));
    }

    private static String checked(Program program) {
        assertThat(program.exitCode())
                .as("exit code of Python, which said %s", program.err())
                .isZero();
        return program.out();
    }

    private static Optional<Python> find(String check) {
        return candidates()
                .filter(executable -> succeeds(executable, check))
                .findFirst()
                .map(Python::new);
    }

    private static Stream<String> candidates() {
        return Stream.of(System.getenv("NDRASTER_PYTHON_EXE"), "/usr/bin/python3", "python3")
                .filter(Objects::nonNull);
    }

    private static boolean succeeds(String executable, String source) {
        try {
            return Program.run(List.of(executable, "-c", source)).exitCode() == 0;
        } catch (UncheckedIOException e) {
            return false; // there is no such program
        }
    }
}
