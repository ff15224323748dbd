package ndraster.kernel;

import java.util.Optional;
import ndraster.dtype.NumericType;

/// Loops over complex numbers: blocks of real and of imaginary parts, in `float` for complex64 and `double` for
/// complex128.
final class ComplexLoops {
    private ComplexLoops() {}

    static Optional<Loop> of(BinaryOp op, NumericType type) {
        boolean isSingle = type == NumericType.COMPLEX64;
        return switch (op) {
            case ADD, SUBTRACT -> isSingle ? partwiseFloat(op) : partwiseDouble(op);
            case MULTIPLY -> Optional.of(isSingle ? ComplexLoops::multiplyFloats : ComplexLoops::multiplyDoubles);
            case DIVIDE -> Optional.of(isSingle ? ComplexLoops::divideFloats : ComplexLoops::divideDoubles);
            case POWER -> Optional.of(isSingle ? overFloats(ComplexPower::ofFloats) : overDoubles(ComplexPower::of));
            case MINIMUM ->
                Optional.of(isSingle ? overFloats(ComplexOrder::minimum) : overDoubles(ComplexOrder::minimum));
            case MAXIMUM ->
                Optional.of(isSingle ? overFloats(ComplexOrder::maximum) : overDoubles(ComplexOrder::maximum));
            default -> Optional.empty();
        };
    }

    /// For operations that are not simple: one number at a time, in `double`.
    interface Operation {
        /// Puts the result of `(a + bi) op (c + di)` into `result`, real part first.
        void apply(double a, double b, double c, double d, double[] result);
    }

    private static Loop overFloats(Operation operation) {
        return (in, out, from, end) -> {
            double[] result = new double[2];
            for (int x = from; x < end; x++) {
                operation.apply(in[0].floats[x], in[1].floats[x], in[2].floats[x], in[3].floats[x], result);
                out[0].floats[x] = (float) result[0];
                out[1].floats[x] = (float) result[1];
            }
        };
    }

    private static Loop overDoubles(Operation operation) {
        return (in, out, from, end) -> {
            double[] result = new double[2];
            for (int x = from; x < end; x++) {
                operation.apply(in[0].doubles[x], in[1].doubles[x], in[2].doubles[x], in[3].doubles[x], result);
                out[0].doubles[x] = result[0];
                out[1].doubles[x] = result[1];
            }
        };
    }

    private static Optional<Loop> partwiseFloat(BinaryOp op) {
        return FloatLoops.of(op).map(f -> (in, out, from, end) -> {
            f.apply(in[0].floats, in[2].floats, out[0].floats, from, end);
            f.apply(in[1].floats, in[3].floats, out[1].floats, from, end);
        });
    }

    private static Optional<Loop> partwiseDouble(BinaryOp op) {
        return DoubleLoops.of(op).map(f -> (in, out, from, end) -> {
            f.apply(in[0].doubles, in[2].doubles, out[0].doubles, from, end);
            f.apply(in[1].doubles, in[3].doubles, out[1].doubles, from, end);
        });
    }

    private static void multiplyFloats(Block[] in, Block[] out, int from, int end) {
        for (int x = from; x < end; x++) {
            float a = in[0].floats[x];
            float b = in[1].floats[x];
            float c = in[2].floats[x];
            float d = in[3].floats[x];
            out[0].floats[x] = a * c - b * d;
            out[1].floats[x] = a * d + b * c;
        }
    }

    private static void multiplyDoubles(Block[] in, Block[] out, int from, int end) {
        for (int x = from; x < end; x++) {
            double a = in[0].doubles[x];
            double b = in[1].doubles[x];
            double c = in[2].doubles[x];
            double d = in[3].doubles[x];
            out[0].doubles[x] = a * c - b * d;
            out[1].doubles[x] = a * d + b * c;
        }
    }

    /// Smith's method: scaled by the larger part of the divisor, so that squares do not overflow.
    private static void divideFloats(Block[] in, Block[] out, int from, int end) {
        for (int x = from; x < end; x++) {
            float a = in[0].floats[x];
            float b = in[1].floats[x];
            float c = in[2].floats[x];
            float d = in[3].floats[x];
            float re;
            float im;
            if (c == 0 && d == 0) {
                re = a / Math.abs(c);
                im = b / Math.abs(c);
            } else if (Math.abs(c) >= Math.abs(d)) {
                float ratio = d / c;
                float scale = 1 / (c + d * ratio);
                re = (a + b * ratio) * scale;
                im = (b - a * ratio) * scale;
            } else {
                float ratio = c / d;
                float scale = 1 / (d + c * ratio);
                re = (a * ratio + b) * scale;
                im = (b * ratio - a) * scale;
            }
            out[0].floats[x] = re;
            out[1].floats[x] = im;
        }
    }

    private static void divideDoubles(Block[] in, Block[] out, int from, int end) {
        for (int x = from; x < end; x++) {
            double a = in[0].doubles[x];
            double b = in[1].doubles[x];
            double c = in[2].doubles[x];
            double d = in[3].doubles[x];
            double re;
            double im;
            if (c == 0 && d == 0) {
                re = a / Math.abs(c);
                im = b / Math.abs(c);
            } else if (Math.abs(c) >= Math.abs(d)) {
                double ratio = d / c;
                double scale = 1 / (c + d * ratio);
                re = (a + b * ratio) * scale;
                im = (b - a * ratio) * scale;
            } else {
                double ratio = c / d;
                double scale = 1 / (d + c * ratio);
                re = (a * ratio + b) * scale;
                im = (b * ratio - a) * scale;
            }
            out[0].doubles[x] = re;
            out[1].doubles[x] = im;
        }
    }
}
