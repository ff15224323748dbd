package ndraster.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/// The bytes of an archive, at any place, for several readers at once.
final class Bytes implements AutoCloseable {
    private final SeekableByteChannel channel;
    private final long size;

    Bytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /// Up to as many bytes as `target` takes; none only at the end of the archive.
    int read(ByteBuffer target, long at) throws IOException {
        if (channel instanceof FileChannel file) {
            return Math.max(0, file.read(target, at));
        }
        synchronized (channel) {
            return Math.max(0, channel.position(at).read(target));
        }
    }

    /// `count` bytes from `at` on, or those that there are.
    ByteBuffer get(long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(count, size - at)));
        int read = 1;
        while (bytes.hasRemaining() && read > 0) {
            read = read(bytes, at + bytes.position());
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
