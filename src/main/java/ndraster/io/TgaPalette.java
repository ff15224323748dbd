package ndraster.io;

import java.util.function.IntUnaryOperator;

/// Where a TGA has its colours, and how colours are made of its bits.
///
/// @param first the index of the first colour
/// @param size how many there are
/// @param bits of each
record TgaPalette(int first, int size, int bits) {
    private static final int FIVE_BITS = 31;
    private static final int BYTE = 255;

    boolean isKnown() {
        return size > 0 && (bits == 15 || bits == 16 || bits == 24 || bits == 32);
    }

    int channels() {
        return bits == 32 ? 4 : 3;
    }

    long bytes() {
        return (long) size * Math.ceilDiv(bits, Byte.SIZE);
    }

    /// The colours from index 0 on; those before the first are black.
    byte[] read(FileView file, long start) {
        byte[] colors = new byte[(first + size) * channels()];
        int step = Math.ceilDiv(bits, Byte.SIZE);
        for (int i = 0; i < size; i++) {
            long at = start + (long) i * step;
            color(step, k -> file.u8(at + k), colors, (first + i) * channels(), channels());
        }
        return colors;
    }

    /// Puts a colour of so many bytes: blue, green, red, alpha, or 5 bits each.
    static void color(int bytes, IntUnaryOperator source, byte[] target, int to, int channels) {
        if (bytes == Short.BYTES) {
            int packed = source.applyAsInt(0) | (source.applyAsInt(1) << Byte.SIZE);
            for (int c = 0; c < 3; c++) {
                target[to + c] = (byte) (((packed >> (10 - 5 * c)) & FIVE_BITS) * BYTE / FIVE_BITS);
            }
            if (channels == 4) {
                target[to + 3] = (byte) (((packed >> 15) & 1) * BYTE);
            }
            return;
        }
        for (int c = 0; c < channels; c++) {
            target[to + c] = (byte) source.applyAsInt(c < 3 ? 2 - c : c);
        }
    }
}
