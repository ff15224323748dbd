package ndraster.kernel;

/// The largest `double`s, or NaN where there is one; times `sign`, so that −1 makes them the smallest.
///
/// @param totals of values times the sign
@SuppressWarnings("ArrayRecordComponent") // never compared
record DoubleExtremes(Input input, double[] totals, double sign) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        if (patch.isNarrow()) {
            columns(block.doubles, block.at, patch, patch.step(), 0);
            return;
        }
        for (int row = 0; row < patch.rows(); row++) {
            int at = patch.at() + row * patch.step();
            totals[at] = largest(totals[at], block.doubles, block.at + row * patch.width(), patch.width(), sign);
        }
    }

    private static double largest(double start, double[] a, int from, int n, double sign) {
        double largest = start;
        for (int i = from; i < from + n; i++) {
            largest = Math.max(largest, a[i] * sign);
        }
        return largest;
    }

    @Override
    public void merge(Patch patch) {
        Block block = input.load(patch);
        if (patch.isNarrow()) {
            columns(block.doubles, block.at, patch, patch.step(), 1);
            return;
        }
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            merge(block.doubles, from, totals, patch.at() + row * patch.step(), patch.width(), sign);
        }
    }

    private static void merge(double[] a, int from, double[] totals, int at, int n, double sign) {
        for (int i = 0; i < n; i++) {
            totals[at + i] = Math.max(totals[at + i], a[from + i] * sign);
        }
    }

    /// One loop over the rows for each of a few columns.
    private void columns(double[] a, int from, Patch patch, int rowStep, int colStep) {
        for (int col = 0; col < patch.width(); col++) {
            int at = patch.at() + col * colStep;
            if (rowStep == 0) {
                totals[at] = column(totals[at], a, from + col, patch.width(), patch.rows(), sign);
            } else {
                column(totals, at, rowStep, a, from + col, patch.width(), patch.rows(), sign);
            }
        }
    }

    private static double column(double start, double[] a, int from, int width, int rows, double sign) {
        double total = start;
        for (int row = 0; row < rows; row++) {
            total = Math.max(total, a[from + row * width] * sign);
        }
        return total;
    }

    private static void column(
            double[] totals, int at, int step, double[] a, int from, int width, int rows, double sign) {
        for (int row = 0; row < rows; row++) {
            totals[at + row * step] = Math.max(totals[at + row * step], a[from + row * width] * sign);
        }
    }
}
