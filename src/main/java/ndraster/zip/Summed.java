package ndraster.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32;

/// Counts and sums what goes by.
final class Summed implements WritableByteChannel {
    private final WritableByteChannel out;
    private final CRC32 crc = new CRC32();
    private long count;

    /// On its way to `out`, which is left open.
    Summed(WritableByteChannel out) {
        this.out = out;
    }

    long count() {
        return count;
    }

    long value() {
        return crc.getValue();
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        ByteBuffer seen = bytes.duplicate();
        int size = out.write(bytes);
        crc.update(seen.limit(seen.position() + size));
        count += size;
        return size;
    }

    @Override
    public boolean isOpen() {
        return out.isOpen();
    }

    @Override
    public void close() {
        // the channel is the caller's
    }
}
