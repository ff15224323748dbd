package ndraster.kernel;

import static ndraster.kernel.ComplexFunctions.set;

import java.util.Optional;

/// Roots, exponentials and angles of complex numbers, with C99's answers for zeros, infinities and NaN.
final class ComplexMath {
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LOG10_E = 0.4342944819032518;
    private static final double LARGEST_EXPONENT = 709;
    private static final double TANH_IS_ONE = 22;

    private ComplexMath() {}

    static Optional<ComplexFunctions.Each> of(UnaryOp op) {
        return switch (op) {
            case SQRT -> Optional.of(ComplexMath::sqrt);
            case EXP -> Optional.of(ComplexMath::exp);
            case LOG -> Optional.of((re, im, to) -> log(re, im, 1, to));
            case LOG2 -> Optional.of((re, im, to) -> log(re, im, LOG2_E, to));
            case LOG10 -> Optional.of((re, im, to) -> log(re, im, LOG10_E, to));
            case SIN -> Optional.of(ComplexMath::sin);
            case COS -> Optional.of(ComplexMath::cos);
            case TAN -> Optional.of(ComplexMath::tan);
            default -> Optional.empty();
        };
    }

    private static void sqrt(double re, double im, double[] to) {
        if (re == 0 && im == 0) {
            set(to, 0, im);
        } else if (Double.isInfinite(im)) {
            set(to, Double.POSITIVE_INFINITY, im);
        } else if (Double.isNaN(re)) {
            set(to, re, Double.NaN);
        } else if (Double.isInfinite(re)) {
            double rest = im * 0; // NaN stays NaN
            set(to, re < 0 ? Math.abs(rest) : re, Math.copySign(re < 0 ? re : rest, im));
        } else {
            sqrtOfFinite(re, im, to);
        }
    }

    private static void sqrtOfFinite(double re, double im, double[] to) {
        boolean isHuge = Math.max(Math.abs(re), Math.abs(im)) > Double.MAX_VALUE / 4;
        double a = isHuge ? re / 4 : re;
        double b = isHuge ? im / 4 : im;
        double root = Math.sqrt((Math.abs(a) + Math.hypot(a, b)) / 2) * (isHuge ? 2 : 1);
        double other = im / (2 * root);
        set(to, re >= 0 ? root : Math.abs(other), re >= 0 ? other : Math.copySign(root, im));
    }

    private static void exp(double re, double im, double[] to) {
        if (im == 0) {
            set(to, Math.exp(re), im);
        } else if (!Double.isFinite(im)) {
            boolean vanishes = re == Double.NEGATIVE_INFINITY;
            set(to, vanishes ? 0 : re == Double.POSITIVE_INFINITY ? re : Double.NaN, vanishes ? 0 : Double.NaN);
        } else if (re > LARGEST_EXPONENT && Double.isFinite(re)) {
            double half = Math.exp(re / 2);
            set(to, half * Math.cos(im) * half, half * Math.sin(im) * half);
        } else {
            double size = Math.exp(re);
            set(to, size * Math.cos(im), size * Math.sin(im));
        }
    }

    private static void log(double re, double im, double scale, double[] to) {
        double larger = Math.max(Math.abs(re), Math.abs(im));
        double smaller = Math.min(Math.abs(re), Math.abs(im));
        boolean isNearOne = larger > 0.5 && larger < 2;
        double size = isNearOne
                ? Math.log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2
                : Math.log(Math.hypot(re, im));
        set(to, size * scale, Math.atan2(im, re) * scale);
    }

    private static void sin(double re, double im, double[] to) {
        set(to, product(Math.sin(re), Math.cosh(im)), product(Math.cos(re), Math.sinh(im)));
    }

    private static void cos(double re, double im, double[] to) {
        set(to, product(Math.cos(re), Math.cosh(im)), -product(Math.sin(re), Math.sinh(im)));
    }

    /// Zero stays zero, whatever it is multiplied with.
    private static double product(double a, double b) {
        return a == 0 || b == 0 ? Math.copySign(0.0, Math.copySign(1, a) * Math.copySign(1, b)) : a * b;
    }

    private static void tan(double re, double im, double[] to) {
        if (!Double.isFinite(re) && Double.isFinite(im)) {
            set(to, Double.NaN, im == 0 ? im : Double.NaN);
            return;
        }
        if (Math.abs(im) > TANH_IS_ONE) {
            double angle = Double.isFinite(re) ? Math.sin(re) * Math.cos(re) : 0;
            set(to, 4 * angle * Math.exp(-2 * Math.abs(im)), Math.copySign(1, im));
            return;
        }
        double tan = Math.tan(re);
        double sinh = Math.sinh(im);
        double square = 1 + tan * tan;
        double scale = 1 + square * sinh * sinh;
        set(to, tan / scale, im == 0 ? im : square * Math.sqrt(1 + sinh * sinh) * sinh / scale);
    }
}
