package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import ndraster.parallel.Cores;

/// Grey of 16 bits as grey of 8, to the nearest; AWT's drawing cuts off.
final class GrayCopy {
    private GrayCopy() {}

    static boolean applies(BufferedImage from, int type) {
        return ImageTypes.of(from) == BufferedImage.TYPE_USHORT_GRAY && type == BufferedImage.TYPE_BYTE_GRAY;
    }

    static void copy(BufferedImage from, BufferedImage to) {
        Samples samples = RasterSamples.find(Source.of(from)).orElseThrow();
        byte[] bytes = ((DataBufferByte) to.getRaster().getDataBuffer()).getData();
        int width = to.getWidth();
        Cores.run(to.getHeight(), samples.size(), (first, end) -> {
            ShortRows rows = new ShortRows(samples.memory(), samples.dtype(), samples.grid(), samples.start());
            for (int y = (int) first; y < end; y++) {
                rows.load(y);
                flatten(rows.shorts(), rows.first(), bytes, y * width, width);
            }
        });
    }

    private static void flatten(short[] shorts, int from, byte[] bytes, int to, int count) {
        for (int x = 0; x < count; x++) {
            bytes[to + x] = (byte) Levels.toByte(shorts[from + x] & 0xffff);
        }
    }
}
