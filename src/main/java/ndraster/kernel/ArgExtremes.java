package ndraster.kernel;

import static ndraster.dtype.NumericType.FLOAT64;
import static ndraster.dtype.NumericType.INT64;
import static ndraster.dtype.NumericType.UINT64;

import ndraster.dtype.NumericType;

/// Which accumulator finds where the smallest and largest of which type are.
final class ArgExtremes {
    private ArgExtremes() {}

    static Totals run(Operand in, boolean[] isReduced, boolean isMax) {
        NumericType type = in.dtype().type();
        Sweep sweep = Sweep.of(in, isReduced, Block.CAPACITY);
        if (type.isComplex()) {
            return totals(
                    sweep,
                    sweep.fold(ArgComplex.first(isMax), best -> ofComplex(in, sweep, isMax, best))
                            .positions());
        }
        if (type.isFloating()) {
            double sign = isMax ? 1 : -1;
            return totals(
                    sweep,
                    sweep.fold(ArgDoubles.FIRST, best -> new ArgDoubles(Input.of(in, FLOAT64, sweep), best, sign))
                            .positions());
        }
        NumericType loop = type == UINT64 ? UINT64 : INT64;
        long flip = Extremes.flip(type, isMax);
        return totals(
                sweep,
                sweep.fold(ArgLongs.FIRST, best -> new ArgLongs(Input.of(in, loop, sweep), best, flip))
                        .positions());
    }

    private static Accumulator ofComplex(Operand in, Sweep sweep, boolean isMax, ArgComplex.Best best) {
        Input real = Input.of(in.real(), FLOAT64, sweep);
        Input imaginary = Input.of(in.imaginary(), FLOAT64, sweep);
        return new ArgComplex(real, imaginary, isMax, best);
    }

    private static Totals totals(Sweep sweep, long[] positions) {
        return new Totals(positions, INT64, sweep.totalStrides());
    }
}
