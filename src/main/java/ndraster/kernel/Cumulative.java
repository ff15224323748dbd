package ndraster.kernel;

import ndraster.dtype.NumericType;

/// Running totals along the lanes of a packed Java array, in place, one element after the other.
public final class Cumulative {
    private Cumulative() {}

    /// Sums every lane up; `float` for float16, too, which is rounded at each step.
    public static void sum(Object array, NumericType type, int lane) {
        int parts = type.isComplex() ? 2 : 1;
        switch (array) {
            case long[] a -> sum(a, lane);
            case float[] a when type == NumericType.FLOAT16 -> sumHalves(a, lane);
            case float[] a -> sum(a, lane * parts, parts);
            case double[] a -> sum(a, lane * parts, parts);
            default -> throw new IllegalArgumentException(type.toString());
        }
    }

    private static void sum(long[] a, int lane) {
        for (int i = 1; i < a.length; i++) {
            a[i] += i % lane == 0 ? 0 : a[i - 1];
        }
    }

    private static void sumHalves(float[] a, int lane) {
        for (int i = 1; i < a.length; i++) {
            a[i] = i % lane == 0 ? a[i] : Halves.round(a[i - 1] + a[i]);
        }
    }

    private static void sum(float[] a, int lane, int parts) {
        for (int i = parts; i < a.length; i++) {
            a[i] = i % lane < parts ? a[i] : a[i - parts] + a[i];
        }
    }

    private static void sum(double[] a, int lane, int parts) {
        for (int i = parts; i < a.length; i++) {
            a[i] = i % lane < parts ? a[i] : a[i - parts] + a[i];
        }
    }

    /// Multiplies every lane up; `float` for float16, too, which is rounded at each step; `double` for both complex
    /// types.
    public static void product(Object array, NumericType type, int lane) {
        switch (array) {
            case long[] a -> multiply(a, lane);
            case float[] a -> multiply(a, lane, type == NumericType.FLOAT16);
            case double[] a when type.isComplex() -> multiplyComplex(a, lane, type == NumericType.COMPLEX64);
            case double[] a -> multiply(a, lane);
            default -> throw new IllegalArgumentException(type.toString());
        }
    }

    private static void multiply(long[] a, int lane) {
        for (int i = 1; i < a.length; i++) {
            a[i] *= i % lane == 0 ? 1 : a[i - 1];
        }
    }

    private static void multiply(float[] a, int lane, boolean isHalf) {
        for (int i = 1; i < a.length; i++) {
            float product = i % lane == 0 ? a[i] : a[i - 1] * a[i];
            a[i] = isHalf ? Halves.round(product) : product;
        }
    }

    private static void multiply(double[] a, int lane) {
        for (int i = 1; i < a.length; i++) {
            a[i] *= i % lane == 0 ? 1 : a[i - 1];
        }
    }

    private static void multiplyComplex(double[] a, int lane, boolean isSingle) {
        for (int i = 2; i < a.length; i += 2) {
            if (i % (2 * lane) != 0) {
                double re = a[i - 2] * a[i] - a[i - 1] * a[i + 1];
                double im = a[i - 2] * a[i + 1] + a[i - 1] * a[i];
                a[i] = isSingle ? (float) re : re;
                a[i + 1] = isSingle ? (float) im : im;
            }
        }
    }
}
