package ndraster.kernel;

import ndraster.dtype.NumericType;

/// Loops that clip floating point between two numbers.
final class ClipLoops {
    private ClipLoops() {}

    static Loop of(Term.Clip clip) {
        double low = clip.low();
        double high = clip.high();
        if (clip.type() == NumericType.FLOAT32) {
            return clip.isTruncated()
                    ? (in, out, from, end) -> truncate(in[0].floats, out[0].floats, (int) low, (int) high, from, end)
                    : (in, out, from, end) -> clip(in[0].floats, out[0].floats, (float) low, (float) high, from, end);
        }
        return clip.isTruncated()
                ? (in, out, from, end) -> truncate(in[0].doubles, out[0].doubles, (int) low, (int) high, from, end)
                : (in, out, from, end) -> clip(in[0].doubles, out[0].doubles, low, high, from, end);
    }

    private static void clip(float[] a, float[] to, float low, float high, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(Math.max(a[x], low), high);
        }
    }

    private static void clip(double[] a, double[] to, double low, double high, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(Math.max(a[x], low), high);
        }
    }

    /// Integers have their smallest and largest in one instruction, floating point has not, for NaN's sake.
    private static void truncate(float[] a, float[] to, int low, int high, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(Math.max((int) a[x], low), high);
        }
    }

    private static void truncate(double[] a, double[] to, int low, int high, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(Math.max((int) a[x], low), high);
        }
    }
}
