package ndraster.kernel;

/// The largest `long`s, seen through `flip`: with all bits turned they are the smallest.
///
/// @param totals of flipped values
@SuppressWarnings("ArrayRecordComponent") // never compared
record LongExtremes(Input input, long[] totals, long flip) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
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
}
