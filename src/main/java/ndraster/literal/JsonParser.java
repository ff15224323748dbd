package ndraster.literal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Reads one JSON value by recursive descent, within the bounds of [LiteralParser].
final class JsonParser {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern REAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final Scanner in;
    private final boolean isLong;
    private int depth;

    JsonParser(String text, boolean isLong) {
        this.in = new Scanner(text);
        this.isLong = isLong;
    }

    PythonLiteral parse() {
        if (in.length() > LiteralParser.MAX_LENGTH && !isLong) {
            throw in.error(
                    "JSON of " + in.length() + " characters is longer than the limit of " + LiteralParser.MAX_LENGTH);
        }
        PythonLiteral value = value();
        if (!in.isAtEnd()) {
            throw in.unexpected("the end of the text");
        }
        return value;
    }

    private PythonLiteral value() {
        skipSpace();
        PythonLiteral value = start(in.peek());
        skipSpace();
        return value;
    }

    private PythonLiteral start(char c) {
        return switch (c) {
            case '[' -> nested(() -> new PythonLiteral.ListOf(items()));
            case '{' -> nested(() -> new PythonLiteral.DictOf(entries()));
            case '"' -> new PythonLiteral.Str(string());
            default -> Character.isLetter(c) ? word() : number();
        };
    }

    private PythonLiteral nested(Supplier<PythonLiteral> reader) {
        if (++depth > LiteralParser.MAX_DEPTH) {
            throw in.error("more than " + LiteralParser.MAX_DEPTH + " nested brackets");
        }
        in.next();
        skipSpace();
        PythonLiteral value = reader.get();
        depth--;
        return value;
    }

    private PythonLiteral word() {
        int start = in.position();
        return switch (in.word()) {
            case "true" -> new PythonLiteral.Bool(true);
            case "false" -> new PythonLiteral.Bool(false);
            case "null" -> new PythonLiteral.None();
            case String other -> throw in.errorAt(start, "JSON has no word '" + other + "'");
        };
    }

    private List<PythonLiteral> items() {
        List<PythonLiteral> items = new ArrayList<>();
        boolean hasMore = !in.accept(']');
        while (hasMore) {
            items.add(value());
            hasMore = hasMore(']');
        }
        return items;
    }

    private Map<PythonLiteral, PythonLiteral> entries() {
        Map<PythonLiteral, PythonLiteral> entries = new LinkedHashMap<>();
        boolean hasMore = !in.accept('}');
        while (hasMore) {
            skipSpace();
            int start = in.position();
            PythonLiteral key = new PythonLiteral.Str(string());
            if (isLong && entries.containsKey(key)) {
                throw in.errorAt(start, "the key " + key + " occurs twice");
            }
            skipSpace();
            in.expect(':');
            entries.put(key, value());
            hasMore = hasMore('}');
        }
        return entries;
    }

    private boolean hasMore(char close) {
        if (in.accept(',')) {
            return true;
        }
        if (!in.accept(close)) {
            throw in.unexpected("',' or '" + close + "'");
        }
        return false;
    }

    private PythonLiteral number() {
        int start = in.position();
        StringBuilder digits = new StringBuilder();
        while ("+-.0123456789eE".indexOf(in.peek()) >= 0) {
            digits.append(in.next());
        }
        if (digits.length() > NumberReader.MAX_DIGITS) {
            throw in.errorAt(
                    start,
                    "a number of " + digits.length() + " digits exceeds the limit of " + NumberReader.MAX_DIGITS);
        }
        if (INTEGER.matcher(digits).matches()) {
            return new PythonLiteral.Int(new BigInteger(digits.toString()));
        }
        if (!REAL.matcher(digits).matches()) {
            throw digits.isEmpty() ? in.unexpected("a value") : in.errorAt(start, "invalid number '" + digits + "'");
        }
        return new PythonLiteral.Float(Double.parseDouble(digits.toString()));
    }

    private String string() {
        in.expect('"');
        StringBuilder value = new StringBuilder();
        while (!in.accept('"')) {
            char c = in.next();
            if (c < ' ') {
                throw in.error("a control character inside a text");
            }
            value.append(c == '\\' ? escape() : c);
        }
        return value.toString();
    }

    private char escape() {
        char c = in.next();
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (c != 'u') {
            throw in.error("JSON has no escape '\\" + c + "'");
        }
        String digits = in.next(4);
        if (!digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw in.error("an escape needs 4 hexadecimal digits");
        }
        return (char) HexFormat.fromHexDigits(digits);
    }

    private void skipSpace() {
        while (in.peek() == ' ' || in.peek() == '\t' || in.peek() == '\n' || in.peek() == '\r') {
            in.next();
        }
    }
}
