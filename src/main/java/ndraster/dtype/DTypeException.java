package ndraster.dtype;

import java.io.Serial;

/// A description of an element type that is not one: a text NumPy would not understand, fields that do not fit, a
/// promotion that does not exist. The message begins with NumPy's own words where NumPy has any.
public final class DTypeException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    /// @param message what was asked, what was found and, where it helps, what to do
    public DTypeException(String message) {
        super(message);
    }
}
