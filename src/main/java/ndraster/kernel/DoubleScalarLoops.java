package ndraster.kernel;

import java.util.Optional;

/// Loops over `double` with the same number on the right of every operation.
final class DoubleScalarLoops {
    /// `to[x] = a[x] op scalar` for each `x` of the range.
    private interface Loop {
        void apply(double[] a, double scalar, double[] to, int from, int end);
    }

    private DoubleScalarLoops() {}

    static Optional<ScalarLoop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(of(DoubleScalarLoops::add));
            case SUBTRACT -> Optional.of(of(DoubleScalarLoops::subtract));
            case MULTIPLY -> Optional.of(of(DoubleScalarLoops::multiply));
            case DIVIDE -> Optional.of(of(DoubleScalarLoops::divide));
            case MINIMUM -> Optional.of(of(DoubleScalarLoops::minimum));
            case MAXIMUM -> Optional.of(of(DoubleScalarLoops::maximum));
            default -> Optional.empty();
        };
    }

    private static ScalarLoop of(Loop loop) {
        return (in, scalar, out, from, end) -> loop.apply(in.doubles, scalar.doubles[0], out.doubles, from, end);
    }

    private static void add(double[] a, double scalar, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] + scalar;
        }
    }

    private static void subtract(double[] a, double scalar, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] - scalar;
        }
    }

    private static void multiply(double[] a, double scalar, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * scalar;
        }
    }

    private static void divide(double[] a, double scalar, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] / scalar;
        }
    }

    private static void minimum(double[] a, double scalar, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(a[x], scalar);
        }
    }

    private static void maximum(double[] a, double scalar, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.max(a[x], scalar);
        }
    }
}
