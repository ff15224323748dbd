package ndraster.kernel;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/// How the totals of two parts of an input become one, whatever the parts: what is added up in another order must give
/// the same.
///
/// @param fresh makes totals of nothing yet
/// @param absorb folds the totals of a later part into those of an earlier one
record Folding<T>(IntFunction<T> fresh, BiConsumer<T, T> absorb) {
    /// Sums of integers, which wrap around.
    static final Folding<long[]> SUM = new Folding<>(long[]::new, (a, b) -> Arrays.setAll(a, i -> a[i] + b[i]));

    /// Products of integers, which wrap around.
    static final Folding<long[]> PRODUCT =
            new Folding<>(n -> filled(new long[n], 1), (a, b) -> Arrays.setAll(a, i -> a[i] * b[i]));

    static final Folding<long[]> LARGEST_LONG = new Folding<>(
            n -> filled(new long[n], Long.MIN_VALUE), (a, b) -> Arrays.setAll(a, i -> Math.max(a[i], b[i])));

    static final Folding<double[]> LARGEST_DOUBLE = new Folding<>(
            n -> filled(new double[n], Double.NEGATIVE_INFINITY),
            (a, b) -> Arrays.setAll(a, i -> Math.max(a[i], b[i])));

    static final Folding<float[]> LARGEST_FLOAT = new Folding<>(Folding::lowest, Folding::absorbLargest);

    static Folding<int[]> largestInt(int start) {
        return new Folding<>(n -> filled(new int[n], start), (a, b) -> Arrays.setAll(a, i -> Math.max(a[i], b[i])));
    }

    private static int[] filled(int[] totals, int value) {
        Arrays.fill(totals, value);
        return totals;
    }

    private static long[] filled(long[] totals, long value) {
        Arrays.fill(totals, value);
        return totals;
    }

    private static double[] filled(double[] totals, double value) {
        Arrays.fill(totals, value);
        return totals;
    }

    private static float[] lowest(int n) {
        float[] totals = new float[n];
        Arrays.fill(totals, Float.NEGATIVE_INFINITY);
        return totals;
    }

    private static void absorbLargest(float[] totals, float[] others) {
        for (int i = 0; i < totals.length; i++) {
            totals[i] = Math.max(totals[i], others[i]);
        }
    }
}
