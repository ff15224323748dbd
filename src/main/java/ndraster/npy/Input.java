package ndraster.npy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.OptionalLong;

/// The bytes of one array as they come in: counted, and never one more taken than was asked for.
final class Input {
    private static final int CHUNK = 1 << 17;

    private final ReadableByteChannel channel;
    private final OptionalLong size;
    private long position;

    private Input(ReadableByteChannel channel, OptionalLong size) {
        this.channel = channel;
        this.size = size;
    }

    static Input of(ReadableByteChannel channel) {
        return new Input(channel, channel instanceof SeekableByteChannel file ? remaining(file) : OptionalLong.empty());
    }

    /// An input that is known to have `size` bytes, no more.
    static Input of(ReadableByteChannel channel, long size) {
        return new Input(channel, OptionalLong.of(size));
    }

    private static OptionalLong remaining(SeekableByteChannel file) {
        try {
            long remaining = file.size() - file.position();
            return remaining > 0 ? OptionalLong.of(remaining) : OptionalLong.empty(); // a pipe claims to be empty
        } catch (IOException _) {
            return OptionalLong.empty(); // a pipe has no position
        }
    }

    /// How many bytes have been read.
    long position() {
        return position;
    }

    /// How many bytes there still are, if that can be known.
    OptionalLong remaining() {
        return size.isPresent() ? OptionalLong.of(size.getAsLong() - position) : size;
    }

    /// `count` bytes, or all that there are if they are fewer.
    byte[] read(int count) throws IOException {
        int likely = (int) Math.min(count, remaining().orElse(count));
        ByteBuffer buffer = ByteBuffer.allocate(likely);
        fill(buffer);
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /// Fills `target` from `start` on, until it is full or there are no more bytes.
    ///
    /// @return the byte of `target` at which that was
    long read(MemorySegment target, long start) throws IOException {
        long count = target.byteSize() - start;
        if (!(channel instanceof FileChannel) || count <= CHUNK) {
            return read(target, start, ByteBuffer.allocate((int) Math.min(CHUNK, count)));
        }
        try (Arena arena = Arena.ofConfined()) { // a buffer that the machine fills itself, freed at once
            return read(target, start, arena.allocate(CHUNK).asByteBuffer());
        }
    }

    private long read(MemorySegment target, long start, ByteBuffer chunk) throws IOException {
        MemorySegment from = MemorySegment.ofBuffer(chunk);
        long at = start;
        while (at < target.byteSize()) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), target.byteSize() - at));
            boolean isWhole = fill(chunk);
            MemorySegment.copy(from, 0, target, at, chunk.position());
            at += chunk.position();
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
