package ndraster.kernel;

import java.util.Optional;

/// Loops over `double`: float64, and what has no other loop.
final class DoubleLoops {
    /// `to[k…] = a[i…] op b[j…]`, `n` times.
    interface Loop {
        void apply(double[] a, int i, double[] b, int j, double[] to, int k, int n);
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

    private static void add(double[] a, int i, double[] b, int j, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] + b[j + x];
        }
    }

    private static void subtract(double[] a, int i, double[] b, int j, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] - b[j + x];
        }
    }

    private static void multiply(double[] a, int i, double[] b, int j, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] * b[j + x];
        }
    }

    private static void divide(double[] a, int i, double[] b, int j, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] / b[j + x];
        }
    }

    private static void floorDivide(double[] a, int i, double[] b, int j, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = FloatDivision.floor(a[i + x], b[j + x]);
        }
    }

    private static void remainder(double[] a, int i, double[] b, int j, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = FloatDivision.remainder(a[i + x], b[j + x]);
        }
    }

    private static void power(double[] a, int i, double[] b, int j, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.pow(a[i + x], b[j + x]);
        }
    }

    private static void minimum(double[] a, int i, double[] b, int j, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.min(a[i + x], b[j + x]);
        }
    }

    private static void maximum(double[] a, int i, double[] b, int j, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.max(a[i + x], b[j + x]);
        }
    }
}
