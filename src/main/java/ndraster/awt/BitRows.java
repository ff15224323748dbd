package ndraster.awt;

import java.awt.image.DataBufferByte;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.Raster;
import java.util.Optional;

/// Rows of pixels of 1, 2 or 4 bits in the bytes of a Java array, the first pixel in the highest bits.
final class BitRows {
    private final byte[] bytes;
    private final long start;
    private final long rowBits;
    private final int pixelBits;

    /// @param start the bit of the first pixel
    /// @param rowBits the bits from one row to the next
    private BitRows(byte[] bytes, long start, long rowBits, int pixelBits) {
        this.bytes = bytes;
        this.start = start;
        this.rowBits = rowBits;
        this.pixelBits = pixelBits;
    }

    /// Nothing if the pixels are elsewhere.
    static Optional<BitRows> of(Raster raster) {
        return raster.getSampleModel() instanceof MultiPixelPackedSampleModel model
                        && raster.getDataBuffer() instanceof DataBufferByte data
                ? Optional.of(of(raster, model, data))
                : Optional.empty();
    }

    private static BitRows of(Raster raster, MultiPixelPackedSampleModel model, DataBufferByte data) {
        int bits = model.getPixelBitStride();
        long rowBits = (long) model.getScanlineStride() * Byte.SIZE;
        long row = (long) raster.getMinY() - raster.getSampleModelTranslateY();
        long column = (long) raster.getMinX() - raster.getSampleModelTranslateX();
        long start = (long) data.getOffset() * Byte.SIZE + model.getDataBitOffset() + row * rowBits + column * bits;
        return new BitRows(data.getData(), start, rowBits, bits);
    }

    void read(int y, int[] pixels) {
        long at = start + y * rowBits;
        read(bytes, (int) (at / Byte.SIZE), (int) (at % Byte.SIZE), pixelBits, pixels);
    }

    void write(int y, int[] pixels) {
        long at = start + y * rowBits;
        write(pixels, pixelBits, bytes, (int) (at / Byte.SIZE), (int) (at % Byte.SIZE));
    }

    private static void read(byte[] bytes, int first, int bit, int bits, int[] pixels) {
        int mask = (1 << bits) - 1;
        int at = bit;
        for (int x = 0; x < pixels.length; x++, at += bits) {
            pixels[x] = bytes[first + (at >> 3)] >> (Byte.SIZE - bits - (at & 7)) & mask;
        }
    }

    /// Only into bytes that are zero.
    private static void write(int[] pixels, int bits, byte[] bytes, int first, int bit) {
        int at = bit;
        for (int pixel : pixels) {
            bytes[first + (at >> 3)] |= (byte) (pixel << (Byte.SIZE - bits - (at & 7)));
            at += bits;
        }
    }
}
