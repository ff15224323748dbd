package ndraster.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A file whose bytes become memory.
///
/// A file that was there is never made longer or shorter: a part that it does not have is refused. What has been
/// mapped stays so when this is closed.
public final class MappableFile implements AutoCloseable {
    /// Java maps copy-on-write only files that it may write; the bytes of others are copied.
    private final boolean isCopied;

    private final Path file;
    private final FileChannel channel;
    private final MapMode mode;

    private MappableFile(Path file, FileChannel channel, MapMode mode, boolean isCopied) {
        this.file = file;
        this.channel = channel;
        this.mode = mode;
        this.isCopied = isCopied;
    }

    /// Opens a file that is there, for maps of `mode`.
    ///
    /// @throws java.nio.file.FileSystemException if there is no such file, it is not a regular one, or must not be
    ///     read or, where the mode is to, written
    public static MappableFile open(Path file, MapMode mode) throws IOException {
        if (!Files.exists(file)) {
            throw FileProblem.of(file, new NoSuchFileException(file.toString()));
        }
        if (!Files.isRegularFile(file)) {
            throw notMappable(file);
        }
        boolean isCopied = mode.equals(MapMode.PRIVATE) && !Files.isWritable(file);
        boolean isRead = isCopied || mode.equals(MapMode.READ_ONLY);
        Set<StandardOpenOption> options =
                isRead ? Set.of(StandardOpenOption.READ) : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new MappableFile(file, open(file, options), isRead ? MapMode.READ_ONLY : mode, isCopied);
    }

    /// The file that `channel` has open for reading, whatever has the name `file` by now. What is mapped so that it
    /// can be written is a copy.
    ///
    /// @throws java.nio.file.FileSystemException if the channel's bytes are not those of a file that can be mapped
    public static MappableFile of(Path file, SeekableByteChannel channel, MapMode mode) throws IOException {
        if (channel instanceof FileChannel open) {
            return new MappableFile(file, open, MapMode.READ_ONLY, !mode.equals(MapMode.READ_ONLY));
        }
        throw notMappable(file);
    }

    /// Makes a file that was not there, empty, for maps that write to it and make it as long as they need.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is a file of that name
    /// @throws java.nio.file.FileSystemException if no file can be made there
    public static MappableFile create(Path file) throws IOException {
        Set<StandardOpenOption> options = Set.of(
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SPARSE);
        return new MappableFile(file, open(file, options), MapMode.READ_WRITE, false);
    }

    private static FileChannel open(Path file, Set<StandardOpenOption> options) throws IOException {
        try {
            return FileChannel.open(file, options);
        } catch (UnsupportedOperationException e) {
            throw notMappable(file);
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    private static IOException notMappable(Path file) {
        return FileProblem.of(
                file,
                Files.exists(file) && !Files.isRegularFile(file)
                        ? "Not a regular file: only those can be mapped"
                        : "Can not be mapped: its file system is not the machine's own");
    }

    /// The bytes of the file; closed with it.
    public SeekableByteChannel channel() {
        return channel;
    }

    /// The memory of `size` bytes from `offset` on, until `arena` is closed. Of a file that was there, the
    /// caller has seen that they are.
    ///
    /// @throws java.nio.file.FileSystemException if the machine has no room for it
    public MemorySegment map(long offset, long size, Arena arena) throws IOException {
        try {
            MemorySegment memory = channel.map(mode, offset, size, arena);
            return isCopied ? arena.allocate(size, Long.BYTES).copyFrom(memory) : memory;
        } catch (IOException e) {
            throw FileProblem.of(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
