package ndraster.awt;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/// Colours that are `int`s of a Java array, with alpha, red, green and blue, or alpha, blue, green and red, from
/// the highest byte to the lowest.
final class IntSource implements ArgbSource {
    private static final int OPAQUE = 0xff000000;
    private static final List<Integer> RGB = List.of(0xff0000, 0xff00, 0xff);
    private static final List<Integer> BGR = List.of(0xff, 0xff00, 0xff0000);

    private final PackedElements pixels;
    private final int[] ints;
    private final int first;
    private final int width;
    private final boolean hasAlpha;
    private final boolean isReversed;
    private final Optional<Alpha> premultiplied;

    private IntSource(PackedElements pixels, int[] ints, Optional<Alpha> premultiplied) {
        this.pixels = pixels;
        this.ints = ints;
        this.first = Math.toIntExact((pixels.memory().heapOffset() + pixels.start()) / Integer.BYTES);
        this.width = Math.toIntExact(pixels.grid().width());
        this.hasAlpha = pixels.masks().size() == 4;
        this.isReversed = pixels.masks().subList(0, 3).equals(BGR);
        this.premultiplied = premultiplied;
    }

    /// Nothing if the channels have another order, or there is no `int[]`.
    static Optional<ArgbSource> of(PackedElements pixels, Optional<Alpha> premultiplied) {
        List<Integer> masks = pixels.masks();
        boolean isKnown = masks.size() >= 3
                && (masks.subList(0, 3).equals(RGB) || masks.subList(0, 3).equals(BGR))
                && (masks.size() == 3 || masks.get(3) == OPAQUE)
                && pixels.dtype().order() == ByteOrder.nativeOrder();
        return pixels.memory()
                .heapArray()
                .filter(array -> isKnown && array instanceof int[])
                .map(array -> new IntSource(pixels, (int[]) array, premultiplied));
    }

    @Override
    public void read(int y, int[] argb) {
        int start = first + Math.toIntExact(y * (pixels.grid().rowStride() / Integer.BYTES));
        int missing = hasAlpha ? 0 : OPAQUE;
        if (isReversed) {
            reverse(ints, start, missing, argb, width);
        } else {
            copy(ints, start, missing, argb, width);
        }
        premultiplied.ifPresent(alpha -> alpha.divide(argb, width));
    }

    private static void copy(int[] ints, int start, int missing, int[] argb, int width) {
        for (int x = 0; x < width; x++) {
            argb[x] = ints[start + x] | missing;
        }
    }

    private static void reverse(int[] ints, int start, int missing, int[] argb, int width) {
        for (int x = 0; x < width; x++) {
            int pixel = ints[start + x];
            argb[x] = (pixel & 0xff00ff00) | (pixel >> 16 & 0xff) | (pixel & 0xff) << 16 | missing;
        }
    }
}
