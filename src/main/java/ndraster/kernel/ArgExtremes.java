package ndraster.kernel;

import static ndraster.dtype.NumericType.FLOAT64;
import static ndraster.dtype.NumericType.INT64;
import static ndraster.dtype.NumericType.UINT64;

import java.util.Arrays;
import ndraster.dtype.NumericType;

/// Which accumulator finds where the smallest and largest of which type are.
final class ArgExtremes {
    private ArgExtremes() {}

    static Totals run(Operand in, boolean[] isReduced, boolean isMax) {
        Sweep sweep = Sweep.of(in.layout(), isReduced, Block.CAPACITY);
        long[] totals = new long[sweep.count()];
        sweep.feed(accumulator(in, sweep, isMax, totals), false);
        return new Totals(totals, INT64, sweep.totalStrides());
    }

    private static Accumulator accumulator(Operand in, Sweep sweep, boolean isMax, long[] totals) {
        NumericType type = in.dtype().type();
        if (type.isComplex()) {
            Arrays.fill(totals, -1);
            Input real = Input.of(in.real(), FLOAT64, sweep);
            Input imaginary = Input.of(in.imaginary(), FLOAT64, sweep);
            return new ArgComplex(real, imaginary, isMax, new double[2 * totals.length], totals);
        }
        if (type.isFloating()) {
            return ArgDoubles.of(Input.of(in, FLOAT64, sweep), totals, isMax ? 1 : -1);
        }
        Input values = Input.of(in, type == UINT64 ? UINT64 : INT64, sweep);
        return ArgLongs.of(values, totals, Extremes.flip(type, isMax));
    }
}
