package ndraster.cli;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import ndraster.NDArray;
import ndraster.awt.ArrayView;
import ndraster.awt.ImageLayoutException;
import ndraster.awt.Images;
import ndraster.io.ColorChannels;
import ndraster.npy.Npy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ndraster view`.
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows FILE, an image or an array, in a window or in the terminal.",
            "",
            "Without a screen it is the terminal, as well as that can: kitty, iTerm2,",
            "sixel, or blocks of color. Of a stack it shows the first picture.",
            "",
            "A .npy file is not read but mapped: what another program writes to it is",
            "seen at once. An array is (height, width), with 1 to 4 channels behind or a",
            "stack of pictures in front, or structs. Numbers other than uint8 and bool are",
            "shown from the smallest, black, to the largest, white."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footer = {
            "",
            "In the window:",
            "  wheel, + and -     zoom              F     all of the picture",
            "  drag, arrows       move              1     an element is a pixel",
            "  Ctrl and arrows    point at one      C     next channel",
            "  Page Up, Down      through a stack   A, N  automatic window, or the type's",
            "  H                  tells these keys  Q     close",
            "",
            "Examples:",
            "  ndraster view photo.jpg",
            "  ndraster view --terminal auto photo.jpg",
            "  ndraster view --watch 0.1 live.npy    while a program writes to it"
        })
final class ViewCommand implements Callable<Integer> {
    static final int UNAVAILABLE = 69;

    @Parameters(index = "0", paramLabel = "FILE", description = "the file to show")
    private Path file = Path.of("");

    @Option(
            names = "--watch",
            paramLabel = "SECONDS",
            defaultValue = "0.2",
            description = "how often to look at a .npy file, 0: never (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--terminal",
            paramLabel = "HOW",
            description = "in the terminal and not in a window: auto, kitty, iterm2, sixel, blocks")
    private @Nullable String terminal;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<TerminalGraphics> asked = check();
        if (asked.isPresent() || terminal != null) {
            return inTerminal(asked);
        }
        if (hasScreen()) {
            ViewWindow.showUntilClosed(file, view());
            return ExitCode.OK;
        }
        if (Terminal.isOutputShown()) {
            return inTerminal(asked);
        }
        spec.commandLine()
                .getErr()
                .println(OneLine.of("view needs a screen, and there is none (DISPLAY is "
                        + (System.getenv("DISPLAY") == null ? "not set" : System.getenv("DISPLAY"))
                        + "), nor a terminal. To write for one all the same: --terminal blocks"));
        return UNAVAILABLE;
    }

    private Optional<TerminalGraphics> check() {
        if (!(seconds >= 0)) {
            throw wrong("--watch must be 0 or positive, found " + seconds);
        }
        reading.check(spec);
        return Optional.ofNullable(terminal)
                .filter(kind -> !kind.equals("auto"))
                .map(this::graphics);
    }

    private TerminalGraphics graphics(String kind) {
        return Arrays.stream(TerminalGraphics.values())
                .filter(value -> value.label().equals(kind))
                .findFirst()
                .orElseThrow(() -> wrong("--terminal is auto, kitty, iterm2, sixel or blocks, found '" + kind + "'"));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int inTerminal(Optional<TerminalGraphics> asked) throws IOException {
        Loaded loaded = SourceReader.of(reading).read(file, FileKind.NPY);
        TerminalGraphics graphics = asked.orElseGet(() -> TerminalGraphics.detect(ViewCommand::environment));
        Terminal.Size size = Terminal.size();
        try {
            Work work = new Work(loaded.array(), loaded.channels(), reading.limits());
            if (new Picture(work.array(), work.channels()).isInkOrLab()) {
                throw new StepException("is " + work.channels().label() + "; --srgb shows it as RGB");
            }
            NDArray pixels = ShownPixels.fitting(
                            work.with(ShownPixels.of(work)).with(ColorChannels.RGB),
                            size.columns() * graphics.columnPixels(),
                            Math.max(1, size.rows() - 1) * graphics.rowPixels())
                    .array();
            String text = graphics.text(pixels, !environment("COLORTERM").isEmpty());
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (StepException e) {
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private static boolean hasScreen() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | LinkageError e) {
            return false; // a DISPLAY that does not answer, a Java without the parts for one
        }
    }

    private ArrayView view() throws IOException {
        try {
            Input.Opening opening = Input.repeatable(file);
            return isMappable(opening) ? viewOfArray() : viewOfWhatIsRead(opening);
        } catch (ImageLayoutException e) {
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    private ArrayView viewOfArray() throws IOException {
        ArrayView view = new ArrayView(Npy.map(file, MapMode.READ_ONLY));
        long nanos = (long) (seconds * Duration.ofSeconds(1).toNanos());
        if (nanos > 0) {
            view.watch(Duration.ofNanos(nanos));
        }
        return view;
    }

    private boolean isMappable(Input.Opening opening) throws IOException {
        try (Input input = opening.open()) {
            FileKind kind = FileKind.of(input);
            if (kind != FileKind.NPY || input.stream().isPresent()) {
                return false;
            }
            reading.check(kind, input);
            return true;
        }
    }

    // The inks of CMYK are no colours that a screen has; AWT knows how to mix them.
    private ArrayView viewOfWhatIsRead(Input.Opening opening) throws IOException {
        try (Input input = opening.open()) {
            Loaded loaded = SourceReader.of(reading).read(input, FileKind.NPY);
            return loaded.channels() == ColorChannels.CMYK
                    ? new ArrayView(Images.asImage(loaded.array()))
                    : new ArrayView(loaded.array());
        }
    }
}
