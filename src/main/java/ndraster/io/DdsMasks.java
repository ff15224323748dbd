package ndraster.io;

import java.lang.foreign.MemorySegment;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// Pixels of a DDS that are numbers of 8, 16, 24 or 32 bits, with some bits for each channel.
///
/// @param alpha no bits if there is none
/// @param isGrey whether `red` is all that there is beside alpha
record DdsMasks(int bits, int red, int green, int blue, int alpha, boolean isGrey) implements DdsLayout {
    @Override
    public long bytes(long width, long height) {
        return Math.multiplyExact(Math.multiplyExact(width, height), bits / Byte.SIZE);
    }

    private boolean isDeep() {
        return Math.max(Math.max(width(red), width(green)), Math.max(width(blue), width(alpha))) > Byte.SIZE;
    }

    private static int width(int mask) {
        return Integer.bitCount(mask);
    }

    @Override
    public DType dtype() {
        return isDeep() ? DType.UINT16 : DType.UINT8;
    }

    @Override
    public ColorChannels channels() {
        return ColorChannels.ofCount(count());
    }

    @Override
    public int count() {
        return (isGrey ? 1 : 3) + (alpha == 0 ? 0 : 1);
    }

    @Override
    public NDArray decode(MemorySegment data, int width, int height) {
        FileView pixels = FileView.littleEndian(data);
        int[] masks = isGrey ? new int[] {red, alpha} : new int[] {red, green, blue, alpha};
        int[] samples = new int[Math.multiplyExact(Math.multiplyExact(width, height), count())];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = spread(pixel(pixels, i / count()), masks[i % count()]);
        }
        return NDArray.asArray(samples).reshape(shape(width, height)).astype(dtype());
    }

    private int pixel(FileView pixels, int index) {
        return switch (bits) {
            case Byte.SIZE -> pixels.u8(index);
            case Short.SIZE -> pixels.u16(2L * index);
            case Integer.SIZE -> pixels.i32(4L * index);
            default -> pixels.u16(3L * index) | (pixels.u8(3L * index + 2) << Short.SIZE);
        };
    }

    /// The bits under `mask` over the whole range of the type.
    private int spread(int pixel, int mask) {
        if (mask == 0) {
            return 0;
        }
        long most = (1L << width(mask)) - 1;
        long white = isDeep() ? 65535 : 255;
        long value = Integer.toUnsignedLong(pixel & mask) >> Integer.numberOfTrailingZeros(mask);
        return (int) ((value * white + most / 2) / most);
    }
}
