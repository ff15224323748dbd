package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/// The pixels of any image, one by one, as its colour model makes them of colours.
final class ModelTarget implements ArgbTarget {
    private final WritableRaster raster;
    private final ColorModel model;

    ModelTarget(BufferedImage image) {
        this.raster = image.getRaster();
        this.model = image.getColorModel();
    }

    @Override
    public boolean isConcurrent() {
        return false;
    }

    @Override
    public void write(int y, int[] argb) {
        @Nullable Object pixel = null;
        for (int x = 0; x < argb.length; x++) {
            pixel = model.getDataElements(argb[x], pixel);
            raster.setDataElements(x, y, pixel);
        }
    }
}
