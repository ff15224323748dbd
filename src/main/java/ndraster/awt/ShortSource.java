package ndraster.awt;

import java.awt.image.Raster;
import java.util.List;
import java.util.Optional;

/// Opaque colours of 5 bits each, or 6 of green, in 16-bit numbers.
final class ShortSource implements ArgbSource {
    private static final List<Integer> FIVE_SIX_FIVE = List.of(0xf800, 0x7e0, 0x1f);
    private static final List<Integer> FIVE_FIVE_FIVE = List.of(0x7c00, 0x3e0, 0x1f);

    private final Raster raster;
    private final boolean hasSixBits;
    private final short[] row;

    private ShortSource(Raster raster, boolean hasSixBits) {
        this.raster = raster;
        this.hasSixBits = hasSixBits;
        this.row = new short[raster.getWidth()];
    }

    /// Nothing if the channels are other bits.
    static Optional<ArgbSource> of(Source source, PackedElements pixels) {
        boolean isKnown = pixels.masks().equals(FIVE_SIX_FIVE) || pixels.masks().equals(FIVE_FIVE_FIVE);
        return isKnown
                ? Optional.of(new ShortSource(source.raster(), pixels.masks().equals(FIVE_SIX_FIVE)))
                : Optional.empty();
    }

    @Override
    public void read(int y, int[] argb) {
        raster.getDataElements(raster.getMinX(), raster.getMinY() + y, row.length, 1, row);
        if (hasSixBits) {
            sixBits(row, argb);
        } else {
            fiveBits(row, argb);
        }
    }

    // (5 bits · 527 + 23) / 64 and (6 bits · 259 + 33) / 64 are the nearest of 0 … 255, without a division.

    private static void sixBits(short[] row, int[] argb) {
        for (int x = 0; x < row.length; x++) {
            int red = ((row[x] >> 11 & 0x1f) * 527 + 23) >> 6;
            int green = ((row[x] >> 5 & 0x3f) * 259 + 33) >> 6;
            int blue = ((row[x] & 0x1f) * 527 + 23) >> 6;
            argb[x] = 0xff000000 | red << 16 | green << 8 | blue;
        }
    }

    private static void fiveBits(short[] row, int[] argb) {
        for (int x = 0; x < row.length; x++) {
            int red = ((row[x] >> 10 & 0x1f) * 527 + 23) >> 6;
            int green = ((row[x] >> 5 & 0x1f) * 527 + 23) >> 6;
            int blue = ((row[x] & 0x1f) * 527 + 23) >> 6;
            argb[x] = 0xff000000 | red << 16 | green << 8 | blue;
        }
    }
}
