package ndraster.kernel;

import java.util.Optional;

/// Loops over `float` with the same number on the right of every operation.
final class FloatScalarLoops {
    /// `to[x] = a[x] op scalar` for each `x` of the range.
    private interface Loop {
        void apply(float[] a, float scalar, float[] to, int from, int end);
    }

    private FloatScalarLoops() {}

    static Optional<ScalarLoop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(of(FloatScalarLoops::add));
            case SUBTRACT -> Optional.of(of(FloatScalarLoops::subtract));
            case MULTIPLY -> Optional.of(of(FloatScalarLoops::multiply));
            case DIVIDE -> Optional.of(of(FloatScalarLoops::divide));
            case MINIMUM -> Optional.of(of(FloatScalarLoops::minimum));
            case MAXIMUM -> Optional.of(of(FloatScalarLoops::maximum));
            default -> Optional.empty();
        };
    }

    private static ScalarLoop of(Loop loop) {
        return (in, scalar, out, from, end) -> loop.apply(in.floats, scalar.floats[0], out.floats, from, end);
    }

    private static void add(float[] a, float scalar, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] + scalar;
        }
    }

    private static void subtract(float[] a, float scalar, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] - scalar;
        }
    }

    private static void multiply(float[] a, float scalar, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * scalar;
        }
    }

    private static void divide(float[] a, float scalar, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] / scalar;
        }
    }

    private static void minimum(float[] a, float scalar, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(a[x], scalar);
        }
    }

    private static void maximum(float[] a, float scalar, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.max(a[x], scalar);
        }
    }
}
