package ndraster.dtype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A position in a PEP 3118 format.
final class FormatScanner {
    private static final char END = '\0';

    private final String text;
    private int position;

    FormatScanner(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return position == text.length();
    }

    char peek() {
        return isAtEnd() ? END : text.charAt(position);
    }

    char next() {
        if (isAtEnd()) {
            throw new DTypeException("it ends where a data type should follow");
        }
        return text.charAt(position++);
    }

    String rest() {
        return text.substring(position);
    }

    boolean accept(String expected) {
        boolean isNext = text.startsWith(expected, position);
        position += isNext ? expected.length() : 0;
        return isNext;
    }

    void skipSpace() {
        while (!isAtEnd() && Character.isWhitespace(peek())) {
            position++;
        }
    }

    /// The numbers in parentheses, if some come next.
    List<Integer> shape() {
        List<Integer> shape = new ArrayList<>();
        if (accept("(")) {
            shape.add(dimension());
            while (accept(",")) {
                shape.add(dimension());
            }
            if (!accept(")")) {
                throw new DTypeException("a shape is integers and commas in parentheses, such as (2,3)");
            }
        }
        return shape;
    }

    private int dimension() {
        skipSpace();
        int start = position;
        int length = count();
        if (position == start) {
            throw new DTypeException("a shape is integers and commas in parentheses, such as (2,3)");
        }
        skipSpace();
        return length;
    }

    /// The number that comes next, 1 if there is none.
    int count() {
        int start = position;
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        String digits = text.substring(start, position);
        try {
            return digits.isEmpty() ? 1 : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new DTypeException("the count " + digits + " does not fit into a C int");
        }
    }

    /// The name between colons, if one comes next.
    Optional<String> name() {
        if (!accept(":")) {
            return Optional.empty();
        }
        int end = text.indexOf(':', position);
        if (end < 0) {
            throw new DTypeException("the field name " + rest() + " is not closed by ':'");
        }
        String name = text.substring(position, end);
        position = end + 1;
        return Optional.of(name);
    }
}
