package ndraster.testing;

import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.util.random.RandomGenerator;

/// Images of which every sample is something else.
public final class RandomSamples {
    private RandomSamples() {}

    /// Fills a raster, band by band, with whole numbers that its samples can hold, of up to 16 bits; alpha, too, is
    /// random, and premultiplied colours may be more than theirs.
    public static void fill(WritableRaster raster, RandomGenerator random) {
        for (int y = raster.getMinY(); y < raster.getMinY() + raster.getHeight(); y++) {
            for (int x = raster.getMinX(); x < raster.getMinX() + raster.getWidth(); x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    raster.setSample(x, y, band, random.nextInt(1 << bits(raster, band)));
                }
            }
        }
    }

    private static int bits(WritableRaster raster, int band) {
        boolean isSigned = raster.getTransferType() == DataBuffer.TYPE_SHORT;
        return Math.min(raster.getSampleModel().getSampleSize(band), isSigned ? Short.SIZE - 1 : Short.SIZE);
    }
}
