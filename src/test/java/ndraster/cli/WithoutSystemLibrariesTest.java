package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import ndraster.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A Java that may call no library: everything but AVIF, HEIF and JPEG XL is as with them.
class WithoutSystemLibrariesTest {
    @ParameterizedTest
    @CsvSource({"avif-lossless.avif, AVIF", "heic-rgb.heic, HEIF", "jxl-rgb.jxl, JPEGXL"})
    void a_file_that_needs_one_is_an_error_of_one_line(String name, String format) {
        Path file = Path.of("testdata", "system", name);
        Program info = run("info", file);
        assertThat(info.exitCode()).isNotZero();
        assertThat(info.err())
                .isEqualTo("ndraster: " + file + ": is " + format + "; to read it, allow Java to call libraries:"
                        + " --enable-native-access=ndraster, or ALL-UNNAMED for the class path"
                        + System.lineSeparator());
    }

    @Test
    void they_are_not_in_the_table_of_formats() {
        assertThat(run("formats").out()).contains("PNG").doesNotContain("AVIF", "HEIF", "JPEGXL");
    }

    @Test
    void other_files_are_read_without_looking_for_any() {
        isSilent("info", Path.of("testdata", "png-rgb.png"));
    }

    @Test
    void options_of_other_formats_are_checked_without_looking_for_any(@TempDir Path folder) {
        Path png = Path.of("testdata", "png-rgb.png");
        isSilent("convert", "--from", "png", "--quality", "50", png, folder.resolve("a.jpg"));
    }

    /// Java warns of the first call of a library that nobody allowed.
    private static void isSilent(Object... arguments) {
        List<String> command = Launched.command(arguments);
        command.remove(Launched.MAY_CALL_LIBRARIES);
        Program program = Program.run(command);
        assertThat(program.err()).isEmpty();
        assertThat(program.exitCode()).isZero();
    }

    private static Program run(Object... arguments) {
        List<String> command = Launched.command(arguments);
        command.set(command.indexOf(Launched.MAY_CALL_LIBRARIES), "--illegal-native-access=deny");
        return Program.run(command);
    }
}
