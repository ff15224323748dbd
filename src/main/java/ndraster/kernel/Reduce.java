package ndraster.kernel;

import ndraster.dtype.NumericType;

/// Runs reductions.
public final class Reduce {
    private Reduce() {}

    /// Reduces the axes for which `isReduced` holds. What has no start, a minimum for instance, must not be empty.
    ///
    /// @param type in which sums and products are computed, those of integers in 64 bits; of minimum and
    ///     maximum, that of the operand
    /// @param isReduced for each axis; for the position of an extreme, of one axis
    public static Totals run(ReduceOp op, Operand in, boolean[] isReduced, NumericType type) {
        return switch (op) {
            case SUM -> Sums.run(in, isReduced, type);
            case PRODUCT -> Products.run(in, isReduced, type);
            case MINIMUM -> Extremes.run(in, isReduced, false);
            case MAXIMUM -> Extremes.run(in, isReduced, true);
            case ANY -> Extremes.ofTruth(in, isReduced, true);
            case ALL -> Extremes.ofTruth(in, isReduced, false);
            case COUNT -> Sums.count(in, isReduced);
            case ARGMIN -> ArgExtremes.run(in, isReduced, false);
            case ARGMAX -> ArgExtremes.run(in, isReduced, true);
        };
    }

    /// The sums of the squares of what is left of real numbers when the means are subtracted.
    ///
    /// @param means in float32 or float64, whose type is that of the result: one for each total, in its place
    public static Totals squares(Operand in, boolean[] isReduced, Totals means) {
        return Sums.ofSquares(in, isReduced, means);
    }
}
