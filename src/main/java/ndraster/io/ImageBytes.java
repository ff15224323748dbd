package ndraster.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import ndraster.file.InputFile;

/// The bytes of an encoded image: a file, mapped, or all that a stream had.
///
/// @param subject what errors call it: the file's name, or `image` for a stream
record ImageBytes(MemorySegment memory, String subject) {
    /// Those of a file, until `arena` is closed.
    static ImageBytes of(Path file, Arena arena) throws IOException {
        try (SeekableByteChannel channel = InputFile.open(file)) {
            MemorySegment memory = channel instanceof FileChannel regular && hasSize(regular)
                    ? regular.map(FileChannel.MapMode.READ_ONLY, 0, regular.size(), arena)
                    : all(Channels.newInputStream(channel));
            return new ImageBytes(memory, file.toString());
        }
    }

    static ImageBytes of(InputStream stream) throws IOException {
        return new ImageBytes(all(stream), "image");
    }

    /// Pipes and devices say that their size is 0, or do not say.
    private static boolean hasSize(FileChannel file) {
        try {
            return file.size() > 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static MemorySegment all(InputStream stream) throws IOException {
        return MemorySegment.ofArray(stream.readAllBytes()).asReadOnly();
    }

    long size() {
        return memory.byteSize();
    }

    MemoryImageStream stream() {
        return new MemoryImageStream(memory);
    }

    ImageFormatException problem(String reason) {
        return new ImageFormatException(subject, reason);
    }
}
