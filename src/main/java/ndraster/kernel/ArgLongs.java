package ndraster.kernel;

import java.util.Arrays;

/// Where the first largest `long` is, seen through `flip`: with all bits turned it is the smallest.
///
/// @param best the largest flipped values so far
@SuppressWarnings("ArrayRecordComponent") // never compared
record ArgLongs(Input input, long[] best, long[] totals, long flip) implements Accumulator {
    static ArgLongs of(Input input, long[] totals, long flip) {
        long[] best = new long[totals.length];
        Arrays.fill(best, Long.MIN_VALUE);
        return new ArgLongs(input, best, totals, flip);
    }

    @Override
    public void runs(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            run(block.longs, from, patch.width(), patch.at() + row * patch.step(), patch.position());
        }
    }

    private void run(long[] a, int from, int n, int at, long position) {
        long largest = best[at];
        for (int i = 0; i < n; i++) {
            long value = a[from + i] ^ flip;
            if (value > largest) {
                largest = value;
                totals[at] = position + i;
            }
        }
        best[at] = largest;
    }

    @Override
    public void merge(Patch patch) {
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            int from = block.at + row * patch.width();
            long position = patch.position() + (patch.step() == 0 ? row : 0);
            mergeRow(block.longs, from, patch.width(), patch.at() + row * patch.step(), position);
        }
    }

    private void mergeRow(long[] a, int from, int n, int at, long position) {
        for (int i = 0; i < n; i++) {
            long value = a[from + i] ^ flip;
            if (value > best[at + i]) {
                best[at + i] = value;
                totals[at + i] = position;
            }
        }
    }
}
