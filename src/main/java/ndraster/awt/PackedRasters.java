package ndraster.awt;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.awt.image.WritableRaster;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// Rasters each of whose pixels is one number, with the channels in its bits.
final class PackedRasters {
    private static final int LARGEST_BYTE = 0xff;

    private PackedRasters() {}

    /// A raster over numbers whose bits are what `colours` says.
    ///
    /// @throws ImageLayoutException if they do not follow each other in their rows
    static WritableRaster rasterOver(NDArray array, Samples pixels, DirectColorModel colours) {
        Placement at = Placement.of(array, pixels);
        if (at.pixelStride() != 1) {
            throw new ImageLayoutException(ArraySamples.describe(array) + ": packed pixels must follow each other in a"
                    + " row, here every " + at.pixelStride() + "th is taken. Images.toImage copies it into an image");
        }
        int type = SampleTypes.toAwt(pixels.dtype()).orElseThrow();
        var model = new SinglePixelPackedSampleModel(type, at.width(), at.height(), at.rowStride(), colours.getMasks());
        Optional<DataBuffer> heap = at.heapIndex(pixels.dtype().itemSize())
                .flatMap(index -> HeapData.of(at.memory(), pixels.dtype(), index));
        return heap.map(data -> Raster.createWritableRaster(model, data, new Point()))
                .orElseGet(() -> SegmentRaster.of(
                        model, new SegmentDataBuffer(at.memory(), pixels.dtype(), at.start(), at.size())));
    }

    /// The same memory as whole `int`s, if the samples are the bytes of an `int[]`.
    static Optional<Samples> asInts(Samples samples) {
        long in = samples.memory().heapOffset() % Integer.BYTES;
        long start = Math.floorDiv(samples.start() + in, (long) Integer.BYTES) * Integer.BYTES - in;
        boolean areInts = samples.dtype().equals(DType.UINT8)
                && samples.memory().heapArray().filter(int[].class::isInstance).isPresent()
                && samples.grid().pixelStride() == Integer.BYTES
                && samples.grid().rowStride() % Integer.BYTES == 0
                && samples.count() >= 3
                && samples.start() + samples.pixelBytes() <= start + Integer.BYTES
                && areDistinct(samples);
        return areInts
                ? Optional.of(
                        new Samples(DType.INT32, samples.grid(), List.of(new Samples.Band(samples.memory(), 0, start))))
                : Optional.empty();
    }

    private static boolean areDistinct(Samples samples) {
        return samples.bands().stream().map(Samples.Band::offset).distinct().count() == samples.count();
    }

    /// What the bits of the `int`s that start at byte `start` are, if the samples R, G, B(, A) are bytes of them.
    static DirectColorModel coloursOf(Samples samples, long start, boolean isPremultiplied) {
        int[] masks = samples.bands().stream()
                .mapToInt(band -> mask((int) (band.offset() - start)))
                .toArray();
        int alpha = masks.length == 4 ? masks[3] : 0;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(masks[0] | masks[1] | masks[2] | alpha);
        return new DirectColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                bits,
                masks[0],
                masks[1],
                masks[2],
                alpha,
                alpha != 0 && isPremultiplied,
                DataBuffer.TYPE_INT);
    }

    private static int mask(int at) {
        int fromLowest = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? at : Integer.BYTES - 1 - at;
        return LARGEST_BYTE << (fromLowest * Byte.SIZE);
    }
}
