package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.Optional;
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
            return colours.lookUp(DType.BOOL, 1);
        }
        boolean isOfBits = image.getRaster().getSampleModel() instanceof MultiPixelPackedSampleModel;
        if (isOfBits && colours.areGray()) {
            return colours.lookUp(DType.UINT8, 0xff);
        }
        return ImageCopy.colours(image);
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

    /// The lowest bits of the colours, as levels.
    private NDArray lookUp(Numeric dtype, int mask) {
        int width = raster.getWidth();
        byte[] levels = new byte[Math.multiplyExact(width, raster.getHeight())];
        int[] row = new int[width];
        Optional<BitRows> bits = BitRows.of(raster);
        for (int y = 0; y < raster.getHeight(); y++) {
            if (bits.isPresent()) {
                bits.get().read(y, row);
            } else {
                raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            }
            lookUp(row, mask, levels, y * width);
        }
        return NDArray.asArray(dtype, levels, raster.getHeight(), width);
    }

    private void lookUp(int[] indices, int mask, byte[] levels, int start) {
        for (int x = 0; x < indices.length; x++) {
            levels[start + x] = (byte) (colours[indices[x]] & mask);
        }
    }
}
