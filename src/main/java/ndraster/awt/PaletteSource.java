package ndraster.awt;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.Raster;
import java.util.stream.IntStream;

/// The colours of a palette.
final class PaletteSource implements ArgbSource {
    private final Raster raster;
    private final int[] colours;
    private final byte[] row;
    private final boolean areBytes;
    private final int[] indices;

    PaletteSource(Raster raster, IndexColorModel palette) {
        this.raster = raster;
        this.colours = IntStream.range(0, 1 << palette.getPixelSize())
                .map(palette::getRGB)
                .toArray();
        this.areBytes = raster.getTransferType() == DataBuffer.TYPE_BYTE
                && !(raster.getSampleModel() instanceof MultiPixelPackedSampleModel);
        this.row = new byte[areBytes ? raster.getWidth() : 0];
        this.indices = new int[areBytes ? 0 : raster.getWidth()];
    }

    @Override
    public void read(int y, int[] argb) {
        int x = raster.getMinX();
        int at = raster.getMinY() + y;
        if (areBytes) {
            raster.getDataElements(x, at, row.length, 1, row);
            lookUp(row, colours, argb);
        } else {
            raster.getSamples(x, at, indices.length, 1, 0, indices);
            lookUp(indices, colours, argb);
        }
    }

    private static void lookUp(byte[] indices, int[] colours, int[] argb) {
        for (int x = 0; x < indices.length; x++) {
            argb[x] = colours[indices[x] & 0xff];
        }
    }

    private static void lookUp(int[] indices, int[] colours, int[] argb) {
        for (int x = 0; x < indices.length; x++) {
            argb[x] = colours[indices[x]];
        }
    }
}
