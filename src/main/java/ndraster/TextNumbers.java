package ndraster;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.literal.PythonLiteral;

/// Text read as Python reads a number: blanks around it, and single underscores between digits.
final class TextNumbers {
    private static final String DIGITS = "\\d(?:_?\\d)*";
    private static final String REAL = "(?:(?:" + DIGITS + "\\.?(?:" + DIGITS + ")?|\\." + DIGITS + ")(?:[eE][+-]?"
            + DIGITS + ")?|(?i:inf|infinity|nan))";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?" + DIGITS, Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern REAL_NUMBER = Pattern.compile("[+-]?" + REAL);
    private static final Pattern COMPLEX_NUMBER =
            Pattern.compile("(?<re>[+-]?" + REAL + ")??(?:(?<im>[+-]?(?:" + REAL + ")?)[jJ])?");

    private TextNumbers() {}

    /// A value that an element of `dtype` can be made of.
    ///
    /// @param element a `String` or `byte[]`
    static Object parse(Object element, Numeric dtype) {
        String text =
                element instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : element.toString();
        if (dtype.type() == NumericType.BOOL) {
            return !text.isEmpty();
        }
        return switch (dtype.kind()) {
            case 'f' -> real(text.strip(), element);
            case 'c' -> complex(text.strip());
            default -> whole(text.strip(), element);
        };
    }

    private static BigInteger whole(String text, Object element) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            String shown = element instanceof byte[] ? shown(element) : "np.str_(" + shown(element) + ")";
            throw new CastException("invalid literal for int() with base 10: " + shown);
        }
        return new BigInteger(text.replace("_", ""));
    }

    private static double real(String text, Object element) {
        if (!REAL_NUMBER.matcher(text).matches()) {
            String type = element instanceof byte[] ? "np.bytes_" : "np.str_";
            throw new CastException("could not convert string to float: " + type + "(" + shown(element) + ")");
        }
        return valueOf(text);
    }

    private static String shown(Object element) {
        return element instanceof byte[] bytes
                ? new PythonLiteral.Bytes(HexFormat.of().formatHex(bytes)).toString()
                : new PythonLiteral.Str(element.toString()).toString();
    }

    private static double valueOf(String number) {
        String text = number.replace("_", "").toLowerCase(Locale.ROOT);
        if (text.contains("n")) {
            double size = text.contains("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
            return text.startsWith("-") ? -size : size;
        }
        return Double.parseDouble(text);
    }

    private static Complex complex(String text) {
        boolean isEnclosed = text.startsWith("(") && text.endsWith(")");
        String inner = isEnclosed ? text.substring(1, text.length() - 1).strip() : text;
        Matcher matcher = COMPLEX_NUMBER.matcher(inner);
        if (inner.isEmpty() || !matcher.matches()) {
            throw new CastException("complex() arg is a malformed string: " + shown(text));
        }
        String re = matcher.group("re");
        String im = matcher.group("im");
        return new Complex(re == null ? 0 : valueOf(re), im == null ? 0 : imaginary(im));
    }

    private static double imaginary(String text) {
        return switch (text) {
            case "", "+" -> 1;
            case "-" -> -1;
            default -> valueOf(text);
        };
    }
}
