package ndraster;

import ndraster.text.Padding;

/// One row of elements, in as many lines as it takes.
final class LineWrap {
    private final StringBuilder finished = new StringBuilder();
    private final StringBuilder line;
    private final int indent;
    private final int limit;
    private int length;

    /// @param indent the spaces in front of each line
    /// @param limit the characters that a line should have at most
    LineWrap(int indent, int limit) {
        this.indent = indent;
        this.limit = limit;
        this.line = new StringBuilder(" ".repeat(indent));
        this.length = indent;
    }

    /// Adds a word, in a new line if this one has no room for it and is not empty.
    void add(String word) {
        int width = Padding.width(word);
        if (length + width > limit && length > indent) {
            finished.append(line.toString().stripTrailing()).append('\n');
            line.setLength(indent);
            length = indent;
        }
        line.append(word);
        length += width;
    }

    /// Adds what follows a word, at the end of the same line.
    void separate(String separator) {
        line.append(separator);
        length += separator.length();
    }

    /// All lines; the first one without its indent.
    @Override
    public String toString() {
        return finished.append(line).substring(indent);
    }
}
