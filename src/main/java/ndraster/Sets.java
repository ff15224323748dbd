package ndraster;

import java.util.Arrays;
import ndraster.dtype.DType;
import ndraster.kernel.LaneOrder;

/// NumPy's set operations.
///
/// @see <a href="https://numpy.org/doc/stable/reference/routines.set.html">NumPy: Set routines</a>
public final class Sets {
    private Sets() {}

    /// What [Sets#uniqueAll] finds.
    ///
    /// @param values the distinct elements, sorted
    /// @param index where each of them first is in the flattened array
    /// @param inverse for each element of the array, in its shape, where its value is in `values`
    /// @param counts how often each of them is there
    public record Unique(NDArray values, NDArray index, NDArray inverse, NDArray counts) {}

    /// The distinct elements, sorted, as a new one-dimensional array; of any type. All NaN count as one.
    ///
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.unique.html">numpy.unique</a>
    public static NDArray unique(NDArray array) {
        return uniqueAll(array).values();
    }

    /// The distinct elements, where each first is, which of them each element is, and how often each is there; new
    /// arrays.
    ///
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.unique_all.html">numpy.unique_all</a>
    public static Unique uniqueAll(NDArray array) {
        NDArray flat = array.reshape(-1);
        int count = Math.toIntExact(flat.size());
        SortKeys keys = SortKeys.of(flat);
        long[] order = count == 0 ? new long[0] : LaneOrder.of(keys.columns(), count, count);
        long[] inverse = new long[count];
        long[] first = new long[count];
        long[] counts = new long[count];
        int found = -1;
        for (int i = 0; i < count; i++) {
            int position = (int) order[i];
            if (i == 0 || !keys.areEqual((int) order[i - 1], position)) {
                first[++found] = position;
            }
            counts[found]++;
            inverse[position] = found;
        }
        long[] index = Arrays.copyOf(first, found + 1);
        return new Unique(
                picked(flat, index),
                Creation.own(DType.INT64, index, index.length),
                Creation.own(DType.INT64, inverse, array.shape()),
                Creation.own(DType.INT64, Arrays.copyOf(counts, found + 1), found + 1));
    }

    private static NDArray picked(NDArray flat, long[] index) {
        int size = flat.itemSize();
        byte[] from = flat.toBytes();
        byte[] to = new byte[Math.multiplyExact(index.length, size)];
        for (int i = 0; i < index.length; i++) {
            System.arraycopy(from, (int) index[i] * size, to, i * size, size);
        }
        return NDArray.asArray(flat.dtype(), to, index.length).copy();
    }
}
