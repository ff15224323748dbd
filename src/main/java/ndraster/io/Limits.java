package ndraster.io;

import java.util.Locale;

/// How large an image may be that is opened: a file of a few bytes can say that it has billions of pixels.
///
/// @param maxPixels the largest width times height that is decoded
public record Limits(long maxPixels) {
    /// 178,956,970 pixels, the number from which Pillow refuses as well.
    public static final Limits DEFAULT = new Limits(178_956_970);

    /// For files of trusted origin.
    public static final Limits NONE = new Limits(Long.MAX_VALUE);

    /// @throws IllegalArgumentException if `maxPixels` is not positive
    public Limits {
        if (maxPixels <= 0) {
            throw new IllegalArgumentException("maxPixels must be positive, found " + maxPixels);
        }
    }

    void check(ImageBytes bytes, long width, long height) throws ImageFormatException {
        if (Math.multiplyExact(width, height) > maxPixels) {
            throw bytes.problem(String.format(
                    Locale.ROOT,
                    "%,d x %,d pixels are more than the limit of %,d."
                            + " If they are meant, allow more: --max-pixels, in Java Limits",
                    width,
                    height,
                    maxPixels));
        }
    }
}
