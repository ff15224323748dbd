package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.Random;

/// The whole of an image, or a part that shares its memory: every sharing test runs on all of them.
enum Cut {
    WHOLE,
    SUB_IMAGE,
    SUB_SUB_IMAGE;

    static final int WIDTH = 7;
    static final int HEIGHT = 5;

    /// An image of 7 x 5 pixels and of a given type, full of samples made from a seed.
    BufferedImage image(int type, long seed) {
        BufferedImage whole = new BufferedImage(WIDTH + 6, HEIGHT + 4, type);
        fill(whole.getRaster(), seed);
        return switch (this) {
            case WHOLE -> {
                BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
                fill(image.getRaster(), seed);
                yield image;
            }
            case SUB_IMAGE -> whole.getSubimage(3, 2, WIDTH, HEIGHT);
            case SUB_SUB_IMAGE -> whole.getSubimage(1, 1, WIDTH + 4, HEIGHT + 2).getSubimage(2, 1, WIDTH, HEIGHT);
        };
    }

    static void fill(WritableRaster raster, long seed) {
        Random random = new Random(seed);
        for (int y = raster.getMinY(); y < raster.getMinY() + raster.getHeight(); y++) {
            for (int x = raster.getMinX(); x < raster.getMinX() + raster.getWidth(); x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    int bits = Math.min(raster.getSampleModel().getSampleSize(band), 15);
                    raster.setSample(x, y, band, random.nextInt(1 << bits));
                }
            }
        }
    }
}
