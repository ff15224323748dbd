package ndraster.text;

/// Floating-point and complex scalars as NumPy's `str` writes them: as many digits as it takes, and no more.
public final class RealText {
    private static final double SMALLEST_POSITIONAL = 1e-4;

    private RealText() {}

    /// A number on its own: `0.1`, `100.0`, `1e+16`, `nan`.
    public static String str(double value, BinaryFormat format) {
        String text = part(value, format, false);
        boolean isWhole = text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return isWhole ? text + ".0" : text;
    }

    /// A complex number on its own: `(1-2j)`, `0.1j`.
    public static String str(double real, double imaginary, BinaryFormat format) {
        boolean isImaginary = real == 0 && !Numeral.isNegative(real);
        return isImaginary
                ? part(imaginary, format, false) + "j"
                : "(" + part(real, format, false) + part(imaginary, format, true) + "j)";
    }

    private static String part(double value, BinaryFormat format, boolean showsPlus) {
        if (Double.isNaN(value)) {
            return showsPlus ? "+nan" : "nan";
        }
        if (Double.isInfinite(value)) {
            return (value < 0 ? "-" : showsPlus ? "+" : "") + "inf";
        }
        double magnitude = Math.abs(value);
        boolean isPositional = magnitude == 0 || (magnitude >= SMALLEST_POSITIONAL && magnitude < format.largestAlone);
        Numeral numeral = isPositional
                ? Numeral.positional(value, format, Fraction.SHORTEST, showsPlus)
                : Numeral.scientific(value, format, Fraction.SHORTEST, showsPlus);
        return numeral.compact();
    }
}
