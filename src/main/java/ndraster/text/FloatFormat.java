package ndraster.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/// The floating-point numbers of one array, aligned at their points.
///
/// One look at all of them decides whether there are exponents, and how many digits and columns there are.
public final class FloatFormat {
    private static final double SMALLEST_POSITIONAL = 1e-4;
    private static final double LARGEST_RATIO = 1000;

    private final BinaryFormat format;
    private final FloatStyle style;
    private final boolean isScientific;
    private final Fraction fraction;
    private final Columns columns;

    /// The widest of each part.
    private record Columns(int whole, int fraction, int exponentDigits) {
        static Columns of(List<Numeral> numerals) {
            return new Columns(
                    widest(numerals, numeral -> numeral.whole().length()),
                    widest(numerals, numeral -> numeral.fraction().length()),
                    widest(numerals, numeral -> numeral.exponent().length() - 1));
        }

        private static int widest(List<Numeral> numerals, ToIntFunction<Numeral> width) {
            return numerals.stream().mapToInt(width).max().orElse(0);
        }

        Columns withWhole(int width) {
            return new Columns(width, fraction, exponentDigits);
        }

        /// What follows the point.
        int right() {
            return exponentDigits > 0 ? fraction + "e+".length() + exponentDigits : fraction;
        }
    }

    /// @param values all that will be formatted
    public FloatFormat(double[] values, BinaryFormat format, FloatStyle style) {
        this.format = format;
        this.style = style;
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        isScientific = isScientific(finite);
        Fraction wished = new Fraction(0, style.precision(), style.isExact());
        Columns needed = Columns.of(
                Arrays.stream(finite).mapToObj(value -> numeral(value, wished)).toList());
        boolean isFilled = isScientific || style.isEqual() || style.isExact();
        fraction = isFilled ? new Fraction(needed.fraction(), needed.fraction(), style.isExact()) : wished;
        int whole = needed.whole() + signColumn(finite);
        boolean hasSpecials = finite.length < values.length;
        columns = needed.withWhole(hasSpecials ? Math.max(whole, specialWidth(values) - needed.right() - 1) : whole);
    }

    private boolean isScientific(double[] finite) {
        double[] magnitudes =
                Arrays.stream(finite).map(Math::abs).filter(value -> value != 0).toArray();
        if (magnitudes.length == 0) {
            return false;
        }
        double largest = Arrays.stream(magnitudes).max().getAsDouble();
        double smallest = Arrays.stream(magnitudes).min().getAsDouble();
        return largest >= format.largestInArray
                || (!style.suppress()
                        && (smallest < format.round(SMALLEST_POSITIONAL)
                                || format.round(largest / smallest) > LARGEST_RATIO));
    }

    private Numeral numeral(double value, Fraction digits) {
        return isScientific
                ? Numeral.scientific(value, format, digits, style.showsPlus())
                : Numeral.positional(value, format, digits, style.showsPlus());
    }

    private int signColumn(double[] finite) {
        return style.sign() == ' ' && Arrays.stream(finite).noneMatch(Numeral::isNegative) ? 1 : 0;
    }

    private int specialWidth(double[] values) {
        boolean hasSign =
                style.sign() != '-' || Arrays.stream(values).anyMatch(value -> value == Double.NEGATIVE_INFINITY);
        return Math.max(Padding.width(style.nan()), Padding.width(style.inf()) + (hasSign ? 1 : 0));
    }

    /// One of the numbers.
    public String format(double value) {
        if (!Double.isFinite(value)) {
            return Padding.left(special(value), columns.whole() + 1 + columns.right());
        }
        Numeral numeral = numeral(value, fraction);
        String start = Padding.left(numeral.whole(), columns.whole()) + ".";
        return start
                + (isScientific
                        ? numeral.fraction() + exponent(numeral)
                        : Padding.right(numeral.fraction(), columns.fraction()));
    }

    private String exponent(Numeral numeral) {
        String text = numeral.exponent();
        return "e" + text.charAt(0) + "0".repeat(columns.exponentDigits() + 1 - text.length()) + text.substring(1);
    }

    private String special(double value) {
        String plus = style.showsPlus() ? "+" : "";
        if (Double.isNaN(value)) {
            return plus + style.nan();
        }
        return (value < 0 ? "-" : plus) + style.inf();
    }
}
