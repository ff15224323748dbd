package ndraster.awt;

import java.awt.image.WritableRaster;

/// Colours as `int`s.
final class IntTarget {
    private IntTarget() {}

    static ArgbTarget asTheyAre(WritableRaster raster) {
        return (y, argb) -> raster.setDataElements(0, y, raster.getWidth(), 1, argb);
    }

    static ArgbTarget premultiplied(WritableRaster raster) {
        return (y, argb) -> {
            Alpha.multiply(argb, raster.getWidth());
            raster.setDataElements(0, y, raster.getWidth(), 1, argb);
        };
    }

    static ArgbTarget reversed(WritableRaster raster) {
        return (y, argb) -> {
            reverse(argb, raster.getWidth());
            raster.setDataElements(0, y, raster.getWidth(), 1, argb);
        };
    }

    /// Changes places between red and blue.
    static void reverse(int[] argb, int count) {
        for (int x = 0; x < count; x++) {
            int pixel = argb[x];
            argb[x] = (pixel & 0xff00ff00) | (pixel >> 16 & 0xff) | (pixel & 0xff) << 16;
        }
    }
}
