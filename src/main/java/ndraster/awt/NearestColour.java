package ndraster.awt;

import java.awt.Transparency;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The index of a palette's colour that is nearest to another: the one that `IndexColorModel.getDataElements`
/// finds, faster.
abstract sealed class NearestColour permits NearestColour.Asked, NearestColour.Gray, ColourCells {
    private static final int ANY_GREY = 0x010101;

    /// Puts the indices in the place of the colours.
    abstract void find(int[] argb);

    static NearestColour in(IndexColorModel palette) {
        int[] colours =
                IntStream.range(0, palette.getMapSize()).map(palette::getRGB).toArray();
        if (palette.getTransparency() != Transparency.OPAQUE || !palette.isValid()) {
            return new Asked(palette);
        }
        boolean areGray = Arrays.stream(colours).allMatch(c -> (c & 0xffffff) == (c & 0xff) * ANY_GREY);
        return areGray ? new Gray(palette) : new ColourCells(colours);
    }

    private static int asked(IndexColorModel palette, int argb) {
        Object pixel = palette.getDataElements(argb, null);
        return palette.getTransferType() == DataBuffer.TYPE_BYTE
                ? ((byte[]) pixel)[0] & 0xff
                : ((short[]) pixel)[0] & 0xffff;
    }

    /// With transparent colours: whatever AWT says, once for a colour that comes several times in a row.
    static final class Asked extends NearestColour {
        private final IndexColorModel palette;

        private Asked(IndexColorModel palette) {
            this.palette = palette;
        }

        @Override
        void find(int[] argb) {
            int last = argb[0];
            int index = asked(palette, last);
            for (int x = 0; x < argb.length; x++) {
                if (argb[x] != last) {
                    last = argb[x];
                    index = asked(palette, last);
                }
                argb[x] = index;
            }
        }
    }

    /// Levels of grey, which AWT looks for with its own weights.
    static final class Gray extends NearestColour {
        private final int[] levels;

        private Gray(IndexColorModel palette) {
            levels = IntStream.range(0, 256)
                    .map(level -> asked(palette, 0xff000000 | level * ANY_GREY))
                    .toArray();
        }

        @Override
        void find(int[] argb) {
            for (int x = 0; x < argb.length; x++) {
                int pixel = argb[x];
                argb[x] = levels[
                        ((pixel >> 16 & 0xff) * 77 + (pixel >> 8 & 0xff) * 150 + (pixel & 0xff) * 29 + 128) >> 8];
            }
        }
    }
}
