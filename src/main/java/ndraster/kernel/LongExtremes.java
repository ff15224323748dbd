package ndraster.kernel;

/// The largest `long`s, seen through `flip`: with all bits turned they are the smallest.
///
/// @param totals of flipped values
@SuppressWarnings("ArrayRecordComponent") // never compared
record LongExtremes(Input input, long[] totals, long flip) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        if (patch.isNarrow()) {
            columns(block.longs, block.at, patch, patch.step(), 0);
            return;
        }
        for (int row = 0; row < patch.rows(); row++) {
            int at = patch.at() + row * patch.step();
            totals[at] = largest(totals[at], block.longs, block.at + row * patch.width(), patch.width(), flip);
        }
    }

    private static long largest(long start, long[] a, int from, int n, long flip) {
        long largest = start;
        for (int i = from; i < from + n; i++) {
            largest = Math.max(largest, a[i] ^ flip);
        }
        return largest;
    }

    @Override
    public void merge(Patch patch) {
        Block block = input.load(patch);
        if (patch.isNarrow()) {
            columns(block.longs, block.at, patch, patch.step(), 1);
            return;
        }
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            merge(block.longs, from, totals, patch.at() + row * patch.step(), patch.width(), flip);
        }
    }

    private static void merge(long[] a, int from, long[] totals, int at, int n, long flip) {
        for (int i = 0; i < n; i++) {
            totals[at + i] = Math.max(totals[at + i], a[from + i] ^ flip);
        }
    }

    /// One loop over the rows for each of a few columns.
    private void columns(long[] a, int from, Patch patch, int rowStep, int colStep) {
        for (int col = 0; col < patch.width(); col++) {
            int at = patch.at() + col * colStep;
            if (rowStep == 0) {
                totals[at] = column(totals[at], a, from + col, patch.width(), patch.rows(), flip);
            } else {
                column(totals, at, rowStep, a, from + col, patch.width(), patch.rows(), flip);
            }
        }
    }

    private static long column(long start, long[] a, int from, int width, int rows, long flip) {
        long total = start;
        for (int row = 0; row < rows; row++) {
            total = Math.max(total, a[from + row * width] ^ flip);
        }
        return total;
    }

    private static void column(long[] totals, int at, int step, long[] a, int from, int width, int rows, long flip) {
        for (int row = 0; row < rows; row++) {
            totals[at + row * step] = Math.max(totals[at + row * step], a[from + row * width] ^ flip);
        }
    }
}
