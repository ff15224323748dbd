package ndraster.kernel;

import static ndraster.dtype.NumericType.COMPLEX128;
import static ndraster.dtype.NumericType.COMPLEX64;
import static ndraster.dtype.NumericType.FLOAT16;
import static ndraster.dtype.NumericType.FLOAT32;
import static ndraster.dtype.NumericType.FLOAT64;
import static ndraster.dtype.NumericType.INT64;
import static ndraster.dtype.NumericType.INT8;
import static ndraster.dtype.NumericType.UINT8;

import java.util.Optional;
import java.util.function.Supplier;
import ndraster.dtype.NumericType;

/// Which accumulator adds up which type.
final class Sums {
    private static final int SIGN_OF_BYTE = 0x80;

    private Sums() {}

    static Totals run(Operand in, boolean[] isReduced, NumericType type) {
        return switch (type) {
            case BOOL -> Extremes.ofTruth(in, isReduced, true);
            case COMPLEX64, COMPLEX128 -> ofComplex(in, isReduced, type);
            case FLOAT16, FLOAT32 -> ofFloats(in.real(), isReduced, type, Pairwise.OF_REAL);
            case FLOAT64 -> ofDoubles(in.real(), isReduced, Pairwise.OF_REAL);
            default -> ofIntegers(in.real(), isReduced, type);
        };
    }

    static Totals count(Operand in, boolean[] isReduced) {
        Sweep sweep = Sweep.of(in, isReduced, Block.CAPACITY);
        long[] totals = sweep.fold(Folding.SUM, part -> new IntSums(Input.ofTruth(in, sweep), part));
        return new Totals(totals, INT64, sweep.totalStrides());
    }

    private static Totals ofIntegers(Operand given, boolean[] isReduced, NumericType type) {
        Operand in = given.withLayout(Upright.of(given.layout(), isReduced));
        NumericType from = in.dtype().type();
        boolean isByte = from == INT8 || from == UINT8;
        Sweep sweep = Sweep.of(in, isReduced, isByte ? ByteSums.CAPACITY : Block.CAPACITY);
        NumericType taken = from.isFloating() ? type : from;
        long[] totals = sweep.fold(
                Folding.SUM,
                part -> isByte
                        ? new ByteSums(Input.raw(in, sweep), part, from == INT8 ? SIGN_OF_BYTE : 0)
                        : Carrier.of(taken) == Carrier.INT
                                ? new IntSums(Input.of(in, taken, sweep), part)
                                : new LongSums(Input.of(in, taken, sweep), part));
        return new Totals(totals, INT64, sweep.totalStrides());
    }

    private static Totals ofFloats(Operand in, boolean[] isReduced, NumericType type, Pairwise pairwise) {
        Sweep sweep = Sweep.of(in, isReduced, Block.CAPACITY);
        float[] totals = new float[sweep.count()];
        Inputs inputs = new Inputs(sweep, () -> Input.of(in, type, sweep));
        Optional<Buffering> buffering = sweep.buffering(isConverted(in, type));
        Supplier<Accumulator> sums = () -> buffering.isPresent()
                ? new BufferedFloatSums(inputs.another(), totals, pairwise, buffering.get())
                : FloatSums.of(inputs, totals, pairwise);
        sweep.feed(type == FLOAT16 ? () -> new Halved(sums.get(), totals) : sums, buffering.isEmpty());
        return new Totals(totals, FLOAT32, sweep.totalStrides());
    }

    private static Totals ofDoubles(Operand in, boolean[] isReduced, Pairwise pairwise) {
        Sweep sweep = Sweep.of(in, isReduced, Block.CAPACITY);
        double[] totals = new double[sweep.count()];
        Inputs inputs = new Inputs(sweep, () -> Input.of(in, FLOAT64, sweep));
        Optional<Buffering> buffering = sweep.buffering(isConverted(in, FLOAT64));
        Supplier<Accumulator> sums = () -> buffering.isPresent()
                ? new BufferedDoubleSums(inputs.another(), totals, pairwise, buffering.get())
                : DoubleSums.of(inputs, totals, pairwise);
        sweep.feed(sums, buffering.isEmpty());
        return new Totals(totals, FLOAT64, sweep.totalStrides());
    }

    private static boolean isConverted(Operand in, NumericType type) {
        return in.dtype().type() != type || !in.dtype().isNative();
    }

    private static Totals ofComplex(Operand in, boolean[] isReduced, NumericType type) {
        boolean hasParts = in.dtype().type().isComplex();
        Pairwise pairwise = Pairwise.OF_PARTS;
        if (type == COMPLEX64) {
            Totals real = ofFloats(in.real(), isReduced, FLOAT32, pairwise);
            float[] parts = interleaved((float[]) real.array());
            if (hasParts) {
                put(
                        (float[]) ofFloats(in.imaginary(), isReduced, FLOAT32, pairwise)
                                .array(),
                        parts);
            }
            return new Totals(parts, COMPLEX64, real.strides());
        }
        Totals real = ofDoubles(in.real(), isReduced, pairwise);
        double[] parts = interleaved((double[]) real.array());
        if (hasParts) {
            put((double[]) ofDoubles(in.imaginary(), isReduced, pairwise).array(), parts);
        }
        return new Totals(parts, COMPLEX128, real.strides());
    }

    private static float[] interleaved(float[] real) {
        float[] parts = new float[Math.multiplyExact(2, real.length)];
        for (int i = 0; i < real.length; i++) {
            parts[2 * i] = real[i];
        }
        return parts;
    }

    private static double[] interleaved(double[] real) {
        double[] parts = new double[Math.multiplyExact(2, real.length)];
        for (int i = 0; i < real.length; i++) {
            parts[2 * i] = real[i];
        }
        return parts;
    }

    private static void put(float[] imaginary, float[] parts) {
        for (int i = 0; i < imaginary.length; i++) {
            parts[2 * i + 1] = imaginary[i];
        }
    }

    private static void put(double[] imaginary, double[] parts) {
        for (int i = 0; i < imaginary.length; i++) {
            parts[2 * i + 1] = imaginary[i];
        }
    }

    static Totals ofSquares(Operand in, boolean[] isReduced, Totals means) {
        Sweep sweep = Sweep.of(in, isReduced, Block.CAPACITY);
        if (means.type() == FLOAT32) {
            float[] totals = new float[sweep.count()];
            Inputs squares = new Inputs(
                    sweep, () -> Deviations.ofFloats(Input.of(in, FLOAT32, sweep), (float[]) means.array(), sweep));
            sweep.feed(() -> FloatSums.of(squares, totals, Pairwise.OF_REAL), true);
            return new Totals(totals, FLOAT32, sweep.totalStrides());
        }
        double[] totals = new double[sweep.count()];
        Inputs squares = new Inputs(
                sweep, () -> Deviations.ofDoubles(Input.of(in, FLOAT64, sweep), (double[]) means.array(), sweep));
        sweep.feed(() -> DoubleSums.of(squares, totals, Pairwise.OF_REAL), true);
        return new Totals(totals, FLOAT64, sweep.totalStrides());
    }
}
