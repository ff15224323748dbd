package ndraster.kernel;

import java.util.Optional;

/// Loops over `int` with the same number on the right of every operation.
final class IntScalarLoops {
    /// `to[x] = a[x] op scalar` for each `x` of the range.
    private interface Loop {
        void apply(int[] a, int scalar, int[] to, int from, int end);
    }

    private IntScalarLoops() {}

    static Optional<ScalarLoop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(of(IntScalarLoops::add));
            case SUBTRACT -> Optional.of(of(IntScalarLoops::subtract));
            case MULTIPLY -> Optional.of(of(IntScalarLoops::multiply));
            case MINIMUM -> Optional.of(of(IntScalarLoops::minimum));
            case MAXIMUM -> Optional.of(of(IntScalarLoops::maximum));
            case BITWISE_AND -> Optional.of(of(IntScalarLoops::and));
            case BITWISE_OR -> Optional.of(of(IntScalarLoops::or));
            case BITWISE_XOR -> Optional.of(of(IntScalarLoops::xor));
            default -> Optional.empty();
        };
    }

    private static ScalarLoop of(Loop loop) {
        return (in, scalar, out, from, end) -> loop.apply(in.ints, scalar.ints[0], out.ints, from, end);
    }

    private static void add(int[] a, int scalar, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] + scalar;
        }
    }

    private static void subtract(int[] a, int scalar, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] - scalar;
        }
    }

    private static void multiply(int[] a, int scalar, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * scalar;
        }
    }

    private static void minimum(int[] a, int scalar, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(a[x], scalar);
        }
    }

    private static void maximum(int[] a, int scalar, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.max(a[x], scalar);
        }
    }

    private static void and(int[] a, int scalar, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] & scalar;
        }
    }

    private static void or(int[] a, int scalar, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] | scalar;
        }
    }

    private static void xor(int[] a, int scalar, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] ^ scalar;
        }
    }
}
