package ndraster.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/// A file being written, whose errors name the target that its bytes are for.
final class TargetChannel implements WritableByteChannel {
    private final Path target;
    private final WritableByteChannel file;

    private TargetChannel(Path target, WritableByteChannel file) {
        this.target = target;
        this.file = file;
    }

    static TargetChannel open(Path target, Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        try {
            return new TargetChannel(target, Files.newByteChannel(file, options, attributes));
        } catch (IOException e) {
            throw FileProblem.of(target, e);
        }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        try {
            return file.write(bytes);
        } catch (ClosedChannelException e) {
            throw e; // the writer's doing, or an interrupt: nothing is wrong with the file
        } catch (IOException e) {
            throw FileProblem.of(target, e);
        }
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
