package ndraster.kernel;

/// Powers of complex numbers.
final class ComplexPower {
    private static final int LARGEST_MULTIPLIED = 100;

    private ComplexPower() {}

    /// `(a + bi) ** (c + di)`
    static void of(double a, double b, double c, double d, double[] result) {
        if (c == 0 && d == 0) {
            set(result, 1, 0);
        } else if (a == 0 && b == 0) {
            set(result, c > 0 ? 0 : Double.NaN, c > 0 ? 0 : Double.NaN);
        } else if (d == 0 && c == Math.rint(c) && Math.abs(c) < LARGEST_MULTIPLIED) {
            multiplied(a, b, (int) c, result);
        } else {
            byLogarithm(a, b, c, d, result);
        }
    }

    /// As [#of] for complex64: C rounds each step to float, which shows where the exponent is large.
    static void ofFloats(double a, double b, double c, double d, double[] result) {
        boolean isMultiplied = d == 0 && c == Math.rint(c) && Math.abs(c) < LARGEST_MULTIPLIED;
        if (isMultiplied || (c == 0 && d == 0) || (a == 0 && b == 0)) {
            of(a, b, c, d, result);
            return;
        }
        float log = (float) Math.log(Math.hypot(a, b));
        float angle = (float) Math.atan2(b, a);
        float exponent = (float) c * log - (float) d * angle;
        float turn = (float) c * angle + (float) d * log;
        exponential(exponent, turn, result);
    }

    private static void multiplied(double a, double b, int exponent, double[] result) {
        if (exponent == 1 || exponent == 2) {
            set(result, exponent == 1 ? a : a * a - b * b, exponent == 1 ? b : a * b + b * a);
            return;
        }
        double re = 1;
        double im = 0;
        double squareRe = a;
        double squareIm = b;
        for (int rest = Math.abs(exponent); rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                double product = re * squareRe - im * squareIm;
                im = re * squareIm + im * squareRe;
                re = product;
            }
            double square = squareRe * squareRe - squareIm * squareIm;
            squareIm = 2 * squareRe * squareIm;
            squareRe = square;
        }
        if (exponent < 0) {
            invert(re, im, result);
        } else {
            set(result, re, im);
        }
    }

    private static void invert(double re, double im, double[] result) {
        if (Math.abs(re) >= Math.abs(im)) {
            double ratio = im / re;
            double scale = 1 / (re + im * ratio);
            set(result, scale, -ratio * scale);
        } else {
            double ratio = re / im;
            double scale = 1 / (im + re * ratio);
            set(result, ratio * scale, -scale);
        }
    }

    private static void byLogarithm(double a, double b, double c, double d, double[] result) {
        double log = Math.log(Math.hypot(a, b));
        double angle = Math.atan2(b, a);
        exponential(c * log - d * angle, d * log + c * angle, result);
    }

    /// `e ** (exponent + turn i)`
    private static void exponential(double exponent, double turn, double[] result) {
        double size = Math.exp(exponent);
        if (turn == 0) {
            set(result, size, turn);
        } else if (!Double.isFinite(turn) && (size == 0 || size == Double.POSITIVE_INFINITY)) {
            set(result, size, size == 0 ? 0 : Double.NaN);
        } else {
            set(result, size * Math.cos(turn), size * Math.sin(turn));
        }
    }

    private static void set(double[] result, double re, double im) {
        result[0] = re;
        result[1] = im;
    }
}
