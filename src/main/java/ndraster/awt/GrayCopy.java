package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;

/// Between AWT's two types of grey.
final class GrayCopy {
    private GrayCopy() {}

    static boolean applies(BufferedImage from, int type) {
        return (from.getType() == BufferedImage.TYPE_BYTE_GRAY && type == BufferedImage.TYPE_USHORT_GRAY)
                || (from.getType() == BufferedImage.TYPE_USHORT_GRAY && type == BufferedImage.TYPE_BYTE_GRAY);
    }

    static void copy(BufferedImage from, BufferedImage to) {
        Samples samples = RasterSamples.find(Source.of(from)).orElseThrow();
        if (from.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            deepen(new ByteRows(samples), to);
        } else {
            ShortRows rows = new ShortRows(samples.memory(), samples.dtype(), samples.grid(), samples.start());
            flatten(rows, to);
        }
    }

    private static void deepen(ByteRows rows, BufferedImage to) {
        short[] shorts = ((DataBufferUShort) to.getRaster().getDataBuffer()).getData();
        int[] levels = new int[to.getWidth()];
        for (int y = 0; y < to.getHeight(); y++) {
            rows.load(y);
            Casts.toInts(rows.bytes(0), rows.start(0), levels, levels.length);
            deepen(levels);
            Casts.toShorts(levels, shorts, y * levels.length, levels.length);
        }
    }

    private static void flatten(ShortRows rows, BufferedImage to) {
        byte[] bytes = ((DataBufferByte) to.getRaster().getDataBuffer()).getData();
        int[] levels = new int[to.getWidth()];
        for (int y = 0; y < to.getHeight(); y++) {
            rows.load(y);
            Casts.toInts(rows.shorts(), rows.first(), levels, levels.length);
            flatten(levels);
            Casts.toBytes(levels, bytes, y * levels.length, levels.length);
        }
    }

    private static void deepen(int[] levels) {
        for (int x = 0; x < levels.length; x++) {
            levels[x] = (levels[x] & 0xff) * 257;
        }
    }

    private static void flatten(int[] levels) {
        for (int x = 0; x < levels.length; x++) {
            levels[x] = ((levels[x] & 0xffff) * 255 + 32895) >> 16;
        }
    }
}
