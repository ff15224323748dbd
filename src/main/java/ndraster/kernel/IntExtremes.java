package ndraster.kernel;

/// The largest `int`s, seen through `flip`: with all bits turned they are the smallest.
///
/// @param totals of flipped values
/// @param ceiling the largest flipped value that there can be
@SuppressWarnings("ArrayRecordComponent") // never compared
record IntExtremes(Input input, int[] totals, int flip, int ceiling) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        if (patch.isNarrow()) {
            columns(block.ints, block.at, patch, patch.step(), 0);
            return;
        }
        for (int row = 0; row < patch.rows(); row++) {
            int at = patch.at() + row * patch.step();
            totals[at] = largest(totals[at], block.ints, block.at + row * patch.width(), patch.width(), flip);
        }
    }

    @Override
    public boolean isSettled() {
        return totals.length == 1 && totals[0] == ceiling;
    }

    private static int largest(int start, int[] a, int from, int n, int flip) {
        int largest = start;
        for (int i = from; i < from + n; i++) {
            largest = Math.max(largest, a[i] ^ flip);
        }
        return largest;
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
            merge(block.ints, from, totals, patch.at() + row * patch.step(), patch.width(), flip);
        }
    }

    private static void merge(int[] a, int from, int[] totals, int at, int n, int flip) {
        for (int i = 0; i < n; i++) {
            totals[at + i] = Math.max(totals[at + i], a[from + i] ^ flip);
        }
    }

    /// One loop over the rows for each of a few columns.
    private void columns(int[] a, int from, Patch patch, int rowStep, int colStep) {
        for (int col = 0; col < patch.width(); col++) {
            int at = patch.at() + col * colStep;
            if (rowStep == 0) {
                totals[at] = column(totals[at], a, from + col, patch.width(), patch.rows(), flip);
            } else {
                column(totals, at, rowStep, a, from + col, patch.width(), patch.rows(), flip);
            }
        }
    }

    private static int column(int start, int[] a, int from, int width, int rows, int flip) {
        int total = start;
        for (int row = 0; row < rows; row++) {
            total = Math.max(total, a[from + row * width] ^ flip);
        }
        return total;
    }

    private static void column(int[] totals, int at, int step, int[] a, int from, int width, int rows, int flip) {
        for (int row = 0; row < rows; row++) {
            totals[at + row * step] = Math.max(totals[at + row * step], a[from + row * width] ^ flip);
        }
    }
}
