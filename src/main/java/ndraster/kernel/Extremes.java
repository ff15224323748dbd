package ndraster.kernel;

import static ndraster.dtype.NumericType.FLOAT32;
import static ndraster.dtype.NumericType.FLOAT64;
import static ndraster.dtype.NumericType.INT32;
import static ndraster.dtype.NumericType.INT64;
import static ndraster.dtype.NumericType.UINT64;

import java.util.Arrays;
import java.util.function.Supplier;
import ndraster.dtype.NumericType;

/// Which accumulator finds the smallest and largest of which type.
final class Extremes {
    private Extremes() {}

    static Totals run(Operand in, boolean[] isReduced, boolean isMax) {
        NumericType type = in.dtype().type();
        Sweep sweep = Sweep.of(in, isReduced, Block.CAPACITY);
        if (type.isComplex()) {
            return ofComplex(in, sweep, isMax);
        }
        Supplier<Input> inputs = () -> Input.of(in, type, sweep);
        return switch (Carrier.of(type)) {
            case INT -> ofInts(inputs, sweep, isMax, Integer.MIN_VALUE, ceiling(type, isMax));
            case LONG -> ofLongs(inputs, sweep, flip(type, isMax));
            case FLOAT -> ofFloats(inputs, sweep, isMax ? 1 : -1);
            case DOUBLE -> ofDoubles(inputs, sweep, isMax ? 1 : -1);
        };
    }

    /// Whether any, or all, are not zero.
    static Totals ofTruth(Operand in, boolean[] isReduced, boolean isAny) {
        Sweep sweep = Sweep.of(in, isReduced, Block.CAPACITY);
        return ofInts(() -> Input.ofTruth(in, sweep), sweep, isAny, isAny ? 0 : ~1, isAny ? 1 : ~0);
    }

    static long flip(NumericType type, boolean isMax) {
        return (type == UINT64 ? Long.MIN_VALUE : 0) ^ (isMax ? 0 : -1L);
    }

    /// The largest value that a type has, or the smallest with all bits turned.
    private static int ceiling(NumericType type, boolean isMax) {
        int bits = type.kind() == 'b' ? 1 : type.size() * Byte.SIZE;
        boolean isSigned = type.kind() == 'i';
        int most = isSigned ? (int) ((1L << (bits - 1)) - 1) : (1 << bits) - 1;
        return isMax || isSigned ? most : ~0;
    }

    private static Totals ofInts(Supplier<Input> inputs, Sweep sweep, boolean isMax, int start, int ceiling) {
        int flip = isMax ? 0 : -1;
        int[] totals =
                sweep.fold(Folding.largestInt(start), part -> new IntExtremes(inputs.get(), part, flip, ceiling));
        Arrays.setAll(totals, i -> totals[i] ^ flip);
        return new Totals(totals, INT32, sweep.totalStrides());
    }

    private static Totals ofLongs(Supplier<Input> inputs, Sweep sweep, long flip) {
        long[] totals = sweep.fold(Folding.LARGEST_LONG, part -> new LongExtremes(inputs.get(), part, flip));
        Arrays.setAll(totals, i -> totals[i] ^ flip);
        return new Totals(totals, INT64, sweep.totalStrides());
    }

    private static Totals ofFloats(Supplier<Input> inputs, Sweep sweep, float sign) {
        float[] totals = sweep.fold(Folding.LARGEST_FLOAT, part -> new FloatExtremes(inputs.get(), part, sign));
        for (int i = 0; i < totals.length; i++) {
            totals[i] *= sign;
        }
        return new Totals(totals, FLOAT32, sweep.totalStrides());
    }

    private static Totals ofDoubles(Supplier<Input> inputs, Sweep sweep, double sign) {
        double[] totals = sweep.fold(Folding.LARGEST_DOUBLE, part -> new DoubleExtremes(inputs.get(), part, sign));
        Arrays.setAll(totals, i -> totals[i] * sign);
        return new Totals(totals, FLOAT64, sweep.totalStrides());
    }

    private static Totals ofComplex(Operand in, Sweep sweep, boolean isMax) {
        double[] totals = new double[Math.multiplyExact(2, sweep.count())];
        Arrays.fill(totals, isMax ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        ComplexLoops.Operation operation = isMax ? ComplexOrder::maximum : ComplexOrder::minimum;
        sweep.feed(() -> ComplexTotals.of(in, sweep, operation, totals, false), false);
        return new Totals(totals, NumericType.COMPLEX128, sweep.totalStrides());
    }
}
