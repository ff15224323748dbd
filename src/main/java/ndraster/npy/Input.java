package ndraster.npy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.OptionalLong;

/// The bytes of one array as they come in: counted, and never one more taken than was asked for.
final class Input {
    private static final int CHUNK = 1 << 17;

    private final ReadableByteChannel channel;
    private long position;

    Input(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /// How many bytes have been read.
    long position() {
        return position;
    }

    /// How many bytes there still are, if that can be known.
    OptionalLong remaining() {
        if (!(channel instanceof SeekableByteChannel file)) {
            return OptionalLong.empty();
        }
        try {
            long remaining = file.size() - file.position();
            return remaining > 0 ? OptionalLong.of(remaining) : OptionalLong.empty(); // a pipe claims to be empty
        } catch (IOException _) {
            return OptionalLong.empty(); // a pipe has no position
        }
    }

    /// `count` bytes, or all that there are if they are fewer.
    byte[] read(int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        fill(buffer);
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /// Fills `target` from `start` on, until it is full or there are no more bytes.
    ///
    /// @return the byte of `target` at which that was
    long read(MemorySegment target, long start) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, target.byteSize() - start));
        long at = start;
        while (at < target.byteSize()) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), target.byteSize() - at));
            boolean isWhole = fill(chunk);
            chunk.flip();
            MemorySegment.copy(MemorySegment.ofBuffer(chunk), 0, target, at, chunk.limit());
            at += chunk.limit();
            if (!isWhole) {
                return at;
            }
        }
        return at;
    }

    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer);
            if (count < 0) {
                return false;
            }
            position += count;
        }
        return true;
    }
}
