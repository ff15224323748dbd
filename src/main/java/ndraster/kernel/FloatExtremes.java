package ndraster.kernel;

/// The largest `float`s, or NaN where there is one; times `sign`, so that −1 makes them the smallest.
///
/// @param totals of values times the sign
@SuppressWarnings("ArrayRecordComponent") // never compared
record FloatExtremes(Input input, float[] totals, float sign) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            int at = patch.at() + row * patch.step();
            totals[at] = largest(totals[at], block.floats, block.at + row * patch.width(), patch.width(), sign);
        }
    }

    private static float largest(float start, float[] a, int from, int n, float sign) {
        float largest = start;
        for (int i = from; i < from + n; i++) {
            largest = Math.max(largest, a[i] * sign);
        }
        return largest;
    }

    @Override
    public void merge(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            merge(block.floats, from, totals, patch.at() + row * patch.step(), patch.width(), sign);
        }
    }

    private static void merge(float[] a, int from, float[] totals, int at, int n, float sign) {
        for (int i = 0; i < n; i++) {
            totals[at + i] = Math.max(totals[at + i], a[from + i] * sign);
        }
    }
}
