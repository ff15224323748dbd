package ndraster.io;

/// How the filter of a row is chosen: by what deflating takes, which is only estimated.
enum FilterRule {
    /// The smallest numbers, as Pillow does it: without the filter of averages, which leaves small numbers but many
    /// different ones. Good for grey, for drawings and for little noise.
    LEAST_SUM {
        @Override
        int[] filters() {
            return new int[] {PngFilter.NONE, PngFilter.UP, PngFilter.SUB, PngFilter.PAETH};
        }

        @Override
        RowCost cost(int length) {
            return FilterRule::sum;
        }
    },
    /// The fewest bits in a code by frequencies. Good for photographs.
    LEAST_BITS {
        @Override
        int[] filters() {
            return new int[] {PngFilter.NONE, PngFilter.SUB, PngFilter.UP, PngFilter.AVERAGE, PngFilter.PAETH};
        }

        @Override
        RowCost cost(int length) {
            return new CodedBits(length);
        }
    };

    /// Those that are tried. Of equal ones the first is taken.
    abstract int[] filters();

    /// What a filtered row costs.
    interface RowCost {
        double of(byte[] filtered);
    }

    /// @param length the bytes of a row
    abstract RowCost cost(int length);

    private static double sum(byte[] differences) {
        int sum = 0;
        for (byte difference : differences) {
            sum += Math.abs(difference);
        }
        return Integer.toUnsignedLong(sum);
    }
}
