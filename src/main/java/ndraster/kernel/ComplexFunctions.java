package ndraster.kernel;

import java.util.Optional;

/// Functions of complex numbers, in `double`; those of complex64 are rounded at the end.
final class ComplexFunctions {
    private ComplexFunctions() {}

    /// Puts `f(re + im i)` into `result`, real part first.
    interface Each {
        void apply(double re, double im, double[] result);
    }

    static Optional<Loop> of(UnaryOp op, boolean isSingle) {
        return each(op, isSingle).map(each -> isSingle ? overFloats(each) : overDoubles(each));
    }

    private static Optional<Each> each(UnaryOp op, boolean isSingle) {
        return switch (op) {
            case NEGATIVE -> Optional.of((re, im, to) -> set(to, -re, -im));
            case POSITIVE -> Optional.of((re, im, to) -> set(to, re, im));
            case CONJUGATE -> Optional.of((re, im, to) -> set(to, re, -im));
            case ABSOLUTE -> Optional.of((re, im, to) -> set(to, Math.hypot(re, im), 0));
            case RINT -> Optional.of((re, im, to) -> set(to, Math.rint(re), Math.rint(im)));
            case SIGN -> Optional.of(ComplexFunctions::sign);
            case SQUARE -> Optional.of(isSingle ? ComplexFunctions::squareSingle : ComplexFunctions::square);
            case RECIPROCAL -> Optional.of(ComplexFunctions::reciprocal);
            default -> ComplexMath.of(op);
        };
    }

    private static Loop overFloats(Each each) {
        return (in, out, from, end) -> {
            double[] result = new double[2];
            for (int x = from; x < end; x++) {
                each.apply(in[0].floats[x], in[1].floats[x], result);
                out[0].floats[x] = (float) result[0];
                if (out.length > 1) {
                    out[1].floats[x] = (float) result[1];
                }
            }
        };
    }

    private static Loop overDoubles(Each each) {
        return (in, out, from, end) -> {
            double[] result = new double[2];
            for (int x = from; x < end; x++) {
                each.apply(in[0].doubles[x], in[1].doubles[x], result);
                out[0].doubles[x] = result[0];
                if (out.length > 1) {
                    out[1].doubles[x] = result[1];
                }
            }
        };
    }

    static void set(double[] to, double re, double im) {
        to[0] = re;
        to[1] = im;
    }

    /// The number on the unit circle in the same direction.
    private static void sign(double re, double im, double[] to) {
        double size = Math.hypot(re, im);
        if (size == 0) {
            set(to, 0, 0);
        } else if (!Double.isInfinite(size)) {
            set(to, re / size, im / size);
        } else if (Double.isInfinite(re) && Double.isInfinite(im)) {
            set(to, Double.NaN, Double.NaN);
        } else {
            set(to, Double.isInfinite(re) ? Math.signum(re) : 0, Double.isInfinite(re) ? 0 : Math.signum(im));
        }
    }

    private static void square(double re, double im, double[] to) {
        set(to, re * re - im * im, re * im + im * re);
    }

    /// As in `float`: with its overflows.
    private static void squareSingle(double re, double im, double[] to) {
        float cross = (float) (re * im);
        set(to, (float) (re * re) - (float) (im * im), cross + cross);
    }

    private static void reciprocal(double re, double im, double[] to) {
        if (Math.abs(im) <= Math.abs(re)) {
            double ratio = im / re;
            double scale = re + im * ratio;
            set(to, 1 / scale, -ratio / scale);
        } else {
            double ratio = re / im;
            double scale = re * ratio + im;
            set(to, ratio / scale, -1 / scale);
        }
    }
}
