package ndraster.awt;

import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Optional;

/// Colours as indices of the nearest colours of a palette.
final class PaletteTarget implements ArgbTarget {
    private final WritableRaster raster;
    private final NearestColour nearest;
    private final Optional<BitRows> bits;
    private final Optional<byte[]> bytes;

    /// @param raster of a new image, all zero
    PaletteTarget(WritableRaster raster, IndexColorModel palette) {
        this.raster = raster;
        this.nearest = NearestColour.in(palette);
        this.bits = BitRows.of(raster);
        this.bytes = bits.isEmpty() && raster.getDataBuffer() instanceof DataBufferByte data
                ? Optional.of(data.getData())
                : Optional.empty();
    }

    @Override
    public void write(int y, int[] argb) {
        nearest.find(argb);
        if (bits.isPresent()) {
            bits.get().write(y, argb);
        } else if (bytes.isPresent()) {
            Casts.toBytes(argb, bytes.get(), y * argb.length, argb.length);
        } else {
            raster.setSamples(0, y, argb.length, 1, 0, argb);
        }
    }
}
