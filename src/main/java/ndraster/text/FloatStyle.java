package ndraster.text;

/// How the floating-point numbers of one array are written.
///
/// @param precision at most so many digits after the point
/// @param isExact whether always `precision` digits, those of the exact value
/// @param isEqual whether all numbers have the same number of digits
/// @param suppress whether small numbers are written without an exponent
/// @param sign what stands in front of positive numbers: `+`, a space, or `-` for nothing
/// @param nan the text for what is not a number
/// @param inf the text for infinity
public record FloatStyle(
        int precision, boolean isExact, boolean isEqual, boolean suppress, char sign, String nan, String inf) {
    /// As many digits as it takes: a precision that never cuts.
    public static final int UNLIMITED = Fraction.NO_LIMIT;

    /// The same with a `+` in front of positive numbers, as an imaginary part is written.
    public FloatStyle withPlus() {
        return new FloatStyle(precision, isExact, isEqual, suppress, '+', nan, inf);
    }

    boolean showsPlus() {
        return sign == '+';
    }
}
