package ndraster.literal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// Python's `repr` of texts, bytes and floating-point numbers.
final class LiteralText {
    private LiteralText() {}

    /// A list or tuple with all that is in it, in one go: no text of a part for itself.
    static String join(PythonLiteral whole) {
        StringBuilder out = new StringBuilder();
        append(out, whole);
        return out.toString();
    }

    private static void append(StringBuilder out, PythonLiteral value) {
        switch (value) {
            case PythonLiteral.TupleOf(List<PythonLiteral> items) ->
                append(out.append('('), items).append(items.size() == 1 ? ",)" : ")");
            case PythonLiteral.ListOf(List<PythonLiteral> items) ->
                append(out.append('['), items).append(']');
            case PythonLiteral.Str(String text)
            when isPlain(text) -> out.append('\'').append(text).append('\'');
            default -> out.append(value);
        }
    }

    private static StringBuilder append(StringBuilder out, List<PythonLiteral> items) {
        for (int i = 0; i < items.size(); i++) {
            append(i == 0 ? out : out.append(", "), items.get(i));
        }
        return out;
    }

    static String quote(String text) {
        return isPlain(text) ? "'" + text + "'" : escaped(text);
    }

    /// ASCII that stands for itself, as most names are.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '\'' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        char quote = quoteFor(text);
        StringBuilder out = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> append(out, c, quote, isPrintable(c)));
        return out.append(quote).toString();
    }

    static String quote(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        char quote = quoteFor(text);
        StringBuilder out = new StringBuilder("b").append(quote);
        text.chars().forEach(c -> append(out, c, quote, c >= ' ' && c < 0x7f));
        return out.append(quote).toString();
    }

    private static char quoteFor(String text) {
        return text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    }

    private static void append(StringBuilder out, int c, char quote, boolean isPrintable) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c == quote) {
                    out.append('\\').append(quote);
                } else if (isPrintable) {
                    out.appendCodePoint(c);
                } else {
                    out.append(escape(c));
                }
            }
        }
    }

    private static String escape(int c) {
        HexFormat hex = HexFormat.of();
        if (c <= 0xff) {
            return "\\x" + hex.toHexDigits((byte) c);
        }
        return c <= 0xffff ? "\\u" + hex.toHexDigits((short) c) : "\\U" + hex.toHexDigits(c);
    }

    private static boolean isPrintable(int c) {
        return c == ' '
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }

    /// The shortest digits that read back as `value`; with an exponent from 1e16 up and below 1e-4.
    static String real(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return value == 0 ? (1 / value < 0 ? "-0.0" : "0.0") : finite(shortest(value));
    }

    /// Java always gives two digits, which for the smallest numbers is one too many.
    private static BigDecimal shortest(double value) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal rounded = digits.round(new MathContext(1));
        return digits.precision() == 2 && rounded.doubleValue() == value ? rounded : digits;
    }

    private static String finite(BigDecimal exact) {
        BigDecimal value = exact.stripTrailingZeros();
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return value.scale() <= 0 ? value.toPlainString() + ".0" : value.toPlainString();
        }
        String digits = value.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String sign = value.signum() < 0 ? "-" : "";
        return sign + mantissa + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
