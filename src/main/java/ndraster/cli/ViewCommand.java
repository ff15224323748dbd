package ndraster.cli;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import ndraster.NDArray;
import ndraster.awt.ArrayView;
import ndraster.awt.ImageLayoutException;
import ndraster.awt.Images;
import ndraster.io.ColorChannels;
import ndraster.io.ImageFiles;
import ndraster.io.Limits;
import ndraster.io.ReadOptions;
import ndraster.npy.Npy;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ndraster view`.
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        description = {
            "Shows FILE, an image or a .npy file, in a window.",
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
            "  H                  these keys        Q     close",
            "",
            "Examples:",
            "  ndraster view photo.jpg",
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
            names = "--max-pixels",
            paramLabel = "N",
            defaultValue = "178956970",
            description = "refuse images with more pixels (default: ${DEFAULT-VALUE})")
    private long maxPixels;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        if (!hasScreen()) {
            spec.commandLine()
                    .getErr()
                    .println(OneLine.of("view needs a screen, and there is none (DISPLAY is "
                            + (System.getenv("DISPLAY") == null ? "not set" : System.getenv("DISPLAY")) + ")"));
            return UNAVAILABLE;
        }
        ViewWindow.showUntilClosed(file, view());
        return ExitCode.OK;
    }

    private void check() {
        if (maxPixels <= 0) {
            throw new ParameterException(spec.commandLine(), "--max-pixels must be positive, found " + maxPixels);
        }
        if (!(seconds >= 0)) {
            throw new ParameterException(spec.commandLine(), "--watch must be 0 or positive, found " + seconds);
        }
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
            return FileKind.ofInput(file, Optional.empty()) == FileKind.NPY ? viewOfArray() : viewOfImage();
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

    // The inks of CMYK are no colours that a screen has; AWT knows how to mix them.
    private ArrayView viewOfImage() throws IOException {
        NDArray array = ImageFiles.open(file, ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withMaxPixels(maxPixels)));
        return ImageFiles.info(file).channels() == ColorChannels.CMYK
                ? new ArrayView(Images.asImage(array))
                : new ArrayView(array);
    }
}
