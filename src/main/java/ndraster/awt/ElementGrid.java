package ndraster.awt;

import java.awt.image.ComponentSampleModel;
import java.awt.image.SampleModel;
import java.awt.image.SinglePixelPackedSampleModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Where the elements of a data buffer are that make up pixels: one for each sample, or one with all of them.
final class ElementGrid {
    private final SegmentDataBuffer data;
    private final long[] offsets;
    private final long pixelStride;
    private final long rowStride;
    private final boolean areSamples;

    private ElementGrid(SegmentDataBuffer data, int[] elements, int pixelStride, int rowStride, boolean areSamples) {
        long itemSize = data.dtype().itemSize();
        this.data = data;
        this.offsets =
                Arrays.stream(elements).mapToLong(element -> element * itemSize).toArray();
        this.pixelStride = pixelStride * itemSize;
        this.rowStride = rowStride * itemSize;
        this.areSamples = areSamples;
    }

    static ElementGrid of(SampleModel model, SegmentDataBuffer data) {
        return switch (model) {
            case ComponentSampleModel samples ->
                new ElementGrid(
                        data, samples.getBandOffsets(), samples.getPixelStride(), samples.getScanlineStride(), true);
            case SinglePixelPackedSampleModel pixels ->
                new ElementGrid(data, new int[1], 1, pixels.getScanlineStride(), false);
            default ->
                throw new IllegalArgumentException("a raster over such memory has samples or pixels that are"
                        + " elements, found " + model.getClass().getName());
        };
    }

    /// How many there are to a pixel.
    int count() {
        return offsets.length;
    }

    /// The byte from which those of a pixel count.
    long at(int column, int row) {
        return data.start() + row * rowStride + column * pixelStride;
    }

    /// The bytes from [#at] to an element.
    long offset(int index) {
        return offsets[index];
    }

    long least() {
        return Arrays.stream(offsets).min().orElse(0);
    }

    long most() {
        return Arrays.stream(offsets).max().orElse(0);
    }

    /// Whether each is one sample.
    boolean areSamples() {
        return areSamples;
    }

    /// Whether each is one sample, and that is a whole number.
    boolean areWholeSamples() {
        return areSamples && !data.dtype().type().isFloating();
    }

    Samples rectangle(int column, int row, int width, int height) {
        Grid grid = new Grid(height, width, rowStride, pixelStride);
        List<Samples.Band> bands = IntStream.range(0, count())
                .mapToObj(i -> new Samples.Band(data.storage(), 0, at(column, row) + offsets[i]))
                .toList();
        return new Samples(data.dtype(), grid, bands);
    }

    @Override
    public String toString() {
        return data.dtype() + " at bytes " + Arrays.toString(offsets) + " of every " + pixelStride;
    }
}
