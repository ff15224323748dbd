package ndraster.literal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads quoted texts and bytes, with their prefixes and escapes; adjacent ones join, as in Python.
final class StringReader {
    private static final Set<String> PREFIXES = Set.of("", "u", "b", "r", "br", "rb");

    private final Scanner in;

    StringReader(Scanner in) {
        this.in = in;
    }

    /// Whether a quote, perhaps after a prefix, comes next.
    boolean isNext() {
        return isQuote(in.peek()) || isQuote(in.peek(prefix().length()));
    }

    PythonLiteral read() {
        Optional<String> plain = plain();
        if (plain.isPresent() && !isNext()) {
            return new PythonLiteral.Str(plain.get());
        }
        StringBuilder value = new StringBuilder(plain.orElse(""));
        return readRest(value, plain.isEmpty() && prefix().contains("b"));
    }

    /// A text without prefix and escapes, as most are.
    private Optional<String> plain() {
        char quote = in.peek();
        if (!isQuote(quote) || in.peek(1) == quote) {
            return Optional.empty();
        }
        int start = in.position();
        in.next();
        Optional<String> plain = in.plainUpTo(quote);
        if (plain.isEmpty()) {
            in.goTo(start);
        }
        in.skipSpace();
        return plain;
    }

    private PythonLiteral readRest(StringBuilder value, boolean isBytes) {
        while (isNext()) {
            if (prefix().contains("b") != isBytes) {
                throw in.error("cannot mix bytes and nonbytes literals");
            }
            readOne(value, isBytes);
            in.skipSpace();
        }
        return isBytes ? bytes(value) : new PythonLiteral.Str(value.toString());
    }

    private static PythonLiteral bytes(StringBuilder latin1) {
        return new PythonLiteral.Bytes(
                HexFormat.of().formatHex(latin1.toString().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private String prefix() {
        if (isQuote(in.peek())) {
            return "";
        }
        int length = 0;
        while (length < 2 && "uUbBrR".indexOf(in.peek(length)) >= 0) {
            length++;
        }
        if (length == 0) {
            return "";
        }
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < length; i++) {
            prefix.append(in.peek(i));
        }
        String lower = prefix.toString().toLowerCase(Locale.ROOT);
        return PREFIXES.contains(lower) ? lower : "";
    }

    private void readOne(StringBuilder value, boolean isBytes) {
        boolean isRaw = in.next(prefix().length()).toLowerCase(Locale.ROOT).contains("r");
        int start = in.position();
        char quote = in.next();
        if (in.peek() == quote && in.peek(1) == quote) {
            throw in.errorAt(start, "triple-quoted texts are not supported");
        }
        while (!in.accept(quote)) {
            if (in.isAtEnd() || in.peek() == '\n' || in.peek() == '\r') {
                throw in.errorAt(start, "unterminated string literal");
            }
            readPart(value, isBytes, isRaw);
        }
    }

    private void readPart(StringBuilder value, boolean isBytes, boolean isRaw) {
        if (isBytes && in.peek() > 0x7f) {
            throw in.error("bytes can only contain ASCII literal characters");
        }
        char c = in.next();
        if (c != '\\') {
            value.append(c);
        } else if (isRaw) {
            value.append(c).append(in.next());
        } else {
            escape(value, isBytes);
        }
    }

    private void escape(StringBuilder value, boolean isBytes) {
        char c = in.next();
        int simple = "abfnrtv\\'\"".indexOf(c);
        if (simple >= 0) {
            value.append("\u0007\b\f\n\r\t\u000b\\'\"".charAt(simple));
        } else if (c >= '0' && c <= '7') {
            value.append(octal(c, isBytes));
        } else if (c == 'x') {
            value.append((char) hex(2));
        } else if (!isBytes && (c == 'u' || c == 'U')) {
            value.appendCodePoint(codePoint(c == 'u' ? 4 : 8));
        } else if (c != '\n') {
            value.append('\\').append(c);
        }
    }

    private char octal(char first, boolean isBytes) {
        int value = first - '0';
        for (int i = 0; i < 2 && in.peek() >= '0' && in.peek() <= '7'; i++) {
            value = value * 8 + in.next() - '0';
        }
        return (char) (isBytes ? value & 0xff : value);
    }

    private int codePoint(int digits) {
        int start = in.position();
        int value = hex(digits);
        if (!Character.isValidCodePoint(value)) {
            throw in.errorAt(start, "illegal Unicode character");
        }
        return value;
    }

    private int hex(int digits) {
        int start = in.position();
        int value = 0;
        for (char c : in.next(digits).toCharArray()) {
            if (!HexFormat.isHexDigit(c)) {
                throw in.errorAt(start, "an escape needs " + digits + " hexadecimal digits");
            }
            value = value << 4 | HexFormat.fromHexDigit(c);
        }
        return value;
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }
}
