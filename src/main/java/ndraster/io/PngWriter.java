package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import ndraster.NDArray;

/// Writes PNG. The JDK's writer makes files that are three quarters larger, from one core.
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int[] COLOR_TYPES = {0, 0, 4, 2, 6};

    private final OutputStream out;

    private PngWriter(OutputStream out) {
        this.out = out;
    }

    static byte[] signature() {
        return SIGNATURE.clone();
    }

    /// @param image `(h, w)` or `(h, w, c)`, of bool, uint8 or uint16
    static void write(NDArray image, WriteOptions options, OutputStream out) throws IOException {
        PngWriter writer = start(image, options, out);
        PngPixels.write(new PngRows(image), options, data -> writer.chunk("IDAT", data));
        writer.end();
    }

    /// Writes what stands before the pixels.
    static PngWriter start(NDArray image, WriteOptions options, OutputStream out) throws IOException {
        PngWriter writer = new PngWriter(out);
        out.write(SIGNATURE);
        writer.chunk("IHDR", header(image, new PngRows(image)));
        PngMetadataChunks.write(options.metadata(), writer::chunk);
        return writer;
    }

    void end() throws IOException {
        chunk("IEND", new byte[0]);
    }

    private static byte[] header(NDArray image, PngRows rows) {
        return ByteBuffer.allocate(13)
                .putInt(Math.toIntExact(image.length(1)))
                .putInt(Math.toIntExact(image.length(0)))
                .put((byte) rows.depth())
                .put((byte) COLOR_TYPES[ChannelCounts.count(image)])
                .array();
    }

    void chunk(String type, byte[] content) throws IOException {
        out.write(chunkOf(type, content));
    }

    static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(chunkOf(type, content));
    }

    private static byte[] chunkOf(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }
}
