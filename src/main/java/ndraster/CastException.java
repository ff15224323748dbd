package ndraster;

/// A value or an element type can not become another under the rule in force, or an operation has no loop for its
/// element types. Nothing has been changed.
public final class CastException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// With a message that begins with NumPy's words.
    public CastException(String message) {
        super(message);
    }
}
