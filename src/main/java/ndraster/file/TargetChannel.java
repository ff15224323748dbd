package ndraster.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/// A file being written, whose errors name the target that its bytes are for.
sealed class TargetChannel implements WritableByteChannel permits TargetFile {
    private final Path target;
    private final WritableByteChannel file;

    TargetChannel(Path target, WritableByteChannel file) {
        this.target = target;
        this.file = file;
    }

    /// To something that is there and takes bytes one after the other: a pipe or a device.
    static TargetChannel into(Path special) throws IOException {
        return new TargetChannel(
                special, named(special, () -> Files.newByteChannel(special, Set.of(StandardOpenOption.WRITE))));
    }

    /// To `file`, which is made, instead of `target`.
    static TargetChannel create(Path target, Path file, FileAttribute<?>... attributes) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        WritableByteChannel made = named(target, () -> Files.newByteChannel(file, options, attributes));
        return made instanceof FileChannel channel ? new TargetFile(target, channel) : new TargetChannel(target, made);
    }

    /// What is done with the file.
    interface Action<T> {
        T run() throws IOException;
    }

    final <T> T named(Action<T> action) throws IOException {
        return named(target, action);
    }

    private static <T> T named(Path target, Action<T> action) throws IOException {
        try {
            return action.run();
        } catch (ClosedChannelException e) {
            throw e; // the writer's doing, or an interrupt: nothing is wrong with the file
        } catch (IOException e) {
            throw FileProblem.of(target, e);
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return named(() -> file.write(bytes));
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } catch (IOException e) {
            throw FileProblem.of(target, e);
        }
    }
}
