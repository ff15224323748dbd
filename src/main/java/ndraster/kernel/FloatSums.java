package ndraster.kernel;

/// Sums of `float`: runs pairwise, columns one element after the other, as NumPy rounds them.
@SuppressWarnings("ArrayRecordComponent") // never compared
record FloatSums(Inputs inputs, Input input, float[] totals, Pairwise pairwise) implements Accumulator {
    static FloatSums of(Inputs inputs, float[] totals, Pairwise pairwise) {
        return new FloatSums(inputs, inputs.another(), totals, pairwise);
    }

    @Override
    public void runs(Patch patch) {
        if (patch.cols() > Block.CAPACITY) {
            totals[patch.at()] += pairwise.sumFloats(inputs, input, patch);
            return;
        }
        Block block = input.load(patch);
        for (int row = 0; row < patch.rows(); row++) {
            totals[patch.at() + row * patch.step()] +=
                    pairwise.sum(block.floats, block.at + row * patch.width(), patch.width());
        }
    }

    @Override
    public void merge(Patch patch) {
        Block block = input.load(patch);
        boolean isColumn = patch.step() == 0;
        if (isColumn && patch.cols() == 4) {
            mergeFour(block.floats, block.at, totals, patch.at(), patch.rows());
        } else if (isColumn && patch.cols() == 3) {
            mergeThree(block.floats, block.at, totals, patch.at(), patch.rows());
        } else {
            mergeRows(block.floats, block.at, patch);
        }
    }

    private void mergeRows(float[] a, int from, Patch patch) {
        int n = patch.width();
        for (int row = 0; row < patch.rows(); row++) {
            int at = patch.at() + row * patch.step();
            int next = from + row * n;
            for (int i = 0; i < n; i++) {
                totals[at + i] += a[next + i];
            }
        }
    }

    private static void mergeFour(float[] a, int from, float[] totals, int at, int rows) {
        float r0 = totals[at];
        float r1 = totals[at + 1];
        float r2 = totals[at + 2];
        float r3 = totals[at + 3];
        for (int i = from; i < from + 4 * rows; i += 4) {
            r0 += a[i];
            r1 += a[i + 1];
            r2 += a[i + 2];
            r3 += a[i + 3];
        }
        totals[at] = r0;
        totals[at + 1] = r1;
        totals[at + 2] = r2;
        totals[at + 3] = r3;
    }

    private static void mergeThree(float[] a, int from, float[] totals, int at, int rows) {
        float r0 = totals[at];
        float r1 = totals[at + 1];
        float r2 = totals[at + 2];
        for (int i = from; i < from + 3 * rows; i += 3) {
            r0 += a[i];
            r1 += a[i + 1];
            r2 += a[i + 2];
        }
        totals[at] = r0;
        totals[at + 1] = r1;
        totals[at + 2] = r2;
    }
}
