package ndraster.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.io.ImageFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/// `ndraster optimize`: does what is done most often, while the launcher lets Java note what that takes.
@Command(
        name = "optimize",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the next starts faster.",
            "",
            "Lets Java keep beside ndraster's jar what it has worked out at a start. That",
            "is of use to this jar and this Java only; other ones start as if it was not",
            "there."
        },
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  ndraster optimize"})
final class OptimizeCommand implements Callable<Integer> {
    /// How often it is done, so that the compiler has something to go by.
    private static final int TIMES = 3;

    private static final int HEIGHT = 427;
    private static final int WIDTH = 640;
    private static final int CHANNELS = 3;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("ndraster-optimize-");
        try {
            Path photo = folder.resolve("photo.jpg");
            ImageFiles.save(photo, picture());
            for (int i = 0; i < TIMES; i++) {
                useUp(photo);
            }
        } finally {
            delete(folder);
        }
        return ExitCode.OK;
    }

    /// Waves of three colours, long and short ones, as a photo has them.
    private static NDArray picture() {
        byte[] samples = new byte[HEIGHT * WIDTH * CHANNELS];
        for (int i = 0; i < samples.length; i++) {
            int x = i / CHANNELS % WIDTH;
            int y = i / CHANNELS / WIDTH;
            double wave = Math.sin(x * (y + 1) / 500.0 + i % CHANNELS) + Math.cos(y / 31.0);
            samples[i] = (byte) (128 + 60 * wave);
        }
        return NDArray.of(samples).view(DType.UINT8).reshape(HEIGHT, WIDTH, CHANNELS);
    }

    private static void useUp(Path photo) {
        Path png = photo.resolveSibling("photo.png");
        run("--version");
        run("info", photo);
        run("info", "--json", photo);
        run("convert", photo, png);
        run("convert", png, photo.resolveSibling("again.jpg"));
        run("convert", photo, photo.resolveSibling("photo.npy"));
        run("convert", "--resize", "50%", photo, photo.resolveSibling("small.jpg"));
    }

    private static void run(Object... words) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        int exitCode = Main.run(Stream.of(words).map(Object::toString).toArray(String[]::new), nowhere, nowhere);
        if (exitCode != ExitCode.OK) {
            throw new IllegalStateException(List.of(words) + " ended with " + exitCode);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
