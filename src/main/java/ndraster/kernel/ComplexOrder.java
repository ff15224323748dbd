package ndraster.kernel;

/// Complex numbers in NumPy's order: by their real parts, then by their imaginary ones; NaN wins.
final class ComplexOrder {
    private ComplexOrder() {}

    static void minimum(double a, double b, double c, double d, double[] result) {
        pick(isNan(a, b) || isAtLeast(c, d, a, b), a, b, c, d, result);
    }

    static void maximum(double a, double b, double c, double d, double[] result) {
        pick(isNan(a, b) || isAtLeast(a, b, c, d), a, b, c, d, result);
    }

    private static void pick(boolean isFirst, double a, double b, double c, double d, double[] result) {
        result[0] = isFirst ? a : c;
        result[1] = isFirst ? b : d;
    }

    private static boolean isNan(double re, double im) {
        return Double.isNaN(re) || Double.isNaN(im);
    }

    static boolean isAtLeast(double a, double b, double c, double d) {
        return (a > c && !Double.isNaN(b) && !Double.isNaN(d)) || (a == c && b >= d);
    }
}
