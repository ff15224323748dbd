package ndraster;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.Struct;
import ndraster.kernel.ItemOffsets;
import ndraster.kernel.PickedItems;
import ndraster.kernel.PickedRuns;
import ndraster.kernel.RepeatedItems;
import ndraster.kernel.Upright;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;

/// The elements of an array that arrays of positions or a mask pick.
///
/// @param array the array
/// @param rest its other axes, with the place of the element that all offsets count from
/// @param takenAt how many of them stand in front of the taken ones in the result
/// @param picks which places of the taken axes
/// @param isOneMask whether a mask over all axes is the whole index
record Selection(NDArray array, Layout rest, int takenAt, Picks picks, boolean isOneMask) {
    private static final int FEW_PLACES = 32;

    /// The part of the rest behind the taken axes, cut into runs of bytes that belong together.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Runs(long bytes, long[] offsets) {}

    NDArray get() {
        NDArray result = NDArray.zeros(array.dtype(), shape());
        if (places() > 0) {
            eachPlace(result, (inResult, inArray) -> inResult.assign(inArray));
        } else if (result.nbytes() > 0) {
            read(result.writable("output array is read-only"), result.offset());
        }
        return result;
    }

    /// The number of picked places if there are few, each with many elements behind axes in front: 0 otherwise.
    private int places() {
        boolean isFew = picks instanceof Picks.Table table && table.table().length <= FEW_PLACES;
        return isFew && outer().size() >= FEW_PLACES ? ((Picks.Table) picks).table().length : 0;
    }

    /// Visits each picked place with all that belongs to it in an array of the result's shape.
    private void eachPlace(NDArray whole, BiConsumer<NDArray, NDArray> visitor) {
        int places = places();
        NDArray inOne = whole.reshape(Taking.spliced(rest.shape(), takenAt, new long[] {places}));
        for (int place = 0; place < places; place++) {
            visitor.accept(
                    inOne.withLayout(inOne.layout().select(takenAt, place)),
                    array.withLayout(rest.field(((Picks.Table) picks).table()[place])));
        }
    }

    private void read(MemorySegment to, long at) {
        Runs runs = runs();
        Numeric item = item(runs);
        if (runs.bytes > 4L * item.itemSize()) {
            PickedRuns.read(
                    picks.offsets(outer(), runs.offsets),
                    array.storage().readable(),
                    runs.bytes,
                    runs.offsets.length,
                    to,
                    at);
            return;
        }
        long[] parts = parts(runs, item);
        PickedItems.read(picks.offsets(outer(), parts), array.storage(), item, parts.length, to, at);
    }

    void set(Object value) {
        NDArray values = value instanceof NDArray given
                ? given
                : NDArray.zeros(array.dtype()).fill(value);
        Layout repeated = repeated(values);
        if (hasGaps(array.dtype())) {
            setFields(values.withLayout(repeated));
        } else if (places() > 0) {
            NDArray apart = packed(values);
            eachPlace(apart.withLayout(repeated(apart)), (inValues, inArray) -> inArray.assign(inValues));
        } else if (array.itemSize() > 0 && Shapes.size(shape()) > 0) {
            NDArray period = packed(values.withLayout(onePeriod(repeated)));
            (period.size() == 1 ? upright() : this).write(period);
        }
    }

    /// Sets the elements one after the other to the values in C order, which start again when they are used up.
    void setRepeated(NDArray values) {
        NDArray own =
                NDArray.zeros(array.dtype(), values.shape()).assign(values).ravel();
        long count = Shapes.size(picks.shape());
        if (count == 0 || own.size() == 0) {
            return;
        }
        NDArray enough = own.size() < count ? Joining.tile(own, Math.ceilDiv(count, own.size())) : own;
        set(enough.get(Index.slice(0, count)));
    }

    /// The shape of the result.
    long[] shape() {
        return Taking.spliced(rest.shape(), takenAt, picks.shape());
    }

    private Layout repeated(NDArray values) {
        if (isOneMask && values.ndim() > 1) {
            throw new ShapeException(
                    "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input" + " has "
                            + values.ndim() + " dimensions. reshape(-1) flattens it");
        }
        long[] shape = shape();
        Layout layout = values.layout();
        while (layout.ndim() > shape.length && layout.length(0) == 1) {
            layout = layout.dropAxis(0);
        }
        return layout.broadcastTo(shape).orElseThrow(() -> unfit(values, shape));
    }

    private ShapeException unfit(NDArray values, long[] shape) {
        return new ShapeException(
                isOneMask && values.ndim() == 1
                        ? "NumPy boolean array indexing assignment cannot assign " + values.size()
                                + " input values to the " + shape[0] + " output values where the mask is true"
                        : "shape mismatch: value array of shape " + Shapes.toString(values.shape())
                                + " could not be broadcast to indexing result of shape " + Shapes.toString(shape));
    }

    /// Without the axes in front that only repeat the ones behind.
    private static Layout onePeriod(Layout repeated) {
        Layout period = repeated;
        while (period.ndim() > 0 && (period.length(0) == 1 || period.stride(0) == 0)) {
            period = period.slice(0, 0, 1, 1).dropAxis(0);
        }
        return period;
    }

    private NDArray packed(NDArray values) {
        boolean isReady = values.dtype().equals(array.dtype())
                && values.isCContiguous()
                && !Overlaps.mayShareMemory(array, values);
        return isReady ? values : NDArray.zeros(array.dtype(), values.shape()).assign(values);
    }

    /// The same items in another order, which does not matter where all get one value: along the memory.
    private Selection upright() {
        boolean[] isRest = new boolean[rest.ndim()];
        Arrays.fill(isRest, takenAt, rest.ndim(), true);
        Layout turned = Upright.of(rest, isRest);
        if (!(picks instanceof Picks.Mask mask)) {
            return new Selection(array, turned, takenAt, picks, isOneMask);
        }
        Picks.Mask along = mask.upright();
        long shift = along.masked().offset() - mask.masked().offset();
        return new Selection(array, turned.field(shift), takenAt, along, isOneMask);
    }

    private void write(NDArray values) {
        MemorySegment memory = array.writable("assignment destination is read-only");
        if (!fillMasked(values)) {
            write(memory, values);
        }
        array.written();
    }

    private boolean fillMasked(NDArray values) {
        return picks instanceof Picks.Mask mask
                && rest.ndim() == 0
                && values.size() == 1
                && mask.apartFrom(array).fill(array, bytes(values));
    }

    private static MemorySegment bytes(NDArray values) {
        return values.storage().readable().asSlice(values.offset(), values.nbytes());
    }

    private void write(MemorySegment memory, NDArray values) {
        Runs runs = runs();
        Numeric item = item(runs);
        boolean isLong = runs.bytes > 4L * item.itemSize();
        long[] parts = isLong ? runs.offsets : parts(runs, item);
        ItemOffsets offsets =
                (picks instanceof Picks.Mask mask ? mask.apartFrom(array) : picks).offsets(outer(), parts);
        RepeatedItems items = new RepeatedItems(bytes(values), runs.bytes, item);
        if (isLong) {
            PickedRuns.write(offsets, memory, runs.bytes, parts.length, items);
        } else {
            PickedItems.write(offsets, memory, array.storage(), item, parts.length, items);
        }
    }

    /// Bytes between the fields are not the array's own, and fields of other types are converted one by one.
    private void setFields(NDArray values) {
        List<Field> fields = ((Struct) array.dtype()).fields();
        NDArray own = NDArray.zeros(array.dtype(), values.shape()).assign(values);
        for (Field field : fields) {
            NDArray part = array.field(field.name());
            Layout fieldRest = rest.field(field.offset());
            Layout inner = withInner(fieldRest, part.layout(), array.ndim());
            new Selection(part, inner, takenAt, picks, false).set(own.field(field.name()));
        }
    }

    private static Layout withInner(Layout rest, Layout field, int ndim) {
        Layout whole = rest;
        for (int axis = ndim; axis < field.ndim(); axis++) {
            whole = whole.newAxis(whole.ndim());
            long[] shape = whole.shape();
            long[] strides = whole.strides();
            shape[shape.length - 1] = field.length(axis);
            strides[strides.length - 1] = field.stride(axis);
            whole = Layout.of(shape, strides, whole.offset());
        }
        return whole;
    }

    private static boolean hasGaps(DType dtype) {
        return dtype instanceof Struct struct
                && struct.fields().stream()
                                .mapToLong(field -> field.dtype().itemSize())
                                .sum()
                        != struct.itemSize();
    }

    private Layout outer() {
        Layout outer = rest;
        while (outer.ndim() > takenAt) {
            outer = outer.slice(outer.ndim() - 1, 0, 1, 1).dropAxis(outer.ndim() - 1);
        }
        return outer;
    }

    private Runs runs() {
        Layout inner = rest.field(-rest.offset());
        for (int axis = 0; axis < takenAt; axis++) {
            inner = inner.slice(0, 0, 1, 1).dropAxis(0);
        }
        long bytes = array.itemSize();
        while (inner.ndim() > 0 && (inner.length(inner.ndim() - 1) == 1 || inner.stride(inner.ndim() - 1) == bytes)) {
            bytes *= inner.length(inner.ndim() - 1);
            inner = inner.slice(inner.ndim() - 1, 0, 1, 1).dropAxis(inner.ndim() - 1);
        }
        return new Runs(bytes, offsetsOf(inner));
    }

    private static long[] offsetsOf(Layout layout) {
        long[] offsets = {0};
        for (int axis = 0; axis < layout.ndim(); axis++) {
            offsets = combined(offsets, steps(layout.length(axis), layout.stride(axis)));
        }
        return offsets;
    }

    private static long[] steps(long count, long stride) {
        long[] steps = new long[Math.toIntExact(count)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i * stride;
        }
        return steps;
    }

    private static long[] combined(long[] outer, long[] inner) {
        long[] sums = new long[Math.multiplyExact(outer.length, inner.length)];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = outer[i / inner.length] + inner[i % inner.length];
        }
        return sums;
    }

    private static long[] parts(Runs runs, Numeric item) {
        return combined(runs.offsets, steps(runs.bytes / item.itemSize(), item.itemSize()));
    }

    private Numeric item(Runs runs) {
        long grain = PickedItems.gcd(array.offset() + array.storage().heapOffset(), array.itemSize());
        for (long stride : array.strides()) {
            grain = PickedItems.gcd(grain, stride);
        }
        return PickedItems.item(runs.bytes, array.storage(), grain);
    }
}
