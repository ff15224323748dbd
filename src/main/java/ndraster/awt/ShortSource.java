package ndraster.awt;

import java.util.List;
import java.util.Optional;
import ndraster.dtype.NumericType;

/// Opaque colours that are 16-bit numbers: grey, and 5 bits each, or 6 of green.
final class ShortSource implements ArgbSource {
    private static final int OPAQUE = 0xff000000;
    private static final List<Integer> FIVE_SIX_FIVE = List.of(0xf800, 0x7e0, 0x1f);
    private static final List<Integer> FIVE_FIVE_FIVE = List.of(0x7c00, 0x3e0, 0x1f);

    private final ShortRows rows;
    private final int width;
    private final Loop loop;

    private ShortSource(ShortRows rows, Grid grid, Loop loop) {
        this.rows = rows;
        this.width = Math.toIntExact(grid.width());
        this.loop = loop;
    }

    @FunctionalInterface
    private interface Loop {
        /// Makes colours of 16-bit numbers, of which some are negative.
        void convert(int[] pixels, int width);
    }

    /// Nothing if the channels are other bits.
    static Optional<ArgbSource> of(PackedElements pixels) {
        ShortRows rows = new ShortRows(pixels.memory(), pixels.dtype(), pixels.grid(), pixels.start());
        if (pixels.masks().equals(FIVE_SIX_FIVE)) {
            return Optional.of(new ShortSource(rows, pixels.grid(), ShortSource::sixBits));
        }
        return pixels.masks().equals(FIVE_FIVE_FIVE)
                ? Optional.of(new ShortSource(rows, pixels.grid(), ShortSource::fiveBits))
                : Optional.empty();
    }

    /// Nothing if the samples are not a single unsigned band without gaps.
    static Optional<ArgbSource> gray(Samples samples) {
        boolean isRow = samples.dtype().type() == NumericType.UINT16
                && samples.count() == 1
                && samples.grid().pixelStride() == Short.BYTES;
        if (!isRow) {
            return Optional.empty();
        }
        ShortRows rows = new ShortRows(samples.memory(), samples.dtype(), samples.grid(), samples.start());
        return Optional.of(new ShortSource(rows, samples.grid(), ShortSource::gray));
    }

    @Override
    public void read(int y, int[] argb) {
        rows.load(y);
        Casts.toInts(rows.shorts(), rows.first(), argb, width);
        loop.convert(argb, width);
    }

    // (5 bits · 527 + 23) / 64 and (6 bits · 259 + 33) / 64 are the nearest of 0 … 255, without a division.

    private static void sixBits(int[] pixels, int width) {
        for (int x = 0; x < width; x++) {
            int pixel = pixels[x];
            int red = ((pixel >> 11 & 0x1f) * 527 + 23) >> 6;
            int green = ((pixel >> 5 & 0x3f) * 259 + 33) >> 6;
            int blue = ((pixel & 0x1f) * 527 + 23) >> 6;
            pixels[x] = OPAQUE | red << 16 | green << 8 | blue;
        }
    }

    private static void fiveBits(int[] pixels, int width) {
        for (int x = 0; x < width; x++) {
            int pixel = pixels[x];
            int red = ((pixel >> 10 & 0x1f) * 527 + 23) >> 6;
            int green = ((pixel >> 5 & 0x1f) * 527 + 23) >> 6;
            int blue = ((pixel & 0x1f) * 527 + 23) >> 6;
            pixels[x] = OPAQUE | red << 16 | green << 8 | blue;
        }
    }

    private static void gray(int[] pixels, int width) {
        for (int x = 0; x < width; x++) {
            pixels[x] = OPAQUE | Levels.toByte(pixels[x] & 0xffff) * 0x010101;
        }
    }
}
