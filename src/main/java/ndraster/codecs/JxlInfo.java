package ndraster.codecs;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;

/// What the header of a JPEG XL file says.
///
/// @param bits of a sample
/// @param exponentBits those of them that are a floating-point number's exponent; 0 for integers
/// @param isOriginal whether samples are in the colours that the file was made from
/// @param isAnimated whether its frames have a duration
/// @param orientation how the stored rows and columns lie, by EXIF's numbers
/// @param colours the samples of a pixel without alpha: 1 or 3
/// @param isPremultiplied whether colours are multiplied by their alpha
/// @param ticks of the animation's clock, in `seconds`
/// @param plays how often an animation is shown, 0 for without end
public record JxlInfo(
        int width,
        int height,
        int bits,
        int exponentBits,
        boolean isOriginal,
        boolean isAnimated,
        int orientation,
        int colours,
        int extraChannels,
        boolean hasAlpha,
        boolean isPremultiplied,
        long ticks,
        long seconds,
        int plays) {

    /// More than any version's `JxlBasicInfo` has; its beginning is the same in all.
    static final long ROOM = 1024;

    static JxlInfo of(MemorySegment struct) {
        return new JxlInfo(
                struct.get(JAVA_INT, 4),
                struct.get(JAVA_INT, 8),
                struct.get(JAVA_INT, 12),
                struct.get(JAVA_INT, 16),
                struct.get(JAVA_INT, 36) != 0,
                struct.get(JAVA_INT, 44) != 0,
                struct.get(JAVA_INT, 48),
                struct.get(JAVA_INT, 52),
                struct.get(JAVA_INT, 56),
                struct.get(JAVA_INT, 60) != 0,
                struct.get(JAVA_INT, 68) != 0,
                Integer.toUnsignedLong(struct.get(JAVA_INT, 80)),
                Integer.toUnsignedLong(struct.get(JAVA_INT, 84)),
                struct.get(JAVA_INT, 88));
    }

    /// The samples of a pixel.
    public int samples() {
        return colours + (hasAlpha ? 1 : 0);
    }

    /// How samples are decoded.
    public JxlSample sample() {
        if (exponentBits > 0 || bits > Short.SIZE) {
            return JxlSample.FLOAT;
        }
        return bits > Byte.SIZE ? JxlSample.SHORT : JxlSample.BYTE;
    }
}
