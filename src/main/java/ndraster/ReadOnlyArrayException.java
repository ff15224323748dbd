package ndraster;

/// An array that must not be written was to be written. Nothing has been changed.
public final class ReadOnlyArrayException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    /// With a message that begins with NumPy's words.
    public ReadOnlyArrayException(String message) {
        super(message);
    }
}
