package ndraster.kernel;

/// Floating point from and to the 64 bits of a uint64.
final class Unsigned {
    private static final double TWO_TO_63 = 0x1p63;

    private Unsigned() {}

    static double toDouble(long bits) {
        // Halved with its lowest bit kept as a sticky bit, a large value fits a long and is still rounded right.
        return bits >= 0 ? bits : (double) ((bits >>> 1) | (bits & 1)) * 2;
    }

    static float toFloat(long bits) {
        return bits >= 0 ? bits : (float) ((bits >>> 1) | (bits & 1)) * 2;
    }

    static long fromDouble(double value) {
        return value >= TWO_TO_63 ? (long) (value - TWO_TO_63) ^ Long.MIN_VALUE : (long) value;
    }

    /// Nothing below 0 and nothing above 2⁶⁴ − 1; NaN is 0.
    static long saturated(double value) {
        if (value >= 2 * TWO_TO_63) {
            return -1;
        }
        return value > 0 ? fromDouble(value) : 0;
    }
}
