package ndraster.file;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens files for reading.
public final class InputFile {
    private InputFile() {}

    /// The bytes of `file`, which may also be a pipe or a device.
    ///
    /// @throws java.nio.file.FileSystemException if there is no such file, it must not be read or is a
    ///     directory; it says so
    public static SeekableByteChannel open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw FileProblem.of(file, "Is a directory");
        }
        try {
            return Files.newByteChannel(file);
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }
}
