package ndraster.kernel;

import java.util.Optional;

/// Loops over `float`: float16 and float32.
final class FloatLoops {
    /// `to[k…] = a[i…] op b[j…]`, `n` times.
    interface Loop {
        void apply(float[] a, int i, float[] b, int j, float[] to, int k, int n);
    }

    private FloatLoops() {}

    static Optional<Loop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(FloatLoops::add);
            case SUBTRACT -> Optional.of(FloatLoops::subtract);
            case MULTIPLY -> Optional.of(FloatLoops::multiply);
            case DIVIDE -> Optional.of(FloatLoops::divide);
            case FLOOR_DIVIDE -> Optional.of(FloatLoops::floorDivide);
            case REMAINDER -> Optional.of(FloatLoops::remainder);
            case POWER -> Optional.of(FloatLoops::power);
            case MINIMUM -> Optional.of(FloatLoops::minimum);
            case MAXIMUM -> Optional.of(FloatLoops::maximum);
            default -> Optional.empty();
        };
    }

    private static void add(float[] a, int i, float[] b, int j, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] + b[j + x];
        }
    }

    private static void subtract(float[] a, int i, float[] b, int j, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] - b[j + x];
        }
    }

    private static void multiply(float[] a, int i, float[] b, int j, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] * b[j + x];
        }
    }

    private static void divide(float[] a, int i, float[] b, int j, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] / b[j + x];
        }
    }

    private static void floorDivide(float[] a, int i, float[] b, int j, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = FloatDivision.floor(a[i + x], b[j + x]);
        }
    }

    private static void remainder(float[] a, int i, float[] b, int j, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = FloatDivision.remainder(a[i + x], b[j + x]);
        }
    }

    private static void power(float[] a, int i, float[] b, int j, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.pow(a[i + x], b[j + x]);
        }
    }

    private static void minimum(float[] a, int i, float[] b, int j, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.min(a[i + x], b[j + x]);
        }
    }

    private static void maximum(float[] a, int i, float[] b, int j, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.max(a[i + x], b[j + x]);
        }
    }
}
