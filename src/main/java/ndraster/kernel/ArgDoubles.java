package ndraster.kernel;

import java.util.Arrays;

/// Where the first NaN or else the first largest `double` is; times `sign`, so that −1 finds the smallest.
///
/// @param found the largest values, times the sign, so far, and where they are
record ArgDoubles(Input input, Best found, double sign) implements Accumulator {
    static final Folding<Best> FIRST = new Folding<>(Best::ofNothing, Best::absorb);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Best(double[] values, long[] positions) {
        private static Best ofNothing(int count) {
            double[] values = new double[count];
            Arrays.fill(values, Double.NEGATIVE_INFINITY);
            return new Best(values, new long[count]);
        }

        private void absorb(Best later) {
            for (int i = 0; i < values.length; i++) {
                if (isBetter(later.values[i], values[i])) {
                    values[i] = later.values[i];
                    positions[i] = later.positions[i];
                }
            }
        }
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
        double largest = found.values[at];
        for (int i = 0; i < n; i++) {
            double value = a[from + i] * sign;
            if (isBetter(value, largest)) {
                largest = value;
                found.positions[at] = position + i;
            }
        }
        found.values[at] = largest;
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
            if (isBetter(value, found.values[at + i])) {
                found.values[at + i] = value;
                found.positions[at + i] = position;
            }
        }
    }

    private static boolean isBetter(double value, double than) {
        return !(value <= than) && !Double.isNaN(than);
    }
}
