package ndraster.kernel;

import java.util.Optional;

/// Loops over `float`: float16 and float32.
final class FloatLoops {
    /// `to[x] = a[x] op b[x]` for each `x` of the range.
    interface Loop {
        void apply(float[] a, float[] b, float[] to, int from, int end);
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

    private static void add(float[] a, float[] b, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] + b[x];
        }
    }

    private static void subtract(float[] a, float[] b, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] - b[x];
        }
    }

    private static void multiply(float[] a, float[] b, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * b[x];
        }
    }

    private static void divide(float[] a, float[] b, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] / b[x];
        }
    }

    private static void floorDivide(float[] a, float[] b, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = FloatDivision.floor(a[x], b[x]);
        }
    }

    private static void remainder(float[] a, float[] b, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = FloatDivision.remainder(a[x], b[x]);
        }
    }

    private static void power(float[] a, float[] b, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Powers.of((double) a[x], (double) b[x]);
        }
    }

    private static void minimum(float[] a, float[] b, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(a[x], b[x]);
        }
    }

    private static void maximum(float[] a, float[] b, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.max(a[x], b[x]);
        }
    }
}
