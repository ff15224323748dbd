package ndraster.kernel;

/// Sums of `int` in `long`.
@SuppressWarnings("ArrayRecordComponent") // never compared
record IntSums(Input input, long[] totals) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        if (patch.isNarrow()) {
            columns(block.ints, block.at, patch, patch.step(), 0);
            return;
        }
        for (int row = 0; row < patch.rows(); row++) {
            totals[patch.at() + row * patch.step()] += sum(block.ints, block.at + row * patch.width(), patch.width());
        }
    }

    private static long sum(int[] a, int from, int n) {
        long sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += a[i];
        }
        return sum;
    }

    @Override
    public void merge(Patch patch) {
        Block block = input.load(patch);
        if (patch.isNarrow()) {
            columns(block.ints, block.at, patch, patch.step(), 1);
            return;
        }
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            merge(block.ints, from, totals, patch.at() + row * patch.step(), patch.width());
        }
    }

    private static void merge(int[] a, int from, long[] totals, int at, int n) {
        for (int i = 0; i < n; i++) {
            totals[at + i] += a[from + i];
        }
    }

    /// One loop over the rows for each of a few columns.
    private void columns(int[] a, int from, Patch patch, int rowStep, int colStep) {
        for (int col = 0; col < patch.width(); col++) {
            int at = patch.at() + col * colStep;
            if (rowStep == 0) {
                totals[at] = column(totals[at], a, from + col, patch.width(), patch.rows());
            } else {
                column(totals, at, rowStep, a, from + col, patch.width(), patch.rows());
            }
        }
    }

    private static long column(long start, int[] a, int from, int width, int rows) {
        long total = start;
        for (int row = 0; row < rows; row++) {
            total = total + a[from + row * width];
        }
        return total;
    }

    private static void column(long[] totals, int at, int step, int[] a, int from, int width, int rows) {
        for (int row = 0; row < rows; row++) {
            totals[at + row * step] = totals[at + row * step] + a[from + row * width];
        }
    }
}
