package ndraster.kernel;

/// Sums of `long`.
@SuppressWarnings("ArrayRecordComponent") // never compared
record LongSums(Input input, long[] totals) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            totals[patch.at() + row * patch.step()] += sum(block.longs, block.at + row * patch.width(), patch.width());
        }
    }

    private static long sum(long[] a, int from, int n) {
        long sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += a[i];
        }
        return sum;
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
            totals[at + i] += a[from + i];
        }
    }
}
