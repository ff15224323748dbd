package ndraster.io;

import java.util.OptionalInt;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// The colours that a GIF's picture has indices of.
///
/// @param colors red, green and blue of each
/// @param transparent the index that shows what lies below; it may lie behind the colours
record GifPalette(FileView colors, OptionalInt transparent) {
    private static final int MOST = 256;
    private static final int OPAQUE = 255;

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

    /// Whether each index is its own grey: a GIF has no notion of grey.
    private boolean isGrey() {
        for (int i = 0; i < colors.size(); i++) {
            if (colors.u8(i) != i / 3) {
                return false;
            }
        }
        return size() == MOST;
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

    /// What the indices stand for: one sample of grey, or three or four of colour. One without a colour is black.
    byte[] look(byte[] indices) {
        int count = count();
        if (count == 1) {
            return indices;
        }
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
        for (int i = 0; i < colors.size(); i++) {
            table[i / 3 * count + i % 3] = (byte) colors.u8(i);
        }
        for (int i = 3; count == 4 && i < table.length; i += 4) {
            table[i] = (byte) (i / 4 == transparent.orElse(-1) ? 0 : OPAQUE);
        }
        return table;
    }
}
