package ndraster.awt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The nearest of opaque colours. The cube of colours is cut into cells, and each of these into smaller ones: for a
/// cell only those of the palette are looked at that are the nearest for some colour in it. Which these are is
/// found when the first one is asked for.
final class ColourCells extends NearestColour {
    private static final int[] NONE = {};
    private static final List<Cut> CUTS = List.of(new Cut(3), new Cut(4));
    private static final Cut FINE = new Cut(5);
    private static final int UNKNOWN = 0;

    private final int[] colours;
    private final int[] all;

    /// The candidates of each larger cell, by cut.
    private final int[][][] larger =
            CUTS.stream().map(cut -> new int[1 << (3 * cut.bits())][]).toArray(int[][][]::new);

    /// Of each fine cell: the index of its only candidate, inverted, or where in [#several] its candidates are.
    private final int[] fine = new int[1 << (3 * FINE.bits())];

    /// Of each cell with several candidates: their number, then the colour and the index of each.
    private int[] several = new int[1 << 12];

    private int used = 1;

    ColourCells(int[] colours) {
        this.colours = colours;
        this.all = IntStream.range(0, colours.length).toArray();
        for (int[][] cells : larger) {
            Arrays.fill(cells, NONE);
        }
    }

    @Override
    void find(int[] argb) {
        for (int x = 0; x < argb.length; x++) {
            int cell = fine[FINE.cell(argb[x])];
            if (cell == UNKNOWN) {
                cell = cell(argb[x]);
            }
            argb[x] = cell < 0 ? ~cell : nearest(several, cell, argb[x]);
        }
    }

    private int cell(int argb) {
        int[] candidates = FINE.candidates(colours, candidates(CUTS.size() - 1, argb), argb);
        int cell = candidates.length == 1 ? ~candidates[0] : add(candidates);
        fine[FINE.cell(argb)] = cell;
        return cell;
    }

    private int[] candidates(int level, int argb) {
        if (level < 0) {
            return all;
        }
        int cell = CUTS.get(level).cell(argb);
        if (larger[level][cell].length == 0) {
            larger[level][cell] = CUTS.get(level).candidates(colours, candidates(level - 1, argb), argb);
        }
        return larger[level][cell];
    }

    private int add(int[] candidates) {
        int start = used;
        used += 1 + 2 * candidates.length;
        if (used > several.length) {
            several = Arrays.copyOf(several, Math.max(used, 2 * several.length));
        }
        several[start] = candidates.length;
        for (int i = 0; i < candidates.length; i++) {
            several[start + 1 + 2 * i] = colours[candidates[i]];
            several[start + 2 + 2 * i] = candidates[i];
        }
        return start;
    }

    /// Of candidates that are equally near the first.
    private static int nearest(int[] several, int start, int argb) {
        long best = Long.MAX_VALUE;
        int end = start + 2 * several[start];
        for (int i = start + 1; i <= end; i += 2) {
            best = Math.min(best, (long) distance(several[i], argb) << 32 | i);
        }
        return several[(int) best + 1];
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
