package ndraster.literal;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads integers and floating-point numbers.
final class NumberReader {
    /// CPython's own limit: reading digits takes quadratic time.
    static final int MAX_DIGITS = 4300;

    private static final int LONG_DIGITS = 19;

    private static final Pattern RADIX = Pattern.compile("0([xob])_?([0-9a-f]+)");
    private static final Pattern DECIMAL = Pattern.compile("0+|[1-9]\\d*");
    private static final Pattern REAL = Pattern.compile("(?:\\d+\\.\\d*|\\.\\d+)(?:e[+-]?\\d+)?|\\d+e[+-]?\\d+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9a-f])_(?=[0-9a-f])");

    private final Scanner in;
    private final boolean allowsLongSuffix;

    NumberReader(Scanner in, boolean allowsLongSuffix) {
        this.in = in;
        this.allowsLongSuffix = allowsLongSuffix;
    }

    PythonLiteral read() {
        boolean isNegative = in.peek() == '-';
        if (isNegative || in.peek() == '+') {
            in.next();
            in.skipSpace();
        }
        int start = in.position();
        String text = text();
        if (text.length() > MAX_DIGITS) {
            throw in.errorAt(start, "a number of " + text.length() + " digits exceeds the limit of " + MAX_DIGITS);
        }
        return number(text, isNegative, start);
    }

    private String text() {
        if (!isDigit(in.peek()) && !(in.peek() == '.' && isDigit(in.peek(1)))) {
            throw in.unexpected("a value");
        }
        StringBuilder text = new StringBuilder(in.word().toLowerCase(Locale.ROOT));
        boolean hasOpenExponent = text.charAt(text.length() - 1) == 'e' && text.indexOf("x") < 0;
        if (hasOpenExponent && (in.peek() == '+' || in.peek() == '-')) {
            text.append(in.next()).append(in.word());
        }
        return text.toString();
    }

    private PythonLiteral number(String text, boolean isNegative, int start) {
        if (isPlain(text)) {
            long value = Long.parseLong(text);
            return PythonLiteral.Int.of(isNegative ? -value : value);
        }
        boolean isLong = allowsLongSuffix && text.endsWith("l");
        String written = isLong ? text.substring(0, text.length() - 1) : text;
        String digits = BETWEEN_DIGITS.matcher(written).replaceAll("");
        try {
            return isLong || !REAL.matcher(digits).matches() ? whole(digits, isNegative) : real(digits, isNegative);
        } catch (NumberFormatException e) {
            throw in.errorAt(start, "invalid number '" + text + "'");
        }
    }

    /// A decimal integer that fits a `long`, as nearly all are.
    private static boolean isPlain(String text) {
        boolean isPlain = text.length() < LONG_DIGITS && (text.length() == 1 || text.charAt(0) != '0');
        for (int i = 0; isPlain && i < text.length(); i++) {
            isPlain = isDigit(text.charAt(i));
        }
        return isPlain;
    }

    private static PythonLiteral real(String digits, boolean isNegative) {
        double value = Double.parseDouble(digits);
        return new PythonLiteral.Float(isNegative ? -value : value);
    }

    private static PythonLiteral whole(String digits, boolean isNegative) {
        Matcher radix = RADIX.matcher(digits);
        if (radix.matches()) {
            return integer(radix.group(2), radix(radix.group(1)), isNegative);
        }
        if (!DECIMAL.matcher(digits).matches()) {
            throw new NumberFormatException(digits);
        }
        return integer(digits, 10, isNegative);
    }

    private static PythonLiteral integer(String digits, int radix, boolean isNegative) {
        BigInteger value = new BigInteger(digits, radix);
        return new PythonLiteral.Int(isNegative ? value.negate() : value);
    }

    private static int radix(String letter) {
        return switch (letter) {
            case "x" -> 16;
            case "o" -> 8;
            default -> 2;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
