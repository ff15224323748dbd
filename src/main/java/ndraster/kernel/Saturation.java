package ndraster.kernel;

import static ndraster.dtype.NumericType.UINT64;

import ndraster.dtype.NumericType;

/// Conversions to integers that stop at the ends of the range instead of wrapping around; NaN becomes 0. Fractions are
/// cut off.
final class Saturation {
    private Saturation() {}

    /// A conversion between real types; the plain one where `to` is not an integer.
    static Conversion of(NumericType from, NumericType to) {
        if (!to.isInteger()) {
            return Conversion.of(from, to);
        }
        long smallest = smallest(to);
        long largest = largest(to);
        return switch (Carrier.of(to)) {
            case INT -> ofInts(from, (int) smallest, (int) largest);
            case LONG -> to == UINT64 ? ofUnsigned(from) : ofLongs(from, smallest, largest);
            case FLOAT, DOUBLE -> throw new IllegalArgumentException(to + " is not an integer");
        };
    }

    private static long smallest(NumericType type) {
        return type.kind() == 'u' ? 0 : -1L << (type.size() * Byte.SIZE - 1);
    }

    private static long largest(NumericType type) {
        int digits = type.kind() == 'u' ? type.size() * Byte.SIZE : type.size() * Byte.SIZE - 1;
        return digits >= Long.SIZE - 1 ? Long.MAX_VALUE : (1L << digits) - 1;
    }

    private static Conversion ofInts(NumericType from, int low, int high) {
        return switch (Carrier.of(from)) {
            case INT -> (a, b, n) -> ints(a.ints, a.at, b.ints, low, high, n);
            case LONG ->
                from == UINT64
                        ? (a, b, n) -> unsignedToInts(a.longs, a.at, b.ints, high, n)
                        : (a, b, n) -> longsToInts(a.longs, a.at, b.ints, low, high, n);
            case FLOAT -> (a, b, n) -> floatsToInts(a.floats, a.at, b.ints, low, high, n);
            case DOUBLE -> (a, b, n) -> doublesToInts(a.doubles, a.at, b.ints, low, high, n);
        };
    }

    private static Conversion ofLongs(NumericType from, long low, long high) {
        return switch (Carrier.of(from)) {
            case INT -> (a, b, n) -> intsToLongs(a.ints, a.at, b.longs, low, high, n);
            case LONG ->
                from == UINT64
                        ? (a, b, n) -> unsignedToLongs(a.longs, a.at, b.longs, high, n)
                        : (a, b, n) -> longs(a.longs, a.at, b.longs, low, high, n);
            case FLOAT -> (a, b, n) -> floatsToLongs(a.floats, a.at, b.longs, low, high, n);
            case DOUBLE -> (a, b, n) -> doublesToLongs(a.doubles, a.at, b.longs, low, high, n);
        };
    }

    private static Conversion ofUnsigned(NumericType from) {
        return switch (Carrier.of(from)) {
            case INT -> (a, b, n) -> intsToLongs(a.ints, a.at, b.longs, 0, Long.MAX_VALUE, n);
            case LONG ->
                from == UINT64
                        ? Conversion.of(UINT64, UINT64)
                        : (a, b, n) -> longs(a.longs, a.at, b.longs, 0, Long.MAX_VALUE, n);
            case FLOAT -> (a, b, n) -> floatsToUnsigned(a.floats, a.at, b.longs, n);
            case DOUBLE -> (a, b, n) -> doublesToUnsigned(a.doubles, a.at, b.longs, n);
        };
    }

    private static void ints(int[] a, int at, int[] b, int low, int high, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Math.max(low, Math.min(high, a[at + i]));
        }
    }

    private static void unsignedToInts(long[] a, int at, int[] b, int high, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = (int) Math.min(high, a[at + i] < 0 ? Long.MAX_VALUE : a[at + i]);
        }
    }

    private static void longsToInts(long[] a, int at, int[] b, int low, int high, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = (int) Math.max(low, Math.min(high, a[at + i]));
        }
    }

    private static void floatsToInts(float[] a, int at, int[] b, int low, int high, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Math.max(low, Math.min(high, (int) a[at + i]));
        }
    }

    private static void doublesToInts(double[] a, int at, int[] b, int low, int high, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Math.max(low, Math.min(high, (int) a[at + i]));
        }
    }

    private static void intsToLongs(int[] a, int at, long[] b, long low, long high, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Math.max(low, Math.min(high, a[at + i]));
        }
    }

    private static void unsignedToLongs(long[] a, int at, long[] b, long high, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Math.min(high, a[at + i] < 0 ? Long.MAX_VALUE : a[at + i]);
        }
    }

    private static void longs(long[] a, int at, long[] b, long low, long high, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Math.max(low, Math.min(high, a[at + i]));
        }
    }

    private static void floatsToLongs(float[] a, int at, long[] b, long low, long high, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Math.max(low, Math.min(high, (long) a[at + i]));
        }
    }

    private static void doublesToLongs(double[] a, int at, long[] b, long low, long high, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Math.max(low, Math.min(high, (long) a[at + i]));
        }
    }

    private static void floatsToUnsigned(float[] a, int at, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Unsigned.saturated(a[at + i]);
        }
    }

    private static void doublesToUnsigned(double[] a, int at, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = Unsigned.saturated(a[at + i]);
        }
    }
}
