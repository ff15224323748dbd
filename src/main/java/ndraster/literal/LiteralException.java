package ndraster.literal;

import java.io.Serial;

/// A text that is not a Python literal. The message says where and what was expected.
public final class LiteralException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int position;

    LiteralException(String problem, int position) {
        super(problem + " at position " + position);
        this.position = position;
    }

    /// The index in the text of the first character that does not fit.
    public int position() {
        return position;
    }
}
