package ndraster.io;

/// How the filter of a row is chosen: by what deflating takes, which is only estimated.
enum FilterRule {
    /// The smallest numbers, as libpng and Pillow do it. Good for grey and for little noise.
    LEAST_SUM {
        @Override
        RowCost cost(int length) {
            return FilterRule::sum;
        }
    },
    /// The fewest bits in a code by frequencies. Good for photographs.
    LEAST_BITS {
        @Override
        RowCost cost(int length) {
            return new CodedBits(length);
        }
    };

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
