package ndraster.literal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ndraster.literal.PythonLiteral.Bool;
import ndraster.literal.PythonLiteral.DictOf;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.None;
import ndraster.literal.PythonLiteral.TupleOf;

/// Reads one literal by recursive descent; the recursion is bounded by [#MAX_DEPTH].
final class LiteralParser {
    /// CPython gives up at 200 open brackets; no dtype comes near half of that.
    static final int MAX_DEPTH = 100;

    static final int MAX_LENGTH = 1 << 20;

    private final Scanner in;
    private final NumberReader numbers;
    private final StringReader strings;
    private int depth;

    LiteralParser(String text, boolean allowsLongSuffix) {
        in = new Scanner(text);
        numbers = new NumberReader(in, allowsLongSuffix);
        strings = new StringReader(in);
    }

    PythonLiteral parse() {
        if (in.length() > MAX_LENGTH) {
            throw in.error("a literal of " + in.length() + " characters is longer than the limit of " + MAX_LENGTH);
        }
        PythonLiteral value = value();
        if (!in.isAtEnd()) {
            throw in.unexpected("the end of the text");
        }
        return value;
    }

    private PythonLiteral value() {
        in.skipSpace();
        PythonLiteral value = start(in.peek());
        in.skipSpace();
        return value;
    }

    private PythonLiteral start(char c) {
        return switch (c) {
            case '(' -> nested(this::tuple);
            case '[' -> nested(() -> new ListOf(items(']')));
            case '{' -> nested(this::dict);
            case '\'', '"' -> strings.read();
            default -> Character.isLetter(c) ? word() : numbers.read();
        };
    }

    private PythonLiteral nested(Supplier<PythonLiteral> reader) {
        if (++depth > MAX_DEPTH) {
            throw in.error("more than " + MAX_DEPTH + " nested brackets");
        }
        in.next();
        PythonLiteral value = reader.get();
        depth--;
        return value;
    }

    private PythonLiteral word() {
        if (strings.isNext()) {
            return strings.read();
        }
        int start = in.position();
        return switch (in.word()) {
            case "True" -> new Bool(true);
            case "False" -> new Bool(false);
            case "None" -> new None();
            case String other -> throw in.errorAt(start, "malformed literal: the name '" + other + "'");
        };
    }

    /// A single value in parentheses is that value; a comma makes it a tuple.
    private PythonLiteral tuple() {
        List<PythonLiteral> items = new ArrayList<>();
        boolean endsInComma = items(items, ')');
        return items.size() == 1 && !endsInComma ? items.getFirst() : new TupleOf(items);
    }

    private List<PythonLiteral> items(char close) {
        List<PythonLiteral> items = new ArrayList<>();
        items(items, close);
        return items;
    }

    private boolean items(List<PythonLiteral> into, char close) {
        boolean endsInComma = false;
        in.skipSpace();
        while (!in.accept(close)) {
            requireComma(into.isEmpty() || endsInComma, close);
            into.add(value());
            endsInComma = in.accept(',');
            in.skipSpace();
        }
        return endsInComma;
    }

    private PythonLiteral dict() {
        Map<PythonLiteral, PythonLiteral> entries = new LinkedHashMap<>();
        boolean endsInComma = true;
        in.skipSpace();
        while (!in.accept('}')) {
            requireComma(endsInComma, '}');
            PythonLiteral key = key();
            in.expect(':');
            entries.put(key, value());
            endsInComma = in.accept(',');
            in.skipSpace();
        }
        return new DictOf(entries);
    }

    private PythonLiteral key() {
        int start = in.position();
        PythonLiteral key = value();
        if (key instanceof ListOf || key instanceof DictOf) {
            throw in.errorAt(start, "unhashable key " + key);
        }
        return key;
    }

    private void requireComma(boolean isThere, char close) {
        if (!isThere) {
            throw in.unexpected("',' or '" + close + "'");
        }
    }
}
