package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

class UsageTest {
    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        List.of(),
                        "a command is missing: convert, info, view, diff, formats, completion, manual, optimize",
                        "ndraster"),
                Arguments.of(
                        List.of("convrt"),
                        "there is no command 'convrt'; there are convert, info, view, diff, formats, completion, manual, optimize",
                        "ndraster"),
                Arguments.of(List.of("formats", "png"), "too many arguments: 'png'", "ndraster formats"),
                Arguments.of(
                        List.of("diff", "--tolerance", "x", "a.png", "b.png"),
                        "Invalid value for option '--tolerance': 'x' is no number",
                        "ndraster diff"),
                convert(
                        "Invalid value for option '--quality': 'a.jpg' is no whole number",
                        "--quality",
                        "a.jpg",
                        "b.jpg"),
                convert("--dpi is a number more than 0, found -5.0", "--dpi", "-5", "a.jpg", "a.png"),
                convert(
                        "--dtype is a type of NumPy: uint8, uint16, float32, bool, ...; found 'byte8'",
                        "--dtype",
                        "byte8",
                        "a.jpg",
                        "a.npy"),
                convert(
                        "--range MIN,MAX,TYPE is a type of numbers: uint8, uint16, float32, bool, ...; found 'S3'",
                        "--range",
                        "0,1,S3",
                        "a.jpg",
                        "a.npy"),
                convert(
                        "--profile is srgb or a file with a color profile: nosuch.icc: No such file",
                        "--profile",
                        "nosuch.icc",
                        "a.jpg",
                        "b.jpg"),
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
                        "--rotate turns by multiples of 90 degrees, found 45",
                        "ndraster convert"),
                Arguments.of(
                        List.of("convert", "--resize", "big", "a.jpg", "a.png"),
                        "--resize is WIDTHxHEIGHT, WIDTHx, xHEIGHT (with fit) or PERCENT%, found 'big'",
                        "ndraster convert"),
                Arguments.of(
                        List.of("convert", "--quality", "101", "a.jpg", "b.jpg"),
                        "--quality must be from 1 to 100, found 101",
                        "ndraster convert"),
                Arguments.of(
                        List.of("convert", "--out-dir", "b", "a.jpg"),
                        "--out-dir needs --to: npy, png, ...",
                        "ndraster convert"),
                convert("--quality means nothing to .npy, which has no options", "--quality", "80", "a.jpg", "a.npy"),
                convert(
                        "--quality means nothing to .png, which has --level, --profile, --duration, --plays, --dpi",
                        "--quality",
                        "80",
                        "a.jpg",
                        "a.png"),
                convert("--dpi means nothing to .bmp, which has no options", "--dpi", "72", "a.jpg", "a.bmp"),
                convert(
                        "--level means nothing to .jpg, which has --quality, --subsampling, --progressive, --profile, --dpi",
                        "--level",
                        "1",
                        "--out-dir",
                        "b",
                        "--to",
                        "jpg",
                        "a.png"),
                convert("--compression of .npz is none or zip, found 'lzw'", "--compression", "lzw", "a.png", "a.npz"),
                convert(
                        "--compression must be one of g4, jpeg, lzw, none, packbits, zip, found 'lzwx'",
                        "--compression",
                        "lzwx",
                        "a.jpg",
                        "a.tif"),
                convert("--order means nothing to .png, only to .npy and .npz", "--order", "F", "a.jpg", "a.png"),
                convert("--shape is for --from raw", "--shape", "1,2", "a.jpg", "a.png"),
                convert("--from raw needs --dtype TYPE and --shape H,W,C", "--from", "raw", "a", "a.png"),
                convert(
                        "--shape is the length of each axis, like 480,640,3; one may be -1; found '2x3'",
                        "--from",
                        "raw",
                        "--dtype",
                        "uint8",
                        "--shape",
                        "2x3",
                        "a",
                        "a.png"),
                convert(
                        "--resize 50% keeps the ratio of the sides; exact is for WIDTHxHEIGHT",
                        "--resize", "50%,exact", "a.jpg", "a.png"),
                convert("--name is for many files: --out-dir DIR --to FORMAT", "--name", "{stem}", "a.jpg", "a.png"),
                convert(
                        "--name knows {dir}, {stem}, {ext} and {to}, found '{name}'",
                        "--name",
                        "{name}",
                        "--out-dir",
                        "b",
                        "--to",
                        "png",
                        "a.jpg"),
                convert(
                        "--image is a number, A:B, A:B:STEP or all, found 'first'",
                        "--image",
                        "first",
                        "a.jpg",
                        "a.png"),
                convert(
                        "--report and the array would both go to standard output",
                        "--report",
                        "json",
                        "a.jpg",
                        "--to",
                        "png",
                        "-"),
                Arguments.of(
                        List.of("view", "--terminal", "vt52", "a.npy"),
                        "--terminal is auto, kitty, iterm2, sixel or blocks, found 'vt52'",
                        "ndraster view"),
                Arguments.of(
                        List.of("info", "--histogram-picture", "h.png", "a.npy", "b.npy"),
                        "--histogram-picture is of one FILE, found 2",
                        "ndraster info"),
                Arguments.of(
                        List.of("info", "--srgb", "a.jpg"),
                        "--srgb matters to --strides, --stats, --histogram and --histogram-picture only",
                        "ndraster info"),
                Arguments.of(
                        List.of("convert", "a.jpg", "-"),
                        "standard output needs --to: npy, png, ...",
                        "ndraster convert"));
    }

    private static Arguments convert(String problem, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addFirst("convert");
        return Arguments.of(all, problem, "ndraster convert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--from", "--to"})
    void an_unknown_format_names_the_known_ones(String option) {
        Run run = Run.of("convert", option, "xyz", "a.jpg", "a.png");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errorLines()).first().asString().contains(option + " is", "npz, raw", " jpg,", "found 'xyz'");
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
    void a_name_that_looks_like_an_option_is_told_how_it_is_written() throws IOException {
        Path file = Files.createTempFile(Path.of(""), "-ndraster", ".jpg");
        try {
            assertThat(Run.of("info", file).errorLines())
                    .first()
                    .isEqualTo("ndraster: Unknown option: '" + file + "'. The file of that name is ./" + file);
            assertThat(Run.of("info", "./" + file).errorLines())
                    .containsExactly("ndraster: ./" + file + ": is empty, no image");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void an_index_that_is_none_names_its_option() {
        assertThat(Run.of("convert", "--slice", "1:2:3:4", "a.npy", "b.npy").errorLines())
                .first()
                .asString()
                .startsWith("ndraster: --slice: not an index expression: ");
    }

    @Test
    void a_command_that_is_nearly_right_is_guessed() {
        assertThat(Run.of("convrt").err()).contains("Did you mean: ndraster convert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "convert", "info", "view", "diff", "formats", "completion", "manual", "optimize"})
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

    static Stream<Arguments> readingOptions() {
        return CommandSpec.forAnnotatedObject(new InfoCommand()).options().stream()
                .filter(option -> option.userObject() instanceof Field field
                        && field.getDeclaringClass().equals(ReadingOptions.class))
                .map(option -> Arguments.of(
                        option.longestName(),
                        option.arity().max() == 0
                                ? List.of(option.longestName())
                                : List.of(
                                        option.longestName(),
                                        option.paramLabel().equals("WxH+X+Y") ? "1x1+0+0" : "1")));
    }

    @ParameterizedTest
    @MethodSource("readingOptions")
    void info_refuses_options_of_reading_if_it_only_looks(String name, List<String> option) {
        List<String> arguments = new ArrayList<>(option);
        arguments.addFirst("info");
        arguments.add("testdata/photo.jpg");
        Run run = Run.of(arguments.toArray());
        assertThat(run.errorLines().getFirst())
                .isEqualTo("ndraster: " + name
                        + " matters to --strides, --stats, --histogram and --histogram-picture only");
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
