package ndraster.dlpack;

import java.io.Serial;

/// An array that DLPack can not carry, or a tensor that can not be an array. The message begins with NumPy's words
/// where NumPy has any. Nothing has been exported or consumed.
public final class DlpackException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    /// @param message what was asked, what was found and, where it helps, what to do
    public DlpackException(String message) {
        super(message);
    }
}
