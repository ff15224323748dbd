package ndraster.kernel;

import java.util.Arrays;

/// Where the first largest `long` is, seen through `flip`: with all bits turned it is the smallest.
///
/// @param found the largest flipped values so far, and where they are
record ArgLongs(Input input, Best found, long flip) implements Accumulator {
    static final Folding<Best> FIRST = new Folding<>(Best::ofNothing, Best::absorb);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Best(long[] values, long[] positions) {
        private static Best ofNothing(int count) {
            long[] values = new long[count];
            Arrays.fill(values, Long.MIN_VALUE);
            return new Best(values, new long[count]);
        }

        private void absorb(Best later) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] < later.values[i]) {
                    values[i] = later.values[i];
                    positions[i] = later.positions[i];
                }
            }
        }
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
        long largest = found.values[at];
        for (int i = 0; i < n; i++) {
            long value = a[from + i] ^ flip;
            if (value > largest) {
                largest = value;
                found.positions[at] = position + i;
            }
        }
        found.values[at] = largest;
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
            if (value > found.values[at + i]) {
                found.values[at + i] = value;
                found.positions[at + i] = position;
            }
        }
    }
}
