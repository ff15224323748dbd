package ndraster.awt;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The nearest of opaque colours. The cube of colours is cut into cells, and each of these into smaller ones: for a
/// cell only those of the palette are looked at that are the nearest for some colour in it. Which these are is
/// found when the first one is asked for.
final class ColourCells extends NearestColour {
    private static final int[] UNKNOWN = {};
    private static final Cut COARSE = new Cut(3);
    private static final Cut FINE = new Cut(5);

    private final int[] colours;
    private final int[] all;
    private final int[][] coarse = new int[1 << 9][];
    private final int[][] fine = new int[1 << 15][];

    ColourCells(int[] colours) {
        this.colours = colours;
        this.all = IntStream.range(0, colours.length).toArray();
        Arrays.fill(coarse, UNKNOWN);
        Arrays.fill(fine, UNKNOWN);
    }

    @Override
    void find(int[] argb) {
        for (int x = 0; x < argb.length; x++) {
            int[] candidates = fine[FINE.cell(argb[x])];
            if (candidates.length == 0) {
                candidates = candidates(argb[x]);
            }
            argb[x] = candidates.length == 1 ? candidates[0] : nearest(candidates, argb[x]);
        }
    }

    private int[] candidates(int argb) {
        int large = COARSE.cell(argb);
        if (coarse[large].length == 0) {
            coarse[large] = COARSE.candidates(colours, all, argb);
        }
        int small = FINE.cell(argb);
        fine[small] = FINE.candidates(colours, coarse[large], argb);
        return fine[small];
    }

    private int nearest(int[] candidates, int argb) {
        int best = candidates[0];
        int smallest = distance(colours[best], argb);
        for (int i = 1; i < candidates.length; i++) {
            int distance = distance(colours[candidates[i]], argb);
            if (distance < smallest) {
                smallest = distance;
                best = candidates[i];
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

    /// Cells that share the highest `bits` of each channel.
    private record Cut(int bits) {
        int cell(int argb) {
            int lower = Byte.SIZE - bits;
            int mask = (1 << bits) - 1;
            return (argb >> (16 + lower) & mask) << (2 * bits)
                    | (argb >> (8 + lower) & mask) << bits
                    | (argb >> lower & mask);
        }

        /// A colour whose smallest distance to the cell is larger than another's largest is never the
        /// nearest.
        int[] candidates(int[] colours, int[] among, int argb) {
            int limit = Integer.MAX_VALUE;
            for (int i : among) {
                limit = Math.min(limit, farthest(colours[i], argb));
            }
            int[] found = new int[among.length];
            int count = 0;
            for (int i : among) {
                if (closest(colours[i], argb) <= limit) {
                    found[count++] = i;
                }
            }
            return Arrays.copyOf(found, count);
        }

        private int farthest(int colour, int argb) {
            return square(Math.max(below(colour, argb, 16), above(colour, argb, 16)))
                    + square(Math.max(below(colour, argb, 8), above(colour, argb, 8)))
                    + square(Math.max(below(colour, argb, 0), above(colour, argb, 0)));
        }

        private int closest(int colour, int argb) {
            return square(outside(colour, argb, 16))
                    + square(outside(colour, argb, 8))
                    + square(outside(colour, argb, 0));
        }

        private int outside(int colour, int argb, int shift) {
            return Math.max(0, Math.max(-below(colour, argb, shift), -above(colour, argb, shift)));
        }

        /// How far the colour is above the lower end of the cell.
        private int below(int colour, int argb, int shift) {
            return (colour >> shift & 0xff) - lowest(argb, shift);
        }

        /// How far the colour is below the upper end of the cell.
        private int above(int colour, int argb, int shift) {
            return lowest(argb, shift) + (1 << (Byte.SIZE - bits)) - 1 - (colour >> shift & 0xff);
        }

        private int lowest(int argb, int shift) {
            int size = 1 << (Byte.SIZE - bits);
            return (argb >> shift & 0xff) & -size;
        }

        private static int square(int value) {
            return value * value;
        }
    }
}
