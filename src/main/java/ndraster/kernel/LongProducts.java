package ndraster.kernel;

/// Products of `long`, one element after the other.
@SuppressWarnings("ArrayRecordComponent") // never compared
record LongProducts(Input input, long[] totals) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            int at = patch.at() + row * patch.step();
            totals[at] = product(totals[at], block.longs, block.at + row * patch.width(), patch.width());
        }
    }

    private static long product(long start, long[] a, int from, int n) {
        long product = start;
        for (int i = from; i < from + n; i++) {
            product *= a[i];
        }
        return product;
    }

    @Override
    public void merge(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            merge(block.longs, from, totals, patch.at() + row * patch.step(), patch.width());
        }
    }

    private static void merge(long[] a, int from, long[] totals, int at, int n) {
        for (int i = 0; i < n; i++) {
            totals[at + i] *= a[from + i];
        }
    }
}
