package ndraster.kernel;

import static ndraster.dtype.NumericType.COMPLEX64;
import static ndraster.dtype.NumericType.FLOAT16;
import static ndraster.dtype.NumericType.FLOAT32;
import static ndraster.dtype.NumericType.FLOAT64;
import static ndraster.dtype.NumericType.INT64;
import static ndraster.dtype.NumericType.UINT64;

import java.util.Arrays;
import java.util.function.Supplier;
import ndraster.dtype.NumericType;

/// Which accumulator multiplies which type.
final class Products {
    private Products() {}

    static Totals run(Operand in, boolean[] isReduced, NumericType type) {
        if (type == NumericType.BOOL) {
            return Extremes.ofTruth(in, isReduced, false);
        }
        Sweep sweep = Sweep.of(in, isReduced, Block.CAPACITY);
        return switch (type) {
            case COMPLEX64, COMPLEX128 -> ofComplex(in, sweep, type);
            case FLOAT16, FLOAT32 -> ofFloats(in.real(), sweep, type);
            case FLOAT64 -> ofDoubles(in.real(), sweep);
            default -> ofIntegers(in.real(), sweep, type);
        };
    }

    private static Totals ofIntegers(Operand in, Sweep sweep, NumericType type) {
        NumericType loop = type == UINT64 ? UINT64 : INT64;
        long[] totals = sweep.fold(Folding.PRODUCT, part -> new LongProducts(Input.of(in, loop, sweep), part));
        return new Totals(totals, INT64, sweep.totalStrides());
    }

    private static Totals ofFloats(Operand in, Sweep sweep, NumericType type) {
        float[] totals = new float[sweep.count()];
        Arrays.fill(totals, 1);
        Supplier<Accumulator> products = () -> new FloatProducts(Input.of(in, type, sweep), totals);
        sweep.feed(type == FLOAT16 ? () -> new Halved(products.get(), totals) : products, false);
        return new Totals(totals, FLOAT32, sweep.totalStrides());
    }

    private static Totals ofDoubles(Operand in, Sweep sweep) {
        double[] totals = new double[sweep.count()];
        Arrays.fill(totals, 1);
        sweep.feed(() -> new DoubleProducts(Input.of(in, FLOAT64, sweep), totals), false);
        return new Totals(totals, FLOAT64, sweep.totalStrides());
    }

    private static Totals ofComplex(Operand in, Sweep sweep, NumericType type) {
        double[] totals = new double[Math.multiplyExact(2, sweep.count())];
        for (int i = 0; i < totals.length; i += 2) {
            totals[i] = 1;
        }
        sweep.feed(() -> ComplexTotals.of(in, sweep, Products::multiply, totals, type == COMPLEX64), false);
        return new Totals(totals, NumericType.COMPLEX128, sweep.totalStrides());
    }

    private static void multiply(double a, double b, double c, double d, double[] result) {
        result[0] = a * c - b * d;
        result[1] = a * d + b * c;
    }
}
