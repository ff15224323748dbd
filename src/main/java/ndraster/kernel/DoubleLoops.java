package ndraster.kernel;

import java.util.Optional;

/// Loops over `double`: float64, and what has no other loop.
final class DoubleLoops {
    /// `to[x] = a[x] op b[x]` for each `x` of the range.
    interface Loop {
        void apply(double[] a, double[] b, double[] to, int from, int end);
    }

    private DoubleLoops() {}

    static Optional<Loop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(DoubleLoops::add);
            case SUBTRACT -> Optional.of(DoubleLoops::subtract);
            case MULTIPLY -> Optional.of(DoubleLoops::multiply);
            case DIVIDE -> Optional.of(DoubleLoops::divide);
            case FLOOR_DIVIDE -> Optional.of(DoubleLoops::floorDivide);
            case REMAINDER -> Optional.of(DoubleLoops::remainder);
            case POWER -> Optional.of(DoubleLoops::power);
            case MINIMUM -> Optional.of(DoubleLoops::minimum);
            case MAXIMUM -> Optional.of(DoubleLoops::maximum);
            default -> Optional.empty();
        };
    }

    private static void add(double[] a, double[] b, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] + b[x];
        }
    }

    private static void subtract(double[] a, double[] b, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] - b[x];
        }
    }

    private static void multiply(double[] a, double[] b, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * b[x];
        }
    }

    private static void divide(double[] a, double[] b, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] / b[x];
        }
    }

    private static void floorDivide(double[] a, double[] b, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = FloatDivision.floor(a[x], b[x]);
        }
    }

    private static void remainder(double[] a, double[] b, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = FloatDivision.remainder(a[x], b[x]);
        }
    }

    private static void power(double[] a, double[] b, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Powers.of(a[x], b[x]);
        }
    }

    private static void minimum(double[] a, double[] b, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(a[x], b[x]);
        }
    }

    private static void maximum(double[] a, double[] b, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.max(a[x], b[x]);
        }
    }
}
