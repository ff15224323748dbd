package ndraster.kernel;

/// The largest `int`s, seen through `flip`: with all bits turned they are the smallest.
///
/// @param totals of flipped values
@SuppressWarnings("ArrayRecordComponent") // never compared
record IntExtremes(Input input, int[] totals, int flip) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            int at = patch.at() + row * patch.step();
            totals[at] = largest(totals[at], block.ints, block.at + row * patch.width(), patch.width(), flip);
        }
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
}
