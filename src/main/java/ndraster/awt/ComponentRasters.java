package ndraster.awt;

import java.awt.Point;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.Optional;
import java.util.stream.IntStream;
import ndraster.NDArray;
import ndraster.dtype.Numeric;

/// Rasters whose samples are one element each.
final class ComponentRasters {
    private static final Point ORIGIN = new Point();

    private final Placement at;
    private final Numeric dtype;
    private final int dataType;

    private ComponentRasters(Placement at, Numeric dtype) {
        this.at = at;
        this.dtype = dtype;
        this.dataType = SampleTypes.toAwt(dtype).orElseThrow();
    }

    /// A raster over the memory of `array`: over its Java array where that has elements of the samples' type,
    /// otherwise over its bytes.
    ///
    /// @throws ImageLayoutException if AWT can not describe where the samples are
    static WritableRaster rasterOver(NDArray array, Samples samples) {
        return new ComponentRasters(Placement.of(array, samples), samples.dtype()).raster();
    }

    private WritableRaster raster() {
        Optional<DataBuffer> heap = HeapData.of(at.memory(), dtype, 0);
        return heap.flatMap(data -> at.heapIndex(dtype.itemSize()).map(index -> onHeap(data, index)))
                .orElseGet(this::overBytes);
    }

    private WritableRaster overBytes() {
        SegmentDataBuffer data = new SegmentDataBuffer(at.memory(), dtype, at.start(), at.size());
        ComponentSampleModel model = model(at.width(), at.height(), at.bandsFrom(0));
        return SegmentRaster.of(model, data);
    }

    /// AWT's fast rasters ignore the offset of a data buffer, and only band offsets that count from 0 make its
    /// standard types. So pixels further on in memory become a part of a larger raster where they lie on its
    /// grid.
    private WritableRaster onHeap(DataBuffer data, int index) {
        int row = at.rowStride() == 0 ? 0 : index / at.rowStride();
        int beyond = index - row * at.rowStride();
        int column = at.pixelStride() == 0 ? 0 : beyond / at.pixelStride();
        boolean isOnGrid = at.isInterleaved()
                && column * at.pixelStride() == beyond
                && ((long) column + at.width()) * at.pixelStride() <= at.rowStride();
        if (!isOnGrid) {
            return Raster.createWritableRaster(model(at.width(), at.height(), at.bandsFrom(index)), data, ORIGIN);
        }
        SampleModel model = model(column + at.width(), row + at.height(), at.bandsFrom(0));
        WritableRaster whole = Raster.createWritableRaster(model, data, ORIGIN);
        return row == 0 && column == 0
                ? whole
                : whole.createWritableChild(column, row, at.width(), at.height(), 0, 0, allBands());
    }

    private int[] allBands() {
        return IntStream.range(0, at.bands().size()).toArray();
    }

    private ComponentSampleModel model(int width, int height, int[] bands) {
        return at.isInterleaved()
                ? new PixelInterleavedSampleModel(dataType, width, height, at.pixelStride(), at.rowStride(), bands)
                : new ComponentSampleModel(dataType, width, height, at.pixelStride(), at.rowStride(), bands);
    }
}
