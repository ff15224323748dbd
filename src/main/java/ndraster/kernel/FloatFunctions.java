package ndraster.kernel;

import java.util.Optional;

/// Functions of `float`s: float16 and float32. What is not simple is computed in `double` and rounded.
final class FloatFunctions {
    /// `to[k…] = f(a[i…])`, `n` times.
    interface Each {
        void apply(float[] a, int i, float[] to, int k, int n);
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
        return (in, out, n) -> each.apply(in[0].floats, in[0].at, out[0].floats, out[0].at, n);
    }

    private static void negate(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = -a[i + x];
        }
    }

    private static void absolute(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.abs(a[i + x]);
        }
    }

    private static void sign(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.signum(a[i + x]) + 0f;
        }
    }

    private static void square(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] * a[i + x];
        }
    }

    private static void reciprocal(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = 1 / a[i + x];
        }
    }

    private static void copy(float[] a, int i, float[] to, int k, int n) {
        System.arraycopy(a, i, to, k, n);
    }

    private static void sqrt(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.sqrt(a[i + x]);
        }
    }

    private static void exp(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.exp(a[i + x]);
        }
    }

    private static void log(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.log(a[i + x]);
        }
    }

    private static void log2(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Logarithms.ofBase2(a[i + x]);
        }
    }

    private static void log10(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.log10(a[i + x]);
        }
    }

    private static void sin(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.sin(a[i + x]);
        }
    }

    private static void cos(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.cos(a[i + x]);
        }
    }

    private static void tan(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.tan(a[i + x]);
        }
    }

    private static void floor(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.floor(a[i + x]);
        }
    }

    private static void ceil(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.ceil(a[i + x]);
        }
    }

    private static void rint(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (float) Math.rint(a[i + x]);
        }
    }

    private static void trunc(float[] a, int i, float[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.copySign((float) Math.floor(Math.abs(a[i + x])), a[i + x]);
        }
    }
}
