package ndraster.text;

import java.math.BigDecimal;

/// A finite number in the parts that are aligned in columns, as they are before that.
///
/// @param whole what stands before the point, with its sign
/// @param fraction what follows the point; may be empty
/// @param exponent sign and digits, two at least; empty if written without
record Numeral(String whole, String fraction, String exponent) {
    /// A number without an exponent: `-12.5`.
    static Numeral positional(double value, BinaryFormat format, Fraction fraction, boolean showsPlus) {
        BigDecimal digits = trimmed(positionalDigits(Math.abs(value), format, fraction));
        String plain =
                digits.setScale(Math.max(digits.scale(), fraction.filled())).toPlainString();
        int point = plain.indexOf('.');
        String sign = sign(value, showsPlus);
        return point < 0
                ? new Numeral(sign + plain, "", "")
                : new Numeral(sign + plain.substring(0, point), plain.substring(point + 1), "");
    }

    private static BigDecimal positionalDigits(double value, BinaryFormat format, Fraction fraction) {
        if (value == 0) {
            return BigDecimal.ZERO;
        }
        return fraction.isExact()
                ? Digits.rounded(new BigDecimal(value), -fraction.most())
                : Digits.shortest(value, format, -fraction.least(), -fraction.most());
    }

    /// A number with one digit before the point and an exponent: `-1.25e+01`.
    static Numeral scientific(double value, BinaryFormat format, Fraction fraction, boolean showsPlus) {
        BigDecimal digits = scientificDigits(Math.abs(value), format, fraction);
        int exponent = digits.signum() == 0 ? 0 : Digits.magnitude(digits);
        String text = trimmed(digits).unscaledValue().toString();
        return new Numeral(
                sign(value, showsPlus) + text.charAt(0),
                text.substring(1) + "0".repeat(Math.max(0, fraction.filled() - text.length() + 1)),
                (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent));
    }

    private static BigDecimal scientificDigits(double value, BinaryFormat format, Fraction fraction) {
        if (value == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = new BigDecimal(value);
        int first = Digits.magnitude(exact);
        return fraction.isExact()
                ? Digits.rounded(exact, first - fraction.most())
                : Digits.shortest(value, format, first - fraction.least(), first - fraction.most());
    }

    private static BigDecimal trimmed(BigDecimal digits) {
        BigDecimal stripped = digits.stripTrailingZeros();
        return stripped.signum() == 0 ? BigDecimal.ZERO : stripped;
    }

    private static String sign(double value, boolean showsPlus) {
        return isNegative(value) ? "-" : showsPlus ? "+" : "";
    }

    /// Whether the sign bit is set; it is in −0.
    static boolean isNegative(double value) {
        return Double.doubleToRawLongBits(value) < 0;
    }

    /// The parts joined, the point only where digits follow it.
    String compact() {
        return whole + (fraction.isEmpty() ? "" : "." + fraction) + (exponent.isEmpty() ? "" : "e" + exponent);
    }
}
