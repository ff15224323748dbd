package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.io.ImageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures in the terminal, read back from what a terminal is sent.
class TerminalPictureTest {
    private static final Path PNG = Path.of("testdata/png-rgb.png");

    /// A terminal that answers to a question as it is told.
    private static final String TERMINAL = """
            import os, sys
            import pty
            pid, terminal = pty.fork()
            if pid == 0:
                for name in ('TERM_PROGRAM', 'KITTY_WINDOW_ID', 'LC_TERMINAL', 'DISPLAY', 'COLORTERM'):
                    os.environ.pop(name, None)
                os.environ['TERM'] = 'xterm-256color'
                os.execv(sys.argv[2], sys.argv[2:])
            seen = b''
            while True:
                try:
                    piece = os.read(terminal, 65536)
                except OSError:
                    break
                if not piece:
                    break
                seen += piece
                if seen.endswith(b'\\x1b[c'):
                    os.write(terminal, sys.argv[1].encode())
            status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            kinds = {b'\\x1bP': 'sixel', b'\\x1b_Ga=T': 'kitty', '\\u2580'.encode(): 'blocks', b'\\x1b]1337': 'iterm2'}
            print(status, [kind for start, kind in kinds.items() if start in seen])
            """;

    private static NDArray pixels() throws IOException {
        return ImageFiles.open(PNG);
    }

    @Test
    void kitty_gets_the_pixels_in_pieces() throws IOException {
        Run run = Run.of("view", "--terminal", "kitty", PNG);
        assertThat(run.exitCode()).isZero();
        String data = Pattern.compile("\033_G[^;]*;([^\033]*)\033\\\\")
                .matcher(run.out())
                .results()
                .map(piece -> piece.group(1))
                .peek(piece -> assertThat(piece.length()).isLessThanOrEqualTo(4096))
                .collect(Collectors.joining());
        assertThat(run.out()).startsWith("\033_Ga=T,f=100,q=2,c=12,m=1;");
        assertSamePixels(data);
    }

    @Test
    void iterm2_gets_the_pixels_at_once() throws IOException {
        Matcher picture = Pattern.compile("\033]1337;File=inline=1;preserveAspectRatio=1;width=12:([^\007]*)\007\n")
                .matcher(Run.of("view", "--terminal", "iterm2", PNG).out());
        assertThat(picture.matches()).isTrue();
        assertSamePixels(picture.group(1));
    }

    private static void assertSamePixels(String base64) throws IOException {
        byte[] png = Base64.getDecoder().decode(base64);
        assertThat(ImageFiles.open(new ByteArrayInputStream(png)).toBytes()).isEqualTo(pixels().toBytes());
    }

    @Test
    void sixels_are_the_picture_in_fewer_colors() throws IOException {
        String text = Run.of("view", "--terminal", "sixel", PNG).out();
        NDArray seen = SixelReader.read(text).astype(DType.FLOAT64);
        NDArray expected = pixels().astype(DType.FLOAT64);
        assertThat(seen.shape()).containsExactly(83, 121, 3);
        assertThat(seen.subtract(expected).absolute().mean().getDouble()).isLessThan(20);
        assertThat(seen.mean().getDouble() - expected.mean().getDouble()).isBetween(-2.0, 2.0);
    }

    @Test
    void blocks_are_two_pixels_each() {
        byte[] samples = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        NDArray column = NDArray.asArray(DType.UINT8, samples, 3, 1, 3);
        assertThat(new HalfBlocks(column, true).text())
                .isEqualTo("\033[38;2;1;2;3m\033[48;2;4;5;6m\u2580\033[0m\n\033[38;2;7;8;9m\033[49m\u2580\033[0m\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 16",
        "255, 255, 255, 231",
        "255, 0, 0, 196",
        "0, 0, 95, 17",
        "95, 135, 175, 67",
        "114, 47, 236, 57"
    })
    void with_256_colors_the_nearest_counts(int red, int green, int blue, int index) {
        byte[] samples = {(byte) red, (byte) green, (byte) blue};
        assertThat(new HalfBlocks(NDArray.asArray(DType.UINT8, samples, 1, 1, 3), false).text())
                .startsWith("\033[38;5;" + index + "m");
    }

    @Test
    void a_large_picture_is_made_to_fit() {
        Run run = Run.of("view", "--terminal", "blocks", Path.of("testdata/photo.jpg"));
        assertThat(run.out().lines())
                .hasSize(23)
                .allSatisfy(line ->
                        assertThat(line.chars().filter(c -> c == '\u2580')).hasSize(69));
    }

    @ParameterizedTest
    @CsvSource({
        "'\033_Gi=31;OK\033\\\033[?62;4c', KITTY",
        "'\033[?62;4;22c', SIXEL",
        "'\033[?4c', SIXEL",
        "'\033[?64;14;24c', BLOCKS",
        "'', BLOCKS"
    })
    void a_terminal_is_known_by_its_answer(String answer, TerminalGraphics expected) {
        assertThat(TerminalGraphics.ofAnswer(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'\033_Gi=31;OK\033\\\033[?62;4c', kitty", "'\033[?62;4;22c', sixel", "'\033[?62;22c', blocks"})
    @DisabledOnOs(OS.WINDOWS)
    void in_a_terminal_the_picture_is_shown_as_well_as_it_can(String answer, String expected) {
        List<Object> arguments = new ArrayList<>(Launched.command("view", "--terminal", "auto", PNG));
        arguments.addFirst(answer);
        String seen = Python.require().run(TERMINAL, arguments.toArray());
        assertThat(seen.strip()).isEqualTo("0 ['" + expected + "']");
    }
}
