package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        List.of(),
                        "a command is missing: convert, info, view, diff, formats, completion, manual",
                        "ndraster"),
                Arguments.of(List.of("convrt"), "Unmatched argument at index 0: 'convrt'", "ndraster"),
                Arguments.of(List.of("convert"), "Missing required parameters: 'IN', 'OUT'", "ndraster convert"),
                Arguments.of(List.of("convert", "a.jpg"), "Missing required parameter: 'OUT'", "ndraster convert"),
                Arguments.of(List.of("info"), "Missing required parameter: 'FILE'", "ndraster info"),
                Arguments.of(List.of("info", "--jsn", "a.jpg"), "Unknown option: '--jsn'", "ndraster info"),
                Arguments.of(List.of("view"), "Missing required parameter: 'FILE'", "ndraster view"),
                Arguments.of(
                        List.of("view", "--watch", "-1", "a.npy"),
                        "--watch must be 0 or positive, found -1.0",
                        "ndraster view"),
                Arguments.of(
                        List.of("convert", "--max-pixels", "0", "a.jpg", "a.png"),
                        "--max-pixels must be positive, found 0",
                        "ndraster convert"),
                Arguments.of(
                        List.of("convert", "--rotate", "45", "a.jpg", "a.png"),
                        "--rotate turns by 90, 180 or 270 degrees, found 45",
                        "ndraster convert"),
                Arguments.of(
                        List.of("convert", "--resize", "big", "a.jpg", "a.png"),
                        "--resize is WIDTHxHEIGHT, WIDTHx, xHEIGHT (with fit) or PERCENT%, found 'big'",
                        "ndraster convert"),
                Arguments.of(
                        List.of("convert", "--quality", "101", "a.jpg", "b.jpg"),
                        "quality must be from 1 to 100, found 101",
                        "ndraster convert"),
                Arguments.of(
                        List.of("convert", "--out-dir", "b", "a.jpg"),
                        "--out-dir needs --to: npy, png, ...",
                        "ndraster convert"),
                Arguments.of(
                        List.of("convert", "a.jpg", "-"),
                        "standard output needs --to: npy, png, ...",
                        "ndraster convert"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrong_usage_is_told_with_a_hint(List<String> arguments, String problem, String command) {
        Run run = Run.of(arguments.toArray());
        assertThat(run.errorLines()).first().isEqualTo("ndraster: " + problem);
        assertThat(run.errorLines()).last().isEqualTo("Try '" + command + " --help' for how it is used.");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_command_that_is_nearly_right_is_guessed() {
        assertThat(Run.of("convrt").err()).contains("Did you mean: ndraster convert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "convert", "info", "view", "diff", "formats", "completion", "manual"})
    void help_explains_and_has_examples(String command) {
        Run run = command.isEmpty() ? Run.of("--help") : Run.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Usage: " + ("ndraster " + command).strip() + " ")
                .contains("Examples:")
                .contains("  ndraster " + command);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_version_names_java_too() {
        Run run = Run.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("ndraster ")
                .contains("Java " + Runtime.version().feature());
    }
}
