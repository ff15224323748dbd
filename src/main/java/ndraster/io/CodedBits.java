package ndraster.io;

import java.util.Arrays;

/// About how many bits a filtered row takes when it is deflated: what a code for the frequencies of its bytes gives
/// them, and half a bit for a byte that is as the one before it, which is likely to be part of a repetition.
final class CodedBits implements FilterRule.RowCost {
    private static final int REPEATED = 1 << Byte.SIZE;
    private static final double BITS_OF_REPEATED = 0.5;

    /// `n` times the logarithm of `n`, to the base of 2.
    private final double[] ofCount;

    private final int[] counts = new int[REPEATED + 1];

    /// @param length the bytes of a row
    CodedBits(int length) {
        this.ofCount = new double[length + 1];
        for (int n = 2; n <= length; n++) {
            ofCount[n] = n * Math.log(n) / Math.log(2);
        }
    }

    @Override
    public double of(byte[] filtered) {
        count(filtered);
        int repeated = counts[REPEATED];
        double bits = ofCount[filtered.length - repeated] + repeated * BITS_OF_REPEATED;
        for (int value = 0; value < REPEATED; value++) {
            bits -= ofCount[counts[value]];
        }
        return bits;
    }

    private void count(byte[] filtered) {
        Arrays.fill(counts, 0);
        int before = -1;
        for (byte difference : filtered) {
            int value = difference & 0xff;
            counts[value == before ? REPEATED : value]++;
            before = value;
        }
    }
}
