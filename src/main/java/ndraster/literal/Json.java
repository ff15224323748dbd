package ndraster.literal;

import java.util.stream.Collectors;

/// JSON, read into and written from the values that Python literals have: `null` is `None`, an array is a list.
///
/// The bounds of [PythonLiteral#parse] hold here too: nesting, length and digits are limited, and a text that is not
/// JSON ends in a [LiteralException].
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259: The JSON Data Interchange Format</a>
public final class Json {
    private Json() {}

    /// The value that `text` writes.
    ///
    /// @throws LiteralException if it is anything but one JSON value
    public static PythonLiteral parse(String text) {
        return new JsonParser(text, false).parse();
    }

    /// The same for a text whose length the caller has bounded, and in which no object may have a key twice.
    ///
    /// @throws LiteralException if it is anything but one such value
    public static PythonLiteral parseLong(String text) {
        return new JsonParser(text, true).parse();
    }

    /// `value` as JSON on one line; a tuple becomes an array.
    ///
    /// @throws IllegalArgumentException for bytes, numbers that are not finite and keys that are not texts
    public static String toText(PythonLiteral value) {
        return switch (value) {
            case PythonLiteral.None _ -> "null";
            case PythonLiteral.Bool(boolean truth) -> Boolean.toString(truth);
            case PythonLiteral.Int number -> number.toString();
            case PythonLiteral.Float(double number) when Double.isFinite(number) -> value.toString();
            case PythonLiteral.Str(String string) -> quote(string);
            case PythonLiteral.TupleOf tuple -> array(tuple.items());
            case PythonLiteral.ListOf list -> array(list.items());
            case PythonLiteral.DictOf dict -> object(dict);
            default -> throw new IllegalArgumentException("JSON has no form for " + value);
        };
    }

    private static String array(Iterable<PythonLiteral> items) {
        StringBuilder out = new StringBuilder("[");
        for (PythonLiteral item : items) {
            out.append(out.length() == 1 ? "" : ", ").append(toText(item));
        }
        return out.append(']').toString();
    }

    private static String object(PythonLiteral.DictOf dict) {
        return dict.entries().entrySet().stream()
                .map(entry -> key(entry.getKey()) + ": " + toText(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String key(PythonLiteral key) {
        if (key instanceof PythonLiteral.Str(String name)) {
            return quote(name);
        }
        throw new IllegalArgumentException("a key in JSON is a text, not " + key);
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> append(out, (char) c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ' || c > '~') {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
