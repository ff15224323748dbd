package ndraster.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ndraster.text.BinaryFormat.Margin;

/// The decimal digits of binary floating-point numbers.
///
/// Positions are powers of ten: 0 is the units, −1 the tenths.
///
/// @see <a href="https://doi.org/10.1145/93542.93559">Steele, White: How to print floating-point numbers accurately</a>
final class Digits {
    private Digits() {}

    /// The position of the first digit of a positive number.
    static int magnitude(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    /// The fewest digits that no other number of the format would be read from, but at least to position `least`;
    /// from there on they are the exact value's. Never beyond position `last`, where the exact value is rounded,
    /// ties to even.
    ///
    /// @param value positive and finite
    static BigDecimal shortest(double value, BinaryFormat format, int least, int last) {
        BigDecimal exact = new BigDecimal(value);
        Margin margin = format.margin(value);
        for (int position = Math.max(magnitude(exact), last); ; position--) {
            BigDecimal lower = exact.setScale(-position, RoundingMode.DOWN);
            BigDecimal upper = lower.add(BigDecimal.ONE.scaleByPowerOfTen(position));
            boolean isLowerEnough = isWithin(exact.subtract(lower), margin.below(), margin.isInclusive());
            boolean isUpperEnough = isWithin(upper.subtract(exact), margin.above(), margin.isInclusive());
            if (position == last || (position <= least && (isLowerEnough || isUpperEnough))) {
                return isLowerEnough == isUpperEnough ? rounded(exact, position) : isLowerEnough ? lower : upper;
            }
        }
    }

    private static boolean isWithin(BigDecimal distance, BigDecimal margin, boolean isInclusive) {
        return distance.compareTo(margin) < (isInclusive ? 1 : 0);
    }

    /// The value rounded at position `last`, ties to even.
    static BigDecimal rounded(BigDecimal exact, int last) {
        return exact.setScale(-last, RoundingMode.HALF_EVEN);
    }
}
