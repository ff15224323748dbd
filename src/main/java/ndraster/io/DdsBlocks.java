package ndraster.io;

import java.lang.foreign.MemorySegment;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// Pixels of a DDS in compressed blocks of 4 x 4: BC1 to BC5, of which DXT1 to DXT5, ATI1 and ATI2 are other names.
///
/// @param version 1 for BC1
/// @param isPremultiplied whether colours were multiplied by alpha, as in DXT2 and DXT4
record DdsBlocks(int version, boolean isPremultiplied) implements DdsLayout {
    private static final int SIDE = 4;
    private static final int PIXELS = SIDE * SIDE;
    private static final int HALF = 8;
    private static final int GREY = 4;

    @Override
    public long bytes(long width, long height) {
        long blocks = Math.multiplyExact(Math.ceilDiv(width, SIDE), Math.ceilDiv(height, SIDE));
        return Math.multiplyExact(blocks, blockBytes());
    }

    private int blockBytes() {
        return version == 1 || version == GREY ? HALF : 2 * HALF;
    }

    @Override
    public DType dtype() {
        return DType.UINT8;
    }

    /// BC5 has red and green; blue is 0.
    @Override
    public ColorChannels channels() {
        return ColorChannels.ofCount(count());
    }

    @Override
    public int count() {
        return switch (version) {
            case GREY -> 1;
            case GREY + 1 -> 3;
            default -> 4;
        };
    }

    @Override
    public NDArray decode(MemorySegment data, int width, int height) {
        FileView blocks = FileView.littleEndian(data);
        byte[] samples = new byte[Math.multiplyExact(Math.multiplyExact(width, height), count())];
        byte[] block = new byte[PIXELS * count()];
        long at = 0;
        for (int top = 0; top < height; top += SIDE) {
            for (int left = 0; left < width; left += SIDE, at += blockBytes()) {
                decode(blocks, at, block);
                for (int y = 0; y < Math.min(SIDE, height - top); y++) {
                    int columns = Math.min(SIDE, width - left);
                    int to = ((top + y) * width + left) * count();
                    System.arraycopy(block, y * SIDE * count(), samples, to, columns * count());
                }
            }
        }
        return NDArray.asArray(dtype(), samples, shape(width, height));
    }

    private void decode(FileView blocks, long at, byte[] block) {
        switch (version) {
            case 1 -> colors(blocks, at, block);
            case 2 -> {
                colors(blocks, at + HALF, block);
                explicitAlpha(blocks.i64(at), block);
            }
            case 3 -> {
                colors(blocks, at + HALF, block);
                ramp(blocks.i64(at), block, 3);
            }
            case GREY -> ramp(blocks.i64(at), block, 0);
            default -> {
                ramp(blocks.i64(at), block, 0);
                ramp(blocks.i64(at + HALF), block, 1);
            }
        }
    }

    /// Two colours of 565 bits and an index of two bits for each pixel: one of them, or between them. In BC1 the
    /// order of the two says whether the last index is transparent black.
    private void colors(FileView blocks, long at, byte[] block) {
        int first = blocks.u16(at);
        int second = blocks.u16(at + Short.BYTES);
        boolean hasBlack = version == 1 && first <= second;
        int[] a = rgb(first);
        int[] b = rgb(second);
        int indices = blocks.i32(at + Integer.BYTES);
        for (int i = 0; i < PIXELS; i++) {
            int index = (indices >>> (2 * i)) & 3;
            for (int c = 0; c < 3; c++) {
                block[i * SIDE + c] = (byte) mix(a[c], b[c], index, hasBlack);
            }
            block[i * SIDE + 3] = (byte) (hasBlack && index == 3 ? 0 : 255);
        }
    }

    private static int mix(int a, int b, int index, boolean hasBlack) {
        return switch (index) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> hasBlack ? (a + b) / 2 : (2 * a + b) / 3;
            default -> hasBlack ? 0 : (a + 2 * b) / 3;
        };
    }

    private static int[] rgb(int packed) {
        int red = packed >> 11;
        int green = (packed >> 5) & 63;
        int blue = packed & 31;
        return new int[] {(red << 3) | (red >> 2), (green << 2) | (green >> 4), (blue << 3) | (blue >> 2)};
    }

    private static void explicitAlpha(long nibbles, byte[] block) {
        for (int i = 0; i < PIXELS; i++) {
            block[i * SIDE + 3] = (byte) (((nibbles >>> (4 * i)) & 15) * 17);
        }
    }

    /// Two values and an index of three bits for each pixel; their order says whether 0 and 255 are among the
    /// values that can be chosen.
    private void ramp(long packed, byte[] block, int channel) {
        int first = (int) packed & 255;
        int second = (int) (packed >> 8) & 255;
        for (int i = 0; i < PIXELS; i++) {
            int index = (int) (packed >>> (16 + 3 * i)) & 7;
            block[i * count() + channel] = (byte) rampValue(first, second, index);
        }
    }

    private static int rampValue(int first, int second, int index) {
        if (index < 2) {
            return index == 0 ? first : second;
        }
        if (first > second) {
            return ((8 - index) * first + (index - 1) * second) / 7;
        }
        return index < 6 ? ((6 - index) * first + (index - 1) * second) / 5 : (index - 6) * 255;
    }
}
