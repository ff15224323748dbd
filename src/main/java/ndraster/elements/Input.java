package ndraster.elements;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.OptionalLong;
import ndraster.ArrayFormatException;

/// The bytes of one array as they come in: counted, and never one more taken than was asked for.
public final class Input {
    private static final int CHUNK = 1 << 17;
    private static final int WORTH_MAPPING = 1 << 16;

    private final ReadableByteChannel channel;
    private final OptionalLong size;
    private long position;

    private Input(ReadableByteChannel channel, OptionalLong size) {
        this.channel = channel;
        this.size = size;
    }

    /// Of a file, what is left of it; else an input of unknown size.
    public static Input of(ReadableByteChannel channel) {
        return new Input(channel, channel instanceof SeekableByteChannel file ? remaining(file) : OptionalLong.empty());
    }

    /// An input that is known to have `size` bytes, no more.
    public static Input of(ReadableByteChannel channel, long size) {
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
    public long position() {
        return position;
    }

    /// How many bytes there still are, if that can be known.
    public OptionalLong remaining() {
        return size.isPresent() ? OptionalLong.of(size.getAsLong() - position) : size;
    }

    /// That an input ended before `what` was there whole.
    ///
    /// @param offset the byte at which it did
    public static ArrayFormatException endOfFile(String what, long expected, long found, long offset) {
        return new ArrayFormatException(
                "EOF: reading " + what + ", expected " + expected + " bytes got " + found, offset);
    }

    /// `count` bytes, or all that there are if they are fewer.
    public byte[] read(int count) throws IOException {
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
    public long read(MemorySegment target, long start) throws IOException {
        long count = target.byteSize() - start;
        if (channel instanceof FileChannel file
                && count >= WORTH_MAPPING
                && remaining().orElse(0) >= count) {
            return copy(file, target, start, count);
        }
        return readChunks(target, start);
    }

    private long readChunks(MemorySegment target, long start) throws IOException {
        int size = (int) Math.min(CHUNK, target.byteSize() - start);
        return read(target, start, ByteBuffer.allocate(size));
    }

    private long copy(FileChannel file, MemorySegment target, long start, long count) throws IOException {
        long at = file.position();
        try {
            if (!FileBytes.read(file, at, target.asSlice(start))) {
                return readChunks(target, start);
            }
        } catch (InternalError e) {
            throw new IOException("The file was made shorter while it was read", e);
        }
        file.position(at + count);
        position += count;
        return start + count;
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
