package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.stream.IntStream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// The pixels of an image with a palette, looked up in it.
final class PaletteColours {
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    private final Raster raster;
    private final IndexColorModel palette;
    private final int[] colours;

    private PaletteColours(Raster raster, IndexColorModel palette) {
        this.raster = raster;
        this.palette = palette;
        this.colours = IntStream.range(0, 1 << palette.getPixelSize())
                .map(palette::getRGB)
                .toArray();
    }

    /// Whether index 0 is black, 1 is white, and there are no more: the indices are truth values.
    static boolean areTruthValues(IndexColorModel palette, Samples indices) {
        return indices.dtype().equals(DType.UINT8)
                && palette.getMapSize() == 2
                && palette.getRGB(0) == BLACK
                && palette.getRGB(1) == WHITE;
    }

    /// bool `(h, w)` for two colours, black and white, uint8 `(h, w)` for 1, 2 or 4 bits of grey, otherwise uint8
    /// `(h, w, 3)`, or `(h, w, 4)` with a transparent colour.
    static NDArray copy(BufferedImage image, IndexColorModel palette) {
        PaletteColours colours = new PaletteColours(image.getRaster(), palette);
        if (colours.areBlackAndWhite()) {
            return colours.lookUp(DType.BOOL, new int[] {0}, 1);
        }
        boolean isOfBits = image.getRaster().getSampleModel() instanceof MultiPixelPackedSampleModel;
        if (isOfBits && colours.areGray()) {
            return colours.lookUp(DType.UINT8, new int[] {0}, 0xff);
        }
        int[] shifts = palette.hasAlpha() ? new int[] {16, 8, 0, 24} : new int[] {16, 8, 0};
        return colours.lookUp(DType.UINT8, shifts, 0xff);
    }

    private IntStream used() {
        return Arrays.stream(colours, 0, palette.getMapSize());
    }

    private boolean areBlackAndWhite() {
        return Arrays.equals(used().sorted().toArray(), new int[] {BLACK, WHITE});
    }

    private boolean areGray() {
        return used().allMatch(
                        c -> c >>> 24 == 0xff && (c & 0xff) == (c >> 8 & 0xff) && (c & 0xff) == (c >> 16 & 0xff));
    }

    private NDArray lookUp(Numeric dtype, int[] shifts, int mask) {
        int width = raster.getWidth();
        byte[] bytes = new byte[Math.multiplyExact(Math.multiplyExact(width, raster.getHeight()), shifts.length)];
        int[] indices = new int[width];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, indices);
            for (int index : indices) {
                int colour = colours[index];
                for (int shift : shifts) {
                    bytes[at++] = (byte) (colour >>> shift & mask);
                }
            }
        }
        return NDArray.asArray(dtype, bytes, shape(shifts.length));
    }

    private long[] shape(int channels) {
        return channels == 1
                ? new long[] {raster.getHeight(), raster.getWidth()}
                : new long[] {raster.getHeight(), raster.getWidth(), channels};
    }
}
