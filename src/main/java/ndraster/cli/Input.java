package ndraster.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import ndraster.file.InputFile;
import ndraster.io.ImageFile;

/// What is read: a file, or what can be read only once: standard input, a pipe.
final class Input implements AutoCloseable {
    private final Path path;
    private final Optional<BufferedInputStream> stream;

    private Input(Path path, Optional<BufferedInputStream> stream) {
        this.path = path;
        this.stream = stream;
    }

    /// @param path the file; `-` is standard input
    static Input open(Path path) throws IOException {
        if (isStandard(path)) {
            InputStream in = System.in;
            return new Input(path, Optional.of(new BufferedInputStream(in)));
        }
        boolean isPipe = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        return new Input(path, isPipe ? Optional.of(buffered(path)) : Optional.empty());
    }

    /// Opens a file as often as that is wanted.
    @FunctionalInterface
    interface Opening {
        Input open() throws IOException;
    }

    /// What can be read only once is read now, and kept in memory.
    static Opening repeatable(Path path) throws IOException {
        try (Input input = open(path)) {
            if (input.stream.isEmpty()) {
                return () -> open(path);
            }
            byte[] all = input.stream.get().readAllBytes();
            return () -> new Input(path, Optional.of(new BufferedInputStream(new ByteArrayInputStream(all))));
        }
    }

    static boolean isStandard(Path path) {
        return path.toString().equals(FileKind.STANDARD);
    }

    @SuppressWarnings("MustBeClosedChecker") // close() closes it
    private static BufferedInputStream buffered(Path path) throws IOException {
        return new BufferedInputStream(Interruptible.stream(InputFile.open(path)));
    }

    Path path() {
        return path;
    }

    /// What errors call it.
    String name() {
        return nameOf(path);
    }

    /// What a source is called.
    static String nameOf(Path path) {
        return isStandard(path) ? "standard input" : path.toString();
    }

    /// What can not be read as a file.
    Optional<BufferedInputStream> stream() {
        return stream;
    }

    /// It as an image, whose decoders make no temporary files for the images inside of it.
    ImageFile image() throws IOException {
        ImageIO.setUseCache(false);
        return stream.isPresent() ? ImageFile.open(stream.get()) : ImageFile.open(path);
    }

    /// The first bytes, fewer if there are not so many; they are read again.
    byte[] start(int count) throws IOException {
        if (stream.isEmpty()) {
            try (InputStream in = Channels.newInputStream(InputFile.open(path))) {
                return in.readNBytes(count);
            }
        }
        BufferedInputStream in = stream.get();
        in.mark(count);
        byte[] start = in.readNBytes(count);
        in.reset();
        return start;
    }

    /// Standard input is left open.
    @Override
    public void close() throws IOException {
        if (stream.isPresent() && !isStandard(path)) {
            stream.get().close();
        }
    }
}
