package ndraster.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A new file of this machine's own file systems, whose errors name the target that its bytes are for.
final class TargetFile extends TargetChannel implements FileOutput {
    private final FileChannel file;

    TargetFile(Path target, FileChannel file) {
        super(target, file);
        this.file = file;
    }

    @Override
    public long position() throws IOException {
        return named(file::position);
    }

    @Override
    public void position(long newPosition) throws IOException {
        named(() -> file.position(newPosition));
    }

    @Override
    public void write(ByteBuffer bytes, long at) throws IOException {
        long end = at + bytes.remaining();
        while (bytes.hasRemaining()) {
            named(() -> file.write(bytes, end - bytes.remaining()));
        }
    }
}
