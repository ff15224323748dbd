package ndraster.awt;

import java.awt.image.ComponentSampleModel;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;

/// Where the samples of an image or raster are.
final class RasterSamples {
    private RasterSamples() {}

    /// The bands in the image's own order, which is R, G, B, A where it has colours. Nothing if a sample is not
    /// a number of its own in memory that can be seen.
    static Optional<Samples> find(Source source) {
        return switch (source.raster().getSampleModel()) {
            case ComponentSampleModel model -> DataMemory.of(source).map(data -> components(source, model, data));
            default -> packed(source).filter(PackedElements::areBytes).map(PackedElements::channels);
        };
    }

    /// As [#find], for an array that may be written.
    ///
    /// @throws ImageLayoutException if writing one sample would change another
    static Optional<Samples> findApart(Source source) {
        Optional<Samples> found = find(source);
        if (!source.isReadOnly() && found.filter(Overlap::isIn).isPresent()) {
            throw source.refused("its samples overlap in memory, so that writing one would change another."
                    + " Images.toArray copies it; Images.asBands shares each channel");
        }
        return found;
    }

    /// Whether each sample is an element of the data buffer.
    static boolean isOfComponents(Raster raster) {
        return raster.getSampleModel() instanceof ComponentSampleModel;
    }

    /// The pixels, if each is one number with the channels in its bits.
    static Optional<PackedElements> packed(Source source) {
        return source.raster().getSampleModel() instanceof SinglePixelPackedSampleModel model
                ? DataMemory.of(source).map(data -> packed(source, model, data))
                : Optional.empty();
    }

    private static PackedElements packed(Source source, SinglePixelPackedSampleModel model, DataMemory data) {
        PackedElements pixels = PackedElements.of(source.raster(), model, data);
        checkInside(source, pixels.numbers());
        return pixels;
    }

    private static Samples components(Source source, ComponentSampleModel model, DataMemory data) {
        Raster raster = source.raster();
        long itemSize = data.dtype().itemSize();
        Grid grid = new Grid(
                raster.getHeight(),
                raster.getWidth(),
                model.getScanlineStride() * itemSize,
                model.getPixelStride() * itemSize);
        long corner = corner(raster, grid);
        int[] banks = model.getBankIndices();
        int[] offsets = model.getBandOffsets();
        List<Samples.Band> bands = IntStream.range(0, model.getNumBands())
                .mapToObj(i -> band(data.banks().get(banks[i]), banks[i], corner + offsets[i] * itemSize))
                .toList();
        Samples samples = new Samples(data.dtype(), grid, bands);
        checkInside(source, samples);
        return samples;
    }

    private static void checkInside(Source source, Samples samples) {
        for (Samples.Band band : samples.bands()) {
            long last = band.offset() + samples.grid().reach();
            long end = Math.max(band.offset(), last) + samples.dtype().itemSize();
            if (Math.min(band.offset(), last) < 0 || end > band.memory().size()) {
                throw source.refused("its data buffer is too small: the samples are " + samples.dtype()
                        + " from byte " + Math.min(band.offset(), last) + " to " + end + ", and the buffer has "
                        + band.memory().size() + " bytes. Make it with sampleModel.createDataBuffer()");
            }
        }
    }

    private static Samples.Band band(DataMemory.Bank bank, int index, long offset) {
        return new Samples.Band(bank.storage(), index, bank.start() + offset);
    }

    /// The byte of a raster's first pixel, counted from the pixel at (0, 0) of its sample model.
    static long corner(Raster raster, Grid grid) {
        long row = (long) raster.getMinY() - raster.getSampleModelTranslateY();
        long column = (long) raster.getMinX() - raster.getSampleModelTranslateX();
        return row * grid.rowStride() + column * grid.pixelStride();
    }

    /// The elements of rows in which several pixels share one, of shape `(h, elements)`. Nothing if the rows
    /// start inside an element.
    static Optional<NDArray> packedRows(Source source) {
        return source.raster().getSampleModel() instanceof MultiPixelPackedSampleModel model
                ? DataMemory.of(source).flatMap(data -> packedRows(source.raster(), model, data))
                : Optional.empty();
    }

    private static Optional<NDArray> packedRows(Raster raster, MultiPixelPackedSampleModel model, DataMemory data) {
        long itemSize = data.dtype().itemSize();
        long row = (long) raster.getMinY() - raster.getSampleModelTranslateY();
        long column = (long) raster.getMinX() - raster.getSampleModelTranslateX();
        long bitsPerItem = itemSize * Byte.SIZE;
        long firstBit = model.getDataBitOffset() + column * model.getPixelBitStride();
        if (firstBit % bitsPerItem != 0) {
            return Optional.empty();
        }
        long rowStride = model.getScanlineStride() * itemSize;
        long items = Math.ceilDiv((long) raster.getWidth() * model.getPixelBitStride(), bitsPerItem);
        DataMemory.Bank bank = data.banks().getFirst();
        long offset = bank.start() + row * rowStride + firstBit / Byte.SIZE;
        return Optional.of(ArrayMemory.arrayOver(
                data.dtype(), bank.storage(), offset, new long[] {raster.getHeight(), items}, new long[] {
                    rowStride, itemSize
                }));
    }
}
