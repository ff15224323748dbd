package ndraster.codecs;

import java.nio.ByteOrder;
import java.util.List;

/// How libheif is to lay out decoded samples.
///
/// @param colourSpace `heif_colorspace`
/// @param chroma `heif_chroma`
/// @param channels each plane, by its `heif_channel`
/// @param samples of one pixel in each plane
record HeifLayout(int colourSpace, int chroma, List<Integer> channels, int samples) {
    private static final int RGB = 1;
    private static final int GREY = 2;
    private static final int MONOCHROME = 0;
    private static final int Y = 0;
    private static final int ALPHA = 6;
    private static final int INTERLEAVED = 10;
    private static final int INTERLEAVED_BYTES = 10;
    private static final int INTERLEAVED_BIG_ENDIAN = 12;
    private static final int INTERLEAVED_LITTLE_ENDIAN = 14;

    static HeifLayout grey(HeifImage image) {
        return new HeifLayout(GREY, MONOCHROME, image.hasAlpha() ? List.of(Y, ALPHA) : List.of(Y), 1);
    }

    static HeifLayout rgb(HeifImage image) {
        int chroma = opaque(image.bits()) + (image.hasAlpha() ? 1 : 0);
        return new HeifLayout(RGB, chroma, List.of(INTERLEAVED), image.hasAlpha() ? 4 : 3);
    }

    /// Whether samples in `channel` may leave out the ends of their range.
    static boolean isLuma(int channel) {
        return channel == Y;
    }

    private static int opaque(int bits) {
        if (bits <= Byte.SIZE) {
            return INTERLEAVED_BYTES;
        }
        return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? INTERLEAVED_BIG_ENDIAN : INTERLEAVED_LITTLE_ENDIAN;
    }
}
