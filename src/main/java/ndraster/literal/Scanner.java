package ndraster.literal;

import java.util.Optional;

/// A position in a text.
final class Scanner {
    private static final char END = '\0';

    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    void goTo(int where) {
        position = where;
    }

    int length() {
        return text.length();
    }

    boolean isAtEnd() {
        return position == text.length();
    }

    /// The next character, or NUL at the end: NUL is no part of any literal.
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : END;
    }

    /// The rest of a text in quotes `quote`, which is passed too, if it is plain: without escapes and on one line.
    Optional<String> plainUpTo(char quote) {
        for (int i = position; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                String plain = text.substring(position, i);
                position = i + 1;
                return Optional.of(plain);
            }
            if (c == '\\' || c == '\n' || c == '\r') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    char next() {
        if (isAtEnd()) {
            throw error("the text ends inside a literal");
        }
        return text.charAt(position++);
    }

    String next(int count) {
        if (count > text.length() - position) {
            throw error("the text ends inside a literal");
        }
        position += count;
        return text.substring(position - count, position);
    }

    boolean accept(char c) {
        boolean isNext = position < text.length() && text.charAt(position) == c;
        position += isNext ? 1 : 0;
        return isNext;
    }

    void expect(char c) {
        if (!accept(c)) {
            throw unexpected("'" + c + "'");
        }
    }

    void skipSpace() {
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /// The letters, digits, dots and underscores that come next.
    String word() {
        int start = position;
        while (!isAtEnd() && (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '.')) {
            position++;
        }
        return text.substring(start, position);
    }

    LiteralException unexpected(String expected) {
        String found = isAtEnd() ? "the text ends" : "there is " + LiteralText.quote(String.valueOf(peek()));
        return error(found + " where " + expected + " was expected");
    }

    LiteralException error(String problem) {
        return errorAt(position, problem);
    }

    LiteralException errorAt(int where, String problem) {
        return new LiteralException(problem, where);
    }
}
