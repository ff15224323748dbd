package ndraster.kernel;

import java.util.Optional;

/// Functions of `double`s.
final class DoubleFunctions {
    /// `to[x] = f(a[x])` for each `x` of the range.
    interface Each {
        void apply(double[] a, double[] to, int from, int end);
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
        return (in, out, from, end) -> each.apply(in[0].doubles, out[0].doubles, from, end);
    }

    private static void negate(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = -a[x];
        }
    }

    private static void absolute(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.abs(a[x]);
        }
    }

    private static void sign(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.signum(a[x]) + 0.0;
        }
    }

    private static void square(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * a[x];
        }
    }

    private static void reciprocal(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = 1 / a[x];
        }
    }

    private static void copy(double[] a, double[] to, int from, int end) {
        System.arraycopy(a, from, to, from, end - from);
    }

    private static void sqrt(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.sqrt(a[x]);
        }
    }

    private static void exp(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.exp(a[x]);
        }
    }

    private static void log(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.log(a[x]);
        }
    }

    private static void log2(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Logarithms.ofBase2(a[x]);
        }
    }

    private static void log10(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.log10(a[x]);
        }
    }

    private static void sin(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.sin(a[x]);
        }
    }

    private static void cos(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.cos(a[x]);
        }
    }

    private static void tan(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.tan(a[x]);
        }
    }

    private static void floor(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.floor(a[x]);
        }
    }

    private static void ceil(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.ceil(a[x]);
        }
    }

    private static void rint(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.rint(a[x]);
        }
    }

    private static void trunc(double[] a, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.copySign(Math.floor(Math.abs(a[x])), a[x]);
        }
    }
}
