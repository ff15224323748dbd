package ndraster.kernel;

import java.util.Optional;

/// Functions of `double`s.
final class DoubleFunctions {
    /// `to[k…] = f(a[i…])`, `n` times.
    interface Each {
        void apply(double[] a, int i, double[] to, int k, int n);
    }

    private DoubleFunctions() {}

    static Optional<Each> of(UnaryOp op) {
        return switch (op) {
            case NEGATIVE -> Optional.of(DoubleFunctions::negate);
            case ABSOLUTE -> Optional.of(DoubleFunctions::absolute);
            case SIGN -> Optional.of(DoubleFunctions::sign);
            case SQUARE -> Optional.of(DoubleFunctions::square);
            case RECIPROCAL -> Optional.of(DoubleFunctions::reciprocal);
            case POSITIVE -> Optional.of(DoubleFunctions::copy);
            case CONJUGATE -> Optional.of(DoubleFunctions::copy);
            case SQRT -> Optional.of(DoubleFunctions::sqrt);
            case EXP -> Optional.of(DoubleFunctions::exp);
            case LOG -> Optional.of(DoubleFunctions::log);
            case LOG2 -> Optional.of(DoubleFunctions::log2);
            case LOG10 -> Optional.of(DoubleFunctions::log10);
            case SIN -> Optional.of(DoubleFunctions::sin);
            case COS -> Optional.of(DoubleFunctions::cos);
            case TAN -> Optional.of(DoubleFunctions::tan);
            case FLOOR -> Optional.of(DoubleFunctions::floor);
            case CEIL -> Optional.of(DoubleFunctions::ceil);
            case RINT -> Optional.of(DoubleFunctions::rint);
            case TRUNC -> Optional.of(DoubleFunctions::trunc);
            default -> Optional.empty();
        };
    }

    static Loop loop(Each each) {
        return (in, out, n) -> each.apply(in[0].doubles, in[0].at, out[0].doubles, out[0].at, n);
    }

    private static void negate(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = -a[i + x];
        }
    }

    private static void absolute(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.abs(a[i + x]);
        }
    }

    private static void sign(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.signum(a[i + x]) + 0.0;
        }
    }

    private static void square(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] * a[i + x];
        }
    }

    private static void reciprocal(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = 1 / a[i + x];
        }
    }

    private static void copy(double[] a, int i, double[] to, int k, int n) {
        System.arraycopy(a, i, to, k, n);
    }

    private static void sqrt(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.sqrt(a[i + x]);
        }
    }

    private static void exp(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.exp(a[i + x]);
        }
    }

    private static void log(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.log(a[i + x]);
        }
    }

    private static void log2(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Logarithms.ofBase2(a[i + x]);
        }
    }

    private static void log10(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.log10(a[i + x]);
        }
    }

    private static void sin(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.sin(a[i + x]);
        }
    }

    private static void cos(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.cos(a[i + x]);
        }
    }

    private static void tan(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.tan(a[i + x]);
        }
    }

    private static void floor(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.floor(a[i + x]);
        }
    }

    private static void ceil(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.ceil(a[i + x]);
        }
    }

    private static void rint(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.rint(a[i + x]);
        }
    }

    private static void trunc(double[] a, int i, double[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.copySign(Math.floor(Math.abs(a[i + x])), a[i + x]);
        }
    }
}
