package ndraster.text;

import java.math.BigDecimal;
import ndraster.dtype.NumericType;

/// The IEEE 754 formats, and from which magnitude on NumPy writes each with an exponent.
public enum BinaryFormat {
    BINARY16(11, -14, 1e3, 1e3),
    BINARY32(24, -126, 1e6, 1e6),
    BINARY64(53, -1022, 1e8, 1e16);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private final int significandBits;
    private final int minExponent;
    final double largestInArray;
    final double largestAlone;

    BinaryFormat(int significandBits, int minExponent, double largestInArray, double largestAlone) {
        this.significandBits = significandBits;
        this.minExponent = minExponent;
        this.largestInArray = largestInArray;
        this.largestAlone = largestAlone;
    }

    /// The format of a floating-point type, or of the parts of a complex one.
    public static BinaryFormat of(NumericType type) {
        return switch (type) {
            case FLOAT16 -> BINARY16;
            case FLOAT32, COMPLEX64 -> BINARY32;
            case FLOAT64, COMPLEX128 -> BINARY64;
            default -> throw new IllegalArgumentException(type + " is not a floating-point type");
        };
    }

    /// How far a decimal may be from a float and still be read as that float.
    ///
    /// @param below towards 0
    /// @param above away from 0
    /// @param isInclusive whether a decimal just as far is read as that float, because its significand is even
    record Margin(BigDecimal below, BigDecimal above, boolean isInclusive) {}

    /// The margin around a positive, finite value of this format.
    Margin margin(double value) {
        int exponent = Math.max(Math.getExponent(value), minExponent);
        double gap = Math.scalb(1.0, exponent - significandBits + 1);
        boolean isGapSmallerBelow = exponent > minExponent && value == Math.scalb(1.0, exponent);
        BigDecimal exactGap = new BigDecimal(gap);
        boolean isEven = ((long) (value / gap) & 1) == 0;
        return new Margin(exactGap.multiply(isGapSmallerBelow ? QUARTER : HALF), exactGap.multiply(HALF), isEven);
    }

    double round(double value) {
        return switch (this) {
            case BINARY16 -> Float.float16ToFloat(Float.floatToFloat16((float) value));
            case BINARY32 -> (float) value;
            case BINARY64 -> value;
        };
    }
}
