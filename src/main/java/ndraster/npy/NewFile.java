package ndraster.npy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.elements.ElementsWriter;
import ndraster.file.MappableFile;

/// Makes files of zeros that are arrays at once.
final class NewFile {
    private NewFile() {}

    /// The array behind `start` in a new file. The file is as long as it must be before it says what it is.
    static NDArray create(Path file, byte[] start, NpyHeader header, Arena arena) throws IOException {
        if (header.nbytes() > Long.MAX_VALUE - start.length) {
            throw new ShapeException("array is too big for a file: " + header);
        }
        MappableFile made = MappableFile.create(file);
        try (made) {
            return fill(made, start, header, arena);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static NDArray fill(MappableFile made, byte[] start, NpyHeader header, Arena arena) throws IOException {
        NDArray array = Maps.unchecked(made, header, start.length, arena);
        ElementsWriter.writeAll(made.channel(), ByteBuffer.wrap(start));
        return array;
    }
}
