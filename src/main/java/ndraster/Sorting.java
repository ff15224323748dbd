package ndraster;

import java.nio.ByteOrder;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.kernel.LaneOrder;
import ndraster.kernel.LaneSort;
import ndraster.layout.Shapes;

/// Sorting along an axis.
final class Sorting {
    private Sorting() {}

    static NDArray sort(NDArray array, int axis) {
        int at = Axes.normalized(axis, array.ndim());
        NDArray sorted = Shaping.moveAxis(sortedLanes(Shaping.moveAxis(array, at, -1)), -1, at);
        return sorted.dtype().equals(array.dtype())
                ? sorted
                : NDArray.zeros(array.dtype(), array.shape()).assign(sorted);
    }

    static void sortInPlace(NDArray array, int axis) {
        int at = Axes.normalized(axis, array.ndim());
        array.writable("sort array is read-only");
        NDArray lanes = Shaping.moveAxis(array, at, -1);
        lanes.assign(sortedLanes(lanes));
    }

    static NDArray argsort(NDArray array, int axis) {
        if (array.ndim() == 0) {
            return argsort(array.reshape(1), axis);
        }
        int at = Axes.normalized(axis, array.ndim());
        NDArray lanes = Shaping.moveAxis(array, at, -1);
        return Shaping.moveAxis(Creation.own(DType.INT64, order(lanes), lanes.shape()), -1, at);
    }

    /// A packed copy in which every lane along the last axis is sorted.
    static NDArray sortedLanes(NDArray lanes) {
        if (lanes.dtype() instanceof Numeric numeric && !numeric.type().isComplex()) {
            return sortedNumbers(lanes, numeric.type());
        }
        return taken(lanes, order(lanes));
    }

    private static NDArray sortedNumbers(NDArray lanes, NumericType type) {
        NumericType sortable = type == NumericType.FLOAT16 ? NumericType.FLOAT32 : type;
        NDArray packed = NDArray.zeros(new Numeric(sortable, ByteOrder.nativeOrder()), lanes.shape())
                .assign(lanes);
        Object values = packed.storage().heapArray().orElseThrow(() -> tooLarge(lanes));
        LaneSort.sort(values, sortable, laneLength(lanes));
        return sortable == type
                ? packed
                : NDArray.zeros(DType.FLOAT16, lanes.shape()).assign(packed);
    }

    private static int laneLength(NDArray lanes) {
        return Math.toIntExact(lanes.length(lanes.ndim() - 1));
    }

    static ShapeException tooLarge(NDArray lanes) {
        return new ShapeException("this needs a copy in one Java array, which does not hold the " + lanes.size()
                + " elements of " + Shapes.toString(lanes.shape()) + "; take it in parts");
    }

    /// For each lane along the last axis, where its elements are from the smallest to the largest.
    private static long[] order(NDArray lanes) {
        int count = Math.toIntExact(lanes.size());
        return count == 0 ? new long[0] : LaneOrder.of(SortKeys.of(lanes).columns(), count, laneLength(lanes));
    }

    /// The elements of each lane at the given positions of it.
    private static NDArray taken(NDArray lanes, long[] order) {
        int size = lanes.itemSize();
        int lane = laneLength(lanes);
        byte[] from = lanes.toBytes();
        byte[] to = new byte[from.length];
        for (int i = 0; i < order.length; i++) {
            int start = i - i % lane;
            System.arraycopy(from, (start + (int) order[i]) * size, to, i * size, size);
        }
        return Creation.own(lanes.dtype(), to, lanes.shape());
    }
}
