package ndraster.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether a person is looking, and what they look at.
final class Terminal {
    /// The terminal of this process, wherever its standard streams go.
    private static final Path DEVICE = Path.of("/dev/tty");

    private static final String RAW = "stty -icanon -echo min 0 time 5";

    private Terminal() {}

    /// Whether what goes to standard error is seen by a person.
    static boolean isErrorShown() {
        return isShown("err");
    }

    /// Whether what goes to standard output is seen by a person.
    static boolean isOutputShown() {
        return isShown("out");
    }

    /// The launcher tells: Java itself only knows whether all of its streams are a terminal's.
    private static boolean isShown(String stream) {
        return Optional.ofNullable(System.getProperty("ndraster.terminal"))
                .map(streams -> List.of(streams.split(",")).contains(stream))
                .orElseGet(() -> Optional.ofNullable(System.console())
                        .map(Console::isTerminal)
                        .orElse(false));
    }

    /// How many characters it shows.
    record Size(int columns, int rows) {
        static final Size USUAL = new Size(80, 24);
    }

    static Size size() {
        List<String> found = List.of(shell("stty size").strip().split(" "));
        if (found.size() == 2 && found.stream().allMatch(number -> number.matches("[1-9]\\d{0,4}"))) {
            return new Size(Integer.parseInt(found.get(1)), Integer.parseInt(found.get(0)));
        }
        return Size.USUAL;
    }

    /// What the terminal answers to `question` within half a second, up to the character `last`.
    static String ask(String question, char last) {
        if (!Files.isWritable(DEVICE)) {
            return "";
        }
        String before = shell("stty -g").strip();
        if (before.isEmpty()) {
            return "";
        }
        shell(RAW);
        try (OutputStream out = Files.newOutputStream(DEVICE);
                InputStream in = Files.newInputStream(DEVICE)) {
            out.write(question.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return answer(in, last);
        } catch (IOException _) {
            return "";
        } finally {
            shell("stty " + before);
        }
    }

    private static String answer(InputStream in, char last) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            answer.append((char) next);
            if (next == last) {
                break;
            }
        }
        return answer.toString();
    }

    /// What a command says about the terminal, nothing if there is none.
    private static String shell(String command) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectInput(DEVICE.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return process.waitFor() == 0 ? said : "";
        } catch (IOException _) {
            return "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
