package ndraster.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import ndraster.NDArray;

/// Writes a PNG that moves: of each picture after the first, the part that differs from the one before it.
final class ApngWriter {
    private static final int MILLIS = 1000;
    private static final int LONGEST = 65535;

    private final List<NDArray> images;
    private final WriteOptions options;
    private final PngWriter png;
    private int sequence;

    private ApngWriter(List<NDArray> images, WriteOptions options, PngWriter png) {
        this.images = images;
        this.options = options;
        this.png = png;
    }

    /// @param images of one size and type, as [PngWriter] takes them
    static void write(List<NDArray> images, WriteOptions options, OutputStream out) throws IOException {
        PngWriter png = PngWriter.start(images.getFirst(), options, out);
        png.chunk(
                "acTL",
                ByteBuffer.allocate(2 * Integer.BYTES)
                        .putInt(images.size())
                        .putInt(options.plays().orElse(0))
                        .array());
        ApngWriter writer = new ApngWriter(images, options, png);
        writer.writeFirst();
        for (int i = 1; i < images.size(); i++) {
            writer.writeChange(i);
        }
        png.end();
    }

    private void writeFirst() throws IOException {
        NDArray first = images.getFirst();
        png.chunk("fcTL", control(0, new Region(0, 0, first.length(0), first.length(1))));
        PngPixels.write(new PngRows(first), options, data -> png.chunk("IDAT", data));
    }

    private void writeChange(int index) throws IOException {
        Region changed = Changes.between(images.get(index - 1), images.get(index));
        png.chunk("fcTL", control(index, changed));
        PngPixels.write(new PngRows(changed.of(images.get(index))), options, data -> png.chunk("fdAT", numbered(data)));
    }

    private byte[] numbered(byte[] data) {
        return ByteBuffer.allocate(Integer.BYTES + data.length)
                .putInt(sequence++)
                .put(data)
                .array();
    }

    /// It replaces its part of the picture, which stays for the next one.
    private byte[] control(int index, Region part) {
        Duration duration = options.duration(index);
        boolean isShort = duration.toMillis() <= LONGEST;
        long ticks = isShort ? duration.toMillis() : Math.min(duration.toSeconds(), LONGEST);
        return ByteBuffer.allocate(26)
                .putInt(sequence++)
                .putInt((int) part.width())
                .putInt((int) part.height())
                .putInt((int) part.column())
                .putInt((int) part.row())
                .putShort((short) ticks)
                .putShort((short) (isShort ? MILLIS : 1))
                .array();
    }
}
