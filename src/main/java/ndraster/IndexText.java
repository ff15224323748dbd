package ndraster;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads an index expression in NumPy's notation.
final class IndexText {
    private final String text;
    private int at;

    IndexText(String text) {
        this.text = text;
    }

    List<Index> parse() {
        List<Index> parts = new ArrayList<>();
        skipBlanks();
        while (at < text.length()) {
            parts.add(part());
            skipBlanks();
            if (at < text.length()) {
                expect(',');
            }
            skipBlanks();
        }
        if (parts.isEmpty()) {
            throw wrong("an index");
        }
        return List.copyOf(parts);
    }

    private Index part() {
        char c = peek();
        if (c == '\'' || c == '"') {
            return Index.field(quoted());
        }
        if (c == '[') {
            return list();
        }
        if (text.startsWith("...", at)) {
            at += 3;
            return Index.ellipsis();
        }
        for (String word : List.of("None", "np.newaxis", "newaxis")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return Index.newAxis();
            }
        }
        return numberOrSlice();
    }

    private Index numberOrSlice() {
        OptionalLong start = optionalNumber();
        skipBlanks();
        if (peek() != ':') {
            return Index.at(start.orElseThrow(() -> wrong("a number, a slice, '...', None, a field name or a list")));
        }
        at++;
        OptionalLong stop = optionalNumber();
        OptionalLong step = OptionalLong.empty();
        skipBlanks();
        if (peek() == ':') {
            at++;
            step = optionalNumber();
        }
        return new Index.Slice(start, stop, step);
    }

    private Index list() {
        expect('[');
        skipBlanks();
        if (peek() == '\'' || peek() == '"') {
            return new Index.FieldNames(items(this::quoted));
        }
        if (peek() == 'T' || peek() == 'F') {
            return Index.mask(NDArray.of(booleans(items(this::truth))));
        }
        List<Long> numbers = items(this::number);
        return Index.take(numbers.stream().mapToLong(Long::longValue).toArray());
    }

    private <T> List<T> items(java.util.function.Supplier<T> item) {
        List<T> found = new ArrayList<>();
        while (peek() != ']') {
            found.add(item.get());
            skipBlanks();
            if (peek() != ']') {
                expect(',');
                skipBlanks();
            }
        }
        at++;
        return found;
    }

    private static boolean[] booleans(List<Boolean> values) {
        boolean[] array = new boolean[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    private Boolean truth() {
        for (String word : List.of("True", "False")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("True");
            }
        }
        throw wrong("True or False");
    }

    private String quoted() {
        char quote = peek();
        if (quote != '\'' && quote != '"') {
            throw wrong("a quoted field name");
        }
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw wrong("a closing " + quote);
        }
        String name = text.substring(at + 1, end);
        at = end + 1;
        return name;
    }

    private Long number() {
        return optionalNumber().orElseThrow(() -> wrong("a whole number"));
    }

    private OptionalLong optionalNumber() {
        skipBlanks();
        int from = at;
        if (peek() == '-' || peek() == '+') {
            at++;
        }
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (from == at) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text, from, at, 10));
        } catch (NumberFormatException e) {
            at = from;
            throw wrong("a whole number of 64 bits");
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private void skipBlanks() {
        while (Character.isWhitespace(peek())) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String expected) {
        String found = at < text.length() ? "'" + text.substring(at) + "'" : "the end";
        return new IllegalArgumentException("not an index expression: \"" + text + "\": expected " + expected
                + " at position " + at + ", found " + found);
    }
}
