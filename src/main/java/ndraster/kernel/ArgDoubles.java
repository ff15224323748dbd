package ndraster.kernel;

import java.util.Arrays;

/// Where the first NaN or else the first largest `double` is; times `sign`, so that −1 finds the smallest.
///
/// @param best the largest values so far, times the sign
@SuppressWarnings("ArrayRecordComponent") // never compared
record ArgDoubles(Input input, double[] best, long[] totals, double sign) implements Accumulator {
    static ArgDoubles of(Input input, long[] totals, double sign) {
        double[] best = new double[totals.length];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        return new ArgDoubles(input, best, totals, sign);
    }

    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            run(block.doubles, from, patch.width(), patch.at() + row * patch.step(), patch.position());
        }
    }

    private void run(double[] a, int from, int n, int at, long position) {
        double largest = best[at];
        for (int i = 0; i < n; i++) {
            double value = a[from + i] * sign;
            if (isBetter(value, largest)) {
                largest = value;
                totals[at] = position + i;
            }
        }
        best[at] = largest;
    }

    @Override
    public void merge(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            long position = patch.position() + (patch.step() == 0 ? row : 0);
            mergeRow(block.doubles, from, patch.width(), patch.at() + row * patch.step(), position);
        }
    }

    private void mergeRow(double[] a, int from, int n, int at, long position) {
        for (int i = 0; i < n; i++) {
            double value = a[from + i] * sign;
            if (isBetter(value, best[at + i])) {
                best[at + i] = value;
                totals[at + i] = position;
            }
        }
    }

    private static boolean isBetter(double value, double than) {
        return !(value <= than) && !Double.isNaN(than);
    }
}
