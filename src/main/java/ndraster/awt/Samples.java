package ndraster.awt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.Struct;
import ndraster.memory.Storage;

/// Where the samples of a picture are: the one description that images become on their way to arrays, and arrays
/// on their way to images.
///
/// The sample of band `c` at `(y, x)` is the `dtype` at byte `bands[c].offset + y·rowStride + x·pixelStride` of
/// the band's memory.
record Samples(Numeric dtype, Grid grid, List<Band> bands) {
    /// One channel.
    ///
    /// @param bank which of the image's memories this is: bands of one bank can be one array
    /// @param offset the byte of the sample at row 0, column 0
    record Band(Storage memory, int bank, long offset) {}

    Samples {
        bands = List.copyOf(bands);
    }

    int count() {
        return bands.size();
    }

    Storage memory() {
        return bands.getFirst().memory();
    }

    Samples bands(int from, int to) {
        return new Samples(dtype, grid, bands.subList(from, to));
    }

    /// Those of one row.
    Samples row(int y) {
        List<Band> there = bands.stream()
                .map(band -> new Band(band.memory(), band.bank(), band.offset() + y * grid.rowStride()))
                .toList();
        return new Samples(dtype, new Grid(1, grid.width(), grid.rowStride(), grid.pixelStride()), there);
    }

    Samples inMemoryOrder() {
        List<Band> sorted = new ArrayList<>(bands);
        sorted.sort(Comparator.comparingInt(Band::bank).thenComparingLong(Band::offset));
        return new Samples(dtype, grid, sorted);
    }

    /// The band as an array of shape `(h, w)`.
    NDArray band(int index) {
        Band band = bands.get(index);
        return ArrayMemory.arrayOver(dtype, band.memory(), band.offset(), grid.shape(), grid.strides());
    }

    /// All bands as one array, `(h, w)` if there is only one and `(h, w, bands)` otherwise; nothing if they do
    /// not lie at even steps in one memory.
    Optional<NDArray> channels() {
        if (count() == 1) {
            return Optional.of(band(0));
        }
        return isEven() ? Optional.of(evenly()) : Optional.empty();
    }

    private boolean isEven() {
        long step = step();
        return isInOneBank()
                && IntStream.range(1, count())
                        .allMatch(i -> bands.get(i).offset() - bands.get(i - 1).offset() == step);
    }

    private long step() {
        return count() == 1
                ? dtype.itemSize()
                : bands.get(1).offset() - bands.get(0).offset();
    }

    private NDArray evenly() {
        long[] shape = {grid.height(), grid.width(), count()};
        long[] strides = {grid.rowStride(), grid.pixelStride(), step()};
        return ArrayMemory.arrayOver(dtype, memory(), bands.getFirst().offset(), shape, strides);
    }

    boolean isInOneBank() {
        return bands.stream().allMatch(band -> band.bank() == bands.getFirst().bank());
    }

    /// The byte at which the lowest sample of the first pixel starts.
    long start() {
        return offsets().min().orElseThrow();
    }

    /// The bytes from the start of the lowest sample of a pixel to the end of the highest.
    long pixelBytes() {
        return offsets().max().orElseThrow() - start() + dtype.itemSize();
    }

    private LongStream offsets() {
        return bands.stream().mapToLong(Band::offset);
    }

    /// The pixels as structs of shape `(h, w)`, fields in the order of memory.
    ///
    /// @param names the field of each band
    /// @param start the byte at which the first pixel starts
    /// @param itemSize the bytes of one pixel
    NDArray pixels(List<String> names, long start, long itemSize) {
        List<Field> fields = IntStream.range(0, count())
                .mapToObj(i -> Field.of(
                        names.get(i), dtype, Math.toIntExact(bands.get(i).offset() - start)))
                .sorted(Comparator.comparingInt(Field::offset))
                .toList();
        DType pixel = Struct.of(fields, Math.toIntExact(itemSize));
        return ArrayMemory.arrayOver(pixel, memory(), start, grid.shape(), grid.strides());
    }

    /// A copy of all bands, in their order: `(h, w)` or `(h, w, bands)`.
    NDArray copy() {
        Numeric ours = dtype.withOrder(DType.UINT16.order());
        if (count() == 1) {
            return NDArray.zeros(ours, grid.shape()).assign(band(0));
        }
        NDArray copy = NDArray.zeros(ours, grid.height(), grid.width(), count());
        copyTo(copy);
        return copy;
    }

    /// How many samples there are, of all bands.
    int size() {
        return Math.toIntExact(Math.multiplyExact(Math.multiplyExact(grid.height(), grid.width()), (long) count()));
    }

    /// The elements of a Java array as such samples one after the other, `(h, w, bands)`.
    NDArray over(DType type, Object array) {
        return NDArray.asArray(type, array, grid.height(), grid.width(), count());
    }

    /// Copies every band into its place on the last axis of `target`.
    void copyTo(NDArray target) {
        if (isEven()) {
            target.assign(evenly());
            return;
        }
        for (int i = 0; i < count(); i++) {
            target.get(Index.ellipsis(), Index.at(i)).assign(band(i));
        }
    }

    /// Copies every place on the last axis of `source` into its band.
    void copyFrom(NDArray source) {
        if (isEven()) {
            evenly().assign(source);
            return;
        }
        for (int i = 0; i < count(); i++) {
            band(i).assign(source.get(Index.ellipsis(), Index.at(i)));
        }
    }

    /// The same, of memory that can be written; for those who promise not to.
    Samples unguarded() {
        List<Band> open = bands.stream()
                .map(band -> new Band(band.memory().unguarded(), band.bank(), band.offset()))
                .toList();
        return new Samples(dtype, grid, open);
    }

    /// Whether the bands lie as those of `other` do, wherever in memory: the same channels of maybe fewer pixels.
    boolean areLike(Samples other) {
        return dtype.equals(other.dtype)
                && count() == other.count()
                && IntStream.range(0, count()).allMatch(i -> relative(i) == other.relative(i));
    }

    private long relative(int index) {
        return bands.get(index).offset() - bands.getFirst().offset();
    }
}
