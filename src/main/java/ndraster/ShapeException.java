package ndraster;

/// Shapes, axes or sizes do not fit each other. Nothing has been changed.
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// With a message that begins with NumPy's words and names the shapes.
    public ShapeException(String message) {
        super(message);
    }
}
