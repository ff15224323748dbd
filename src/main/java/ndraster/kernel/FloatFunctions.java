package ndraster.kernel;

import java.util.Optional;

/// Functions of `float`s: float16 and float32. What is not simple is computed in `double` and rounded.
final class FloatFunctions {
    /// `to[x] = f(a[x])` for each `x` of the range.
    interface Each {
        void apply(float[] a, float[] to, int from, int end);
    }

    private FloatFunctions() {}

    static Optional<Each> of(UnaryOp op) {
        return switch (op) {
            case NEGATIVE -> Optional.of(FloatFunctions::negate);
            case ABSOLUTE -> Optional.of(FloatFunctions::absolute);
            case SIGN -> Optional.of(FloatFunctions::sign);
            case SQUARE -> Optional.of(FloatFunctions::square);
            case RECIPROCAL -> Optional.of(FloatFunctions::reciprocal);
            case POSITIVE -> Optional.of(FloatFunctions::copy);
            case CONJUGATE -> Optional.of(FloatFunctions::copy);
            case SQRT -> Optional.of(FloatFunctions::sqrt);
            case EXP -> Optional.of(FloatFunctions::exp);
            case LOG -> Optional.of(FloatFunctions::log);
            case LOG2 -> Optional.of(FloatFunctions::log2);
            case LOG10 -> Optional.of(FloatFunctions::log10);
            case SIN -> Optional.of(FloatFunctions::sin);
            case COS -> Optional.of(FloatFunctions::cos);
            case TAN -> Optional.of(FloatFunctions::tan);
            case FLOOR -> Optional.of(FloatFunctions::floor);
            case CEIL -> Optional.of(FloatFunctions::ceil);
            case RINT -> Optional.of(FloatFunctions::rint);
            case TRUNC -> Optional.of(FloatFunctions::trunc);
            default -> Optional.empty();
        };
    }

    static Loop loop(Each each) {
        return (in, out, from, end) -> each.apply(in[0].floats, out[0].floats, from, end);
    }

    private static void negate(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = -a[x];
        }
    }

    private static void absolute(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.abs(a[x]);
        }
    }

    private static void sign(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.signum(a[x]) + 0f;
        }
    }

    private static void square(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * a[x];
        }
    }

    private static void reciprocal(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = 1 / a[x];
        }
    }

    private static void copy(float[] a, float[] to, int from, int end) {
        System.arraycopy(a, from, to, from, end - from);
    }

    private static void sqrt(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Math.sqrt(a[x]);
        }
    }

    private static void exp(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Math.exp(a[x]);
        }
    }

    private static void log(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Math.log(a[x]);
        }
    }

    private static void log2(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Logarithms.ofBase2(a[x]);
        }
    }

    private static void log10(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Math.log10(a[x]);
        }
    }

    private static void sin(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Math.sin(a[x]);
        }
    }

    private static void cos(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Math.cos(a[x]);
        }
    }

    private static void tan(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Math.tan(a[x]);
        }
    }

    private static void floor(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Math.floor(a[x]);
        }
    }

    private static void ceil(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Math.ceil(a[x]);
        }
    }

    private static void rint(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (float) Math.rint(a[x]);
        }
    }

    private static void trunc(float[] a, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.copySign((float) Math.floor(Math.abs(a[x])), a[x]);
        }
    }
}
