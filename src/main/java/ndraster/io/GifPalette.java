package ndraster.io;

import java.nio.ByteOrder;
import java.util.OptionalInt;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// The colours that a GIF's picture has indices of.
///
/// @param colors red, green and blue of each
/// @param transparent the index that shows what lies below; it may lie behind the colours
record GifPalette(FileView colors, OptionalInt transparent) {
    private static final int FEW = 16;
    private static final int MOST = 256;
    private static final int OPAQUE = 255;

    /// What indices stand for if neither the picture nor the file has a palette.
    static GifPalette greys() {
        byte[] colors = new byte[MOST * 3];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = (byte) (i / 3);
        }
        return new GifPalette(FileView.of(colors, ByteOrder.LITTLE_ENDIAN), OptionalInt.empty());
    }

    int size() {
        return (int) Math.max(colors.size() / 3, transparent.orElse(-1) + 1);
    }

    /// How many samples a pixel has.
    int count() {
        return channels().colors() + (channels().hasAlpha() ? 1 : 0);
    }

    ColorChannels channels() {
        if (transparent.isPresent()) {
            return ColorChannels.RGBA;
        }
        return isGrey() ? ColorChannels.GREY : ColorChannels.RGB;
    }

    /// A GIF has no notion of grey. Taken for it are few greys, or each index its own.
    private boolean isGrey() {
        boolean areFew = size() <= FEW;
        boolean areAll = size() == MOST;
        for (int i = 0; i < colors.size(); i++) {
            areFew &= colors.u8(i) == colors.u8(i - i % 3L);
            areAll &= colors.u8(i) == i / 3;
        }
        return areFew || areAll;
    }

    /// Whether there is black and white, and nothing else.
    boolean areTruthValues() {
        return transparent.isEmpty()
                && size() == 2
                && isGrey()
                && Math.min(colors.u8(0), colors.u8(3)) == 0
                && Math.max(colors.u8(0), colors.u8(3)) == OPAQUE;
    }

    GifPalette with(OptionalInt index) {
        return new GifPalette(colors, index);
    }

    /// `(n, 3)`, or `(n, 4)` with a transparent one.
    NDArray toArray() {
        int channels = transparent.isPresent() ? 4 : 3;
        return NDArray.asArray(DType.UINT8, table(channels), MOST, channels)
                .get(":" + size())
                .copy();
    }

    /// What the indices stand for: a sample of grey, or three or four of colour. One without a colour is black.
    byte[] look(byte[] indices) {
        int count = count();
        byte[] table = table(count);
        byte[] samples = new byte[Math.multiplyExact(indices.length, count)];
        for (int i = 0; i < indices.length; i++) {
            int from = Byte.toUnsignedInt(indices[i]) * count;
            for (int c = 0; c < count; c++) {
                samples[i * count + c] = table[from + c];
            }
        }
        return samples;
    }

    private byte[] table(int count) {
        byte[] table = new byte[MOST * count];
        int given = Math.min(count, 3);
        for (int i = 0; i < colors.size() / 3 * given; i++) {
            table[i / given * count + i % given] = (byte) colors.u8(i / given * 3L + i % given);
        }
        for (int i = 3; count == 4 && i < table.length; i += 4) {
            table[i] = (byte) (i / 4 == transparent.orElse(-1) ? 0 : OPAQUE);
        }
        return table;
    }
}
