package ndraster;

import ndraster.text.FloatStyle;

/// How arrays are written as text: NumPy's print options, as a value.
///
/// ```java
/// PrintOptions.DEFAULT.withPrecision(3).withSuppress(true).str(array)
/// ```
///
/// @param precision at most so many digits after the point of a floating-point number
/// @param threshold an array of more elements than this is summarised: only its edges are written, and looked at
/// @param edgeItems how many elements of each axis a summary shows at the start and at the end
/// @param lineWidth after so many characters a new line begins
/// @param suppress whether small floating-point numbers are written without an exponent, perhaps as zero
/// @param nanString the text for what is not a number
/// @param infString the text for infinity
/// @param sign in front of positive numbers: `+`, a space, or nothing for `-`
/// @param floatMode how the precision is meant
/// @see <a
/// href="https://numpy.org/doc/stable/reference/generated/numpy.set_printoptions.html">numpy.set_printoptions</a>
public record PrintOptions(
        int precision,
        long threshold,
        int edgeItems,
        int lineWidth,
        boolean suppress,
        String nanString,
        String infString,
        char sign,
        FloatMode floatMode) {
    /// What NumPy starts with.
    public static final PrintOptions DEFAULT =
            new PrintOptions(8, 1000, 3, 75, false, "nan", "inf", '-', FloatMode.MAXPREC);

    /// @throws IllegalArgumentException if the precision is negative, there are no edge items, or the sign is
    ///     another one
    public PrintOptions {
        if (precision < 0) {
            throw new IllegalArgumentException("precision must be >= 0; found " + precision);
        }
        if (edgeItems < 1) {
            throw new IllegalArgumentException("edgeItems must be at least 1; found " + edgeItems
                    + ". A higher threshold avoids summaries altogether");
        }
        if (sign != '-' && sign != '+' && sign != ' ') {
            throw new IllegalArgumentException("sign option must be one of ' ', '+', or '-'; found '" + sign + "'");
        }
    }

    /// The array as NumPy's `repr` writes it: `array([[1, 2],\n       [3, 4]], dtype=uint8)`.
    public String repr(NDArray array) {
        return ArrayText.repr(array, this);
    }

    /// The array as NumPy's `str` writes it: `[[1 2]\n [3 4]]`. An array without axes is written as the scalar
    /// that it holds: with all digits, and text without quotes.
    public String str(NDArray array) {
        return ArrayText.str(array, this);
    }

    /// These options with another precision.
    public PrintOptions withPrecision(int newPrecision) {
        return new PrintOptions(
                newPrecision, threshold, edgeItems, lineWidth, suppress, nanString, infString, sign, floatMode);
    }

    /// These options with another threshold; `Long.MAX_VALUE` for no summaries.
    public PrintOptions withThreshold(long newThreshold) {
        return new PrintOptions(
                precision, newThreshold, edgeItems, lineWidth, suppress, nanString, infString, sign, floatMode);
    }

    /// These options with other edges.
    public PrintOptions withEdgeItems(int newEdgeItems) {
        return new PrintOptions(
                precision, threshold, newEdgeItems, lineWidth, suppress, nanString, infString, sign, floatMode);
    }

    /// These options with another line width.
    public PrintOptions withLineWidth(int newLineWidth) {
        return new PrintOptions(
                precision, threshold, edgeItems, newLineWidth, suppress, nanString, infString, sign, floatMode);
    }

    /// These options with or without exponents for small numbers.
    public PrintOptions withSuppress(boolean newSuppress) {
        return new PrintOptions(
                precision, threshold, edgeItems, lineWidth, newSuppress, nanString, infString, sign, floatMode);
    }

    /// These options with another text for what is not a number.
    public PrintOptions withNanString(String newNanString) {
        return new PrintOptions(
                precision, threshold, edgeItems, lineWidth, suppress, newNanString, infString, sign, floatMode);
    }

    /// These options with another text for infinity.
    public PrintOptions withInfString(String newInfString) {
        return new PrintOptions(
                precision, threshold, edgeItems, lineWidth, suppress, nanString, newInfString, sign, floatMode);
    }

    /// These options with another sign.
    public PrintOptions withSign(char newSign) {
        return new PrintOptions(
                precision, threshold, edgeItems, lineWidth, suppress, nanString, infString, newSign, floatMode);
    }

    /// These options with another meaning of the precision.
    public PrintOptions withFloatMode(FloatMode newFloatMode) {
        return new PrintOptions(
                precision, threshold, edgeItems, lineWidth, suppress, nanString, infString, sign, newFloatMode);
    }

    FloatStyle floatStyle() {
        return new FloatStyle(
                floatMode == FloatMode.UNIQUE ? FloatStyle.UNLIMITED : precision,
                floatMode == FloatMode.FIXED,
                floatMode == FloatMode.MAXPREC_EQUAL,
                suppress,
                sign,
                nanString,
                infString);
    }
}
