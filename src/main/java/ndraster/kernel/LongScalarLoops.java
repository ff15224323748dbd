package ndraster.kernel;

import java.util.Optional;

/// Loops over `long` with the same number on the right of every operation.
final class LongScalarLoops {
    /// `to[x] = a[x] op scalar` for each `x` of the range.
    private interface Loop {
        void apply(long[] a, long scalar, long[] to, int from, int end);
    }

    private LongScalarLoops() {}

    static Optional<ScalarLoop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(of(LongScalarLoops::add));
            case SUBTRACT -> Optional.of(of(LongScalarLoops::subtract));
            case MULTIPLY -> Optional.of(of(LongScalarLoops::multiply));
            case MINIMUM -> Optional.of(of(LongScalarLoops::minimum));
            case MAXIMUM -> Optional.of(of(LongScalarLoops::maximum));
            case BITWISE_AND -> Optional.of(of(LongScalarLoops::and));
            case BITWISE_OR -> Optional.of(of(LongScalarLoops::or));
            case BITWISE_XOR -> Optional.of(of(LongScalarLoops::xor));
            default -> Optional.empty();
        };
    }

    private static ScalarLoop of(Loop loop) {
        return (in, scalar, out, from, end) -> loop.apply(in.longs, scalar.longs[0], out.longs, from, end);
    }

    private static void add(long[] a, long scalar, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] + scalar;
        }
    }

    private static void subtract(long[] a, long scalar, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] - scalar;
        }
    }

    private static void multiply(long[] a, long scalar, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * scalar;
        }
    }

    private static void minimum(long[] a, long scalar, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(a[x], scalar);
        }
    }

    private static void maximum(long[] a, long scalar, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.max(a[x], scalar);
        }
    }

    private static void and(long[] a, long scalar, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] & scalar;
        }
    }

    private static void or(long[] a, long scalar, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] | scalar;
        }
    }

    private static void xor(long[] a, long scalar, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] ^ scalar;
        }
    }
}
