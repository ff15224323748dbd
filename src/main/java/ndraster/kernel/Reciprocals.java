package ndraster.kernel;

/// `1 / x` in whole numbers. By zero it is what NumPy gives on common processors: the smallest number of int32 and
/// int64, and zero, which are that number's low bits, in all shorter types.
final class Reciprocals {
    private Reciprocals() {}

    static int of(int value) {
        return value == 0 ? Integer.MIN_VALUE : 1 / value;
    }

    static long of(long value) {
        return value == 0 ? Long.MIN_VALUE : 1 / value;
    }

    static long ofUnsigned(long bits) {
        return bits == 1 ? 1 : 0;
    }
}
