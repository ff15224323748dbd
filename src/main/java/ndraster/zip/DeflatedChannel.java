package ndraster.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Compresses what is written to it as NumPy does: with zlib's default level.
final class DeflatedChannel implements WritableByteChannel {
    private static final int BLOCK = 1 << 16;
    private static final byte[] NOTHING = {};

    private final WritableByteChannel out;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 crc = new CRC32();
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private boolean isOpen = true;

    DeflatedChannel(WritableByteChannel out) {
        this.out = out;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int count = bytes.remaining();
        crc.update(bytes.duplicate());
        deflater.setInput(bytes);
        while (!deflater.needsInput()) {
            writeBlock();
        }
        deflater.setInput(NOTHING); // the buffer may not live much longer
        return count;
    }

    void finish() throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            writeBlock();
        }
    }

    private void writeBlock() throws IOException {
        deflater.deflate(block.clear());
        block.flip();
        while (block.hasRemaining()) {
            out.write(block);
        }
    }

    long crc() {
        return crc.getValue();
    }

    /// The bytes that were written to this channel.
    long count() {
        return deflater.getBytesRead();
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() {
        isOpen = false;
        deflater.end();
    }
}
