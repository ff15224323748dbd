package ndraster.kernel;

import java.util.List;
import ndraster.parallel.Cores;

/// NumPy's summation of floating point: eight running sums over up to 128 elements, halves of longer stretches added in
/// pairs. The error grows with the logarithm of the length.
///
/// @param lanes how many running sums: 8; 4 for the parts of complex numbers, which take turns
record Pairwise(int lanes) {
    static final Pairwise OF_REAL = new Pairwise(8);
    static final Pairwise OF_PARTS = new Pairwise(4);

    private static final int PER_LANE = 16;

    /// How many of `n` elements the first half has.
    long half(long n) {
        return lanes == OF_REAL.lanes ? n / 2 - n / 2 % 8 : (n - n % 8) / 2;
    }

    /// The sum of a run of any length.
    float sumFloats(Inputs inputs, Input input, Patch run) {
        if (run.cols() <= Block.CAPACITY) {
            Block block = input.load(run);
            return sum(block.floats, block.at, run.width());
        }
        long half = half(run.cols());
        Patch first = run.columns(0, half);
        Patch second = run.columns(half, run.cols() - half);
        if (inputs.isShared(run.cols())) {
            List<Float> sums = Cores.both(
                    () -> sumFloats(inputs, input, first), () -> sumFloats(inputs, inputs.another(), second));
            return sums.getFirst() + sums.getLast();
        }
        return sumFloats(inputs, input, first) + sumFloats(inputs, input, second);
    }

    /// The sum of a run of any length.
    double sumDoubles(Inputs inputs, Input input, Patch run) {
        if (run.cols() <= Block.CAPACITY) {
            Block block = input.load(run);
            return sum(block.doubles, block.at, run.width());
        }
        long half = half(run.cols());
        Patch first = run.columns(0, half);
        Patch second = run.columns(half, run.cols() - half);
        if (inputs.isShared(run.cols())) {
            List<Double> sums = Cores.both(
                    () -> sumDoubles(inputs, input, first), () -> sumDoubles(inputs, inputs.another(), second));
            return sums.getFirst() + sums.getLast();
        }
        return sumDoubles(inputs, input, first) + sumDoubles(inputs, input, second);
    }

    float sum(float[] a, int at, int n) {
        if (n < lanes) {
            return inOrder(0, a, at, n);
        }
        if (n <= lanes * PER_LANE) {
            int whole = n - n % lanes;
            float sum = lanes == OF_REAL.lanes ? eight(a, at, whole) : four(a, at, whole);
            return inOrder(sum, a, at + whole, n - whole);
        }
        int half = (int) half(n);
        return sum(a, at, half) + sum(a, at + half, n - half);
    }

    double sum(double[] a, int at, int n) {
        if (n < lanes) {
            return inOrder(0, a, at, n);
        }
        if (n <= lanes * PER_LANE) {
            int whole = n - n % lanes;
            double sum = lanes == OF_REAL.lanes ? eight(a, at, whole) : four(a, at, whole);
            return inOrder(sum, a, at + whole, n - whole);
        }
        int half = (int) half(n);
        return sum(a, at, half) + sum(a, at + half, n - half);
    }

    private static float inOrder(float start, float[] a, int at, int n) {
        float sum = start;
        for (int i = at; i < at + n; i++) {
            sum += a[i];
        }
        return sum;
    }

    private static double inOrder(double start, double[] a, int at, int n) {
        double sum = start;
        for (int i = at; i < at + n; i++) {
            sum += a[i];
        }
        return sum;
    }

    private static float eight(float[] a, int at, int n) {
        float r0 = a[at];
        float r1 = a[at + 1];
        float r2 = a[at + 2];
        float r3 = a[at + 3];
        float r4 = a[at + 4];
        float r5 = a[at + 5];
        float r6 = a[at + 6];
        float r7 = a[at + 7];
        for (int i = at + 8; i < at + n; i += 8) {
            r0 += a[i];
            r1 += a[i + 1];
            r2 += a[i + 2];
            r3 += a[i + 3];
            r4 += a[i + 4];
            r5 += a[i + 5];
            r6 += a[i + 6];
            r7 += a[i + 7];
        }
        return ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7));
    }

    private static double eight(double[] a, int at, int n) {
        double r0 = a[at];
        double r1 = a[at + 1];
        double r2 = a[at + 2];
        double r3 = a[at + 3];
        double r4 = a[at + 4];
        double r5 = a[at + 5];
        double r6 = a[at + 6];
        double r7 = a[at + 7];
        for (int i = at + 8; i < at + n; i += 8) {
            r0 += a[i];
            r1 += a[i + 1];
            r2 += a[i + 2];
            r3 += a[i + 3];
            r4 += a[i + 4];
            r5 += a[i + 5];
            r6 += a[i + 6];
            r7 += a[i + 7];
        }
        return ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7));
    }

    private static float four(float[] a, int at, int n) {
        float r0 = a[at];
        float r1 = a[at + 1];
        float r2 = a[at + 2];
        float r3 = a[at + 3];
        for (int i = at + 4; i < at + n; i += 4) {
            r0 += a[i];
            r1 += a[i + 1];
            r2 += a[i + 2];
            r3 += a[i + 3];
        }
        return (r0 + r1) + (r2 + r3);
    }

    private static double four(double[] a, int at, int n) {
        double r0 = a[at];
        double r1 = a[at + 1];
        double r2 = a[at + 2];
        double r3 = a[at + 3];
        for (int i = at + 4; i < at + n; i += 4) {
            r0 += a[i];
            r1 += a[i + 1];
            r2 += a[i + 2];
            r3 += a[i + 3];
        }
        return (r0 + r1) + (r2 + r3);
    }
}
