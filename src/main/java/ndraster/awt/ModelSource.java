package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/// The colours of any image, pixel by pixel, as its colour model says.
final class ModelSource implements ArgbSource {
    private final Raster raster;
    private final ColorModel model;

    ModelSource(BufferedImage image) {
        this.raster = image.getRaster();
        this.model = image.getColorModel();
    }

    @Override
    public boolean isConcurrent() {
        return false;
    }

    @Override
    public void read(int y, int[] argb) {
        @Nullable Object pixel = null;
        for (int x = 0; x < raster.getWidth(); x++) {
            pixel = raster.getDataElements(raster.getMinX() + x, raster.getMinY() + y, pixel);
            argb[x] = model.getRGB(pixel);
        }
    }
}
