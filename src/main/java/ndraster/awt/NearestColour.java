package ndraster.awt;

import java.awt.Transparency;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The index of a palette's colour that is nearest to another: the one that `IndexColorModel.getDataElements` finds,
/// faster.
///
/// The cube of colours is cut into 16³ cells. For each cell only those colours of the palette are compared that are
/// the nearest for some colour of it, which are found when the first one is asked for.
abstract sealed class NearestColour {
    abstract int index(int argb);

    static NearestColour in(IndexColorModel palette) {
        int[] colours = IntStream.range(0, palette.getMapSize()).map(palette::getRGB).toArray();
        boolean isOpaque = palette.getTransparency() == Transparency.OPAQUE && palette.isValid();
        if (!isOpaque) {
            return new Asked(palette);
        }
        boolean isGray = Arrays.stream(colours).allMatch(c -> (c >> 16 & 0xff) == (c & 0xff) && (c >> 8 & 0xff) == (c & 0xff));
        return isGray ? new Gray(palette) : new Cells(colours);
    }

    private static int asked(IndexColorModel palette, int argb) {
        Object pixel = palette.getDataElements(argb, null);
        return palette.getTransferType() == DataBuffer.TYPE_BYTE
                ? ((byte[]) pixel)[0] & 0xff
                : ((short[]) pixel)[0] & 0xffff;
    }

    /// With transparent colours: whatever AWT says, once for each colour that comes twice in a row.
    private static final class Asked extends NearestColour {
        private final IndexColorModel palette;
        private int last;
        private int index;

        Asked(IndexColorModel palette) {
            this.palette = palette;
            this.index = asked(palette, 0);
        }

        @Override
        int index(int argb) {
            if (argb != last) {
                last = argb;
                index = asked(palette, argb);
            }
            return index;
        }
    }

    /// Levels of grey, which AWT looks for with its own weights.
    private static final class Gray extends NearestColour {
        private final int[] levels;

        Gray(IndexColorModel palette) {
            levels = IntStream.range(0, 256)
                    .map(level -> asked(palette, 0xff000000 | level * 0x010101))
                    .toArray();
        }

        @Override
        int index(int argb) {
            return levels[((argb >> 16 & 0xff) * 77 + (argb >> 8 & 0xff) * 150 + (argb & 0xff) * 29 + 128) >> 8];
        }
    }

    private static final class Cells extends NearestColour {
        private static final int CELL = 16;

        private final int[] colours;
        private final int[][] cells = new int[CELL * CELL * CELL][0];

        Cells(int[] colours) {
            this.colours = colours;
        }

        @Override
        int index(int argb) {
            int cell = (argb >> 12 & 0xf00) | (argb >> 8 & 0xf0) | (argb >> 4 & 0xf);
            int[] candidates = cells[cell];
            if (candidates.length == 0) {
                candidates = candidates(argb);
                cells[cell] = candidates;
            }
            return nearest(candidates, argb);
        }

        private int nearest(int[] candidates, int argb) {
            int best = candidates[0];
            int smallest = Integer.MAX_VALUE;
            for (int candidate : candidates) {
                int distance = distance(colours[candidate], argb);
                if (distance < smallest) {
                    smallest = distance;
                    best = candidate;
                }
            }
            return best;
        }

        private static int distance(int one, int other) {
            int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
            int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
            int blue = (one & 0xff) - (other & 0xff);
            return red * red + green * green + blue * blue;
        }

        /// A colour whose smallest distance to the cell is larger than another's largest is never the nearest.
        private int[] candidates(int argb) {
            int limit = Arrays.stream(colours).map(c -> farthest(c, argb)).min().orElseThrow();
            return IntStream.range(0, colours.length)
                    .filter(i -> closest(colours[i], argb) <= limit)
                    .toArray();
        }

        private static int farthest(int colour, int argb) {
            return square(Math.max(below(colour, argb, 16), above(colour, argb, 16)))
                    + square(Math.max(below(colour, argb, 8), above(colour, argb, 8)))
                    + square(Math.max(below(colour, argb, 0), above(colour, argb, 0)));
        }

        private static int closest(int colour, int argb) {
            return square(outside(colour, argb, 16)) + square(outside(colour, argb, 8)) + square(outside(colour, argb, 0));
        }

        private static int outside(int colour, int argb, int shift) {
            return Math.max(0, Math.max(-below(colour, argb, shift), -above(colour, argb, shift)));
        }

        /// How far the colour is above the lower end of the cell.
        private static int below(int colour, int argb, int shift) {
            return (colour >> shift & 0xff) - (argb >> shift & 0xf0);
        }

        /// How far the colour is below the upper end of the cell.
        private static int above(int colour, int argb, int shift) {
            return (argb >> shift & 0xf0) + CELL - 1 - (colour >> shift & 0xff);
        }

        private static int square(int value) {
            return value * value;
        }
    }
}
