package ndraster;

import java.math.BigInteger;
import java.util.Optional;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// A comparison of integers with a whole number that their type can not hold, said with the nearest one that it can:
/// `uint8 < 300` is `uint8 <= 255`, true everywhere.
///
/// @param function the comparison to be made instead
/// @param bound the largest or the smallest number of the type
record BeyondRange(BinaryUfunc function, Number bound) {
    /// Nothing if the number is in range, or the comparison is not one of integers with a whole number.
    static Optional<BeyondRange> of(BinaryUfunc function, DType dtype, Number number) {
        boolean isWhole = function.op().isComparison() && Argument.isWhole(number);
        if (!isWhole || !(dtype instanceof Numeric numeric) || !numeric.type().isInteger()) {
            return Optional.empty();
        }
        if (Encoding.isLong(number) && numeric.type().holds(number.longValue())) {
            return Optional.empty();
        }
        BigInteger value = Encoding.integer(number, dtype);
        BigInteger smallest = numeric.type().smallest();
        BigInteger largest = numeric.type().largest();
        if (value.compareTo(largest) > 0) {
            return Optional.of(new BeyondRange(besideLarger(function), largest));
        }
        return value.compareTo(smallest) < 0
                ? Optional.of(new BeyondRange(besideSmaller(function), smallest))
                : Optional.empty();
    }

    private static BinaryUfunc besideLarger(BinaryUfunc function) {
        return switch (function) {
            case LESS, LESS_EQUAL, NOT_EQUAL -> BinaryUfunc.LESS_EQUAL;
            default -> BinaryUfunc.GREATER;
        };
    }

    private static BinaryUfunc besideSmaller(BinaryUfunc function) {
        return switch (function) {
            case GREATER, GREATER_EQUAL, NOT_EQUAL -> BinaryUfunc.GREATER_EQUAL;
            default -> BinaryUfunc.LESS;
        };
    }
}
