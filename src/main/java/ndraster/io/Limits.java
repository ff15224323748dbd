package ndraster.io;

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
            throw bytes.problem(
                    "has %,d x %,d = %,d pixels, more than the limit of %,d; if that is right, raise maxPixels"
                            .formatted(width, height, width * height, maxPixels));
        }
    }
}
