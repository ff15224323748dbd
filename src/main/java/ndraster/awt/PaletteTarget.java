package ndraster.awt;

import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;

/// Colours as indices of the nearest colours of a palette.
final class PaletteTarget implements ArgbTarget {
    private final WritableRaster raster;
    private final NearestColour nearest;
    private final int[] indices;

    PaletteTarget(WritableRaster raster, IndexColorModel palette) {
        this.raster = raster;
        this.nearest = NearestColour.in(palette);
        this.indices = new int[raster.getWidth()];
    }

    @Override
    public void write(int y, int[] argb) {
        for (int x = 0; x < indices.length; x++) {
            indices[x] = nearest.index(argb[x]);
        }
        raster.setSamples(0, y, indices.length, 1, 0, indices);
    }
}
