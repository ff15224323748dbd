package ndraster.awt;

import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.memory.Storage;

/// A raster each of whose pixels is one number, with the channels in its bits.
///
/// @param dtype the number
/// @param start the byte of the first pixel
/// @param masks the bits of each channel
record PackedElements(Storage memory, Numeric dtype, Grid grid, long start, List<Integer> masks) {
    static PackedElements of(Raster raster, SinglePixelPackedSampleModel model, DataMemory data) {
        DataMemory.Bank bank = data.banks().getFirst();
        long itemSize = data.dtype().itemSize();
        Grid grid = new Grid(raster.getHeight(), raster.getWidth(), model.getScanlineStride() * itemSize, itemSize);
        long start = bank.start() + RasterSamples.corner(raster, grid);
        List<Integer> masks = Arrays.stream(model.getBitMasks()).boxed().toList();
        return new PackedElements(bank.storage(), data.dtype(), grid, start, masks);
    }

    /// The numbers themselves, of shape `(h, w)`.
    NDArray array() {
        return ArrayMemory.arrayOver(dtype, memory, start, grid.shape(), grid.strides());
    }

    /// The numbers as the samples of one band.
    Samples numbers() {
        return new Samples(dtype, grid, List.of(new Samples.Band(memory, 0, start)));
    }

    /// Whether every channel is one whole byte.
    boolean areBytes() {
        return masks.stream().allMatch(PackedElements::isByte);
    }

    private static boolean isByte(int mask) {
        int shift = Integer.numberOfTrailingZeros(mask);
        return shift % Byte.SIZE == 0 && mask >>> shift == 0xff;
    }

    /// The channels, which must be bytes.
    Samples channels() {
        return samples(masks.stream().map(this::byteOf).toList());
    }

    private int byteOf(int mask) {
        int fromLowest = Integer.numberOfTrailingZeros(mask) / Byte.SIZE;
        return dtype.order() == ByteOrder.LITTLE_ENDIAN ? fromLowest : dtype.itemSize() - 1 - fromLowest;
    }

    /// Every byte of every pixel, in the order of memory.
    Samples bytes() {
        return samples(IntStream.range(0, dtype.itemSize()).boxed().toList());
    }

    private Samples samples(List<Integer> bytes) {
        return new Samples(
                DType.UINT8,
                grid,
                bytes.stream()
                        .map(at -> new Samples.Band(memory, 0, start + at))
                        .toList());
    }
}
