package ndraster.io;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.OptionalInt;
import ndraster.parallel.Cores;

/// How a picture is filtered and deflated, found out on some of its rows.
///
/// What Pillow would do (numbers as small as can be, level 6) is the measure: the quicker level is taken for as many
/// pieces as keep the whole below that.
///
/// @param level of the pieces that take longer
/// @param quickLevel of the others
/// @param share how many of the pieces, 0 to 1, take longer
/// @param isFlat whether it can be deflated to so little that each piece more is felt
record PngEffort(FilterRule rule, int level, int quickLevel, double share, boolean isFlat) {
    private static final int USUAL_LEVEL = 6;
    private static final int QUICK_LEVEL = 5;

    /// Makes up for what Pillow gives zlib and Java can not: twice the memory for a block of codes.
    private static final int SLOW_LEVEL = 7;

    private static final double SLOW_SHARE = 0.3;
    private static final int PLACES = 4;
    private static final int SMALLEST_SAMPLE = 128 << 10;
    private static final int ROWS_FOR_ONE = 128;

    /// How much smaller than Pillow's the sample must be, as the rest of the picture may differ.
    private static final double MARGIN = 0.996;

    /// How far pictures that are cut into few pieces can be deflated at least.
    private static final int FLAT = 3;

    /// How far drawings can be deflated at least.
    private static final int DRAWING = 10;

    /// As [#MARGIN] of drawings, a part of which says little about the rest.
    private static final double DRAWING_MARGIN = 0.9;

    /// @param level that was asked for
    static PngEffort of(PngRows rows, OptionalInt level) {
        int thorough = level.orElse(USUAL_LEVEL);
        if (rows.areBits()) {
            return new PngEffort(FilterRule.LEAST_SUM, thorough, thorough, 1, false);
        }
        byte[] smallNumbers = sample(rows, FilterRule.LEAST_SUM);
        byte[] fewBits = sample(rows, FilterRule.LEAST_BITS);
        List<Integer> sizes = Cores.both(() -> size(smallNumbers, thorough), () -> size(fewBits, thorough));
        int pillows = sizes.getFirst();
        int ours = sizes.getLast();
        boolean isFlat = pillows < smallNumbers.length / FLAT;
        boolean isDrawing = pillows < smallNumbers.length / DRAWING;
        if (ours >= (isDrawing ? DRAWING_MARGIN * pillows : pillows)) {
            int most = level.orElse(isDrawing ? USUAL_LEVEL : SLOW_LEVEL);
            return new PngEffort(FilterRule.LEAST_SUM, most, thorough, SLOW_SHARE, isFlat);
        }
        int quick = level.isPresent() ? thorough : QUICK_LEVEL;
        double share = share(size(fewBits, quick), ours, pillows);
        return new PngEffort(FilterRule.LEAST_BITS, thorough, quick, share, isFlat);
    }

    private static double share(int quick, int thorough, int pillows) {
        return quick <= thorough ? 0 : Math.clamp((quick - MARGIN * pillows) / (quick - thorough), 0, 1);
    }

    private static int size(byte[] filtered, int level) {
        return DeflatedPiece.of(filtered, new byte[0], level, true).length;
    }

    /// Filtered rows from several places; all, if the picture is small.
    private static byte[] sample(PngRows rows, FilterRule rule) {
        int wanted = Math.max(SMALLEST_SAMPLE / rows.bytesPerRow(), rows.count() / ROWS_FOR_ONE);
        int places = wanted * 2 < rows.count() ? PLACES : 1;
        int perPlace = places == 1 ? rows.count() : Math.max(1, wanted / places);
        ByteArrayOutputStream sample = new ByteArrayOutputStream(places * perPlace * rows.bytesPerRow());
        for (int i = 0; i < places; i++) {
            int first = (int) ((rows.count() - perPlace) * (2L * i + 1) / (2L * places));
            sample.writeBytes(rows.filtered(first, first + perPlace, rule));
        }
        return sample.toByteArray();
    }

    /// The level of the piece at `index`.
    int levelOf(int index) {
        return Math.ceil((index + 1) * share) > Math.ceil(index * share) ? level : quickLevel;
    }
}
