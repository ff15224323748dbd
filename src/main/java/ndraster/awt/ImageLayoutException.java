package ndraster.awt;

import java.io.Serial;

/// An image whose memory no array can be, or an array whose memory no image can be. The message says what was
/// found, why that can not be shared, and which call shares a part of it or copies.
public final class ImageLayoutException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// With a message that ends in what to call instead.
    public ImageLayoutException(String message) {
        super(message);
    }
}
