package ndraster;

import java.util.Arrays;
import java.util.List;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;

/// Elements picked and set by their positions or by a mask: NumPy's functions beside `a[index]`.
///
/// @see <a href="https://numpy.org/doc/stable/reference/routines.indexing.html">NumPy: Indexing routines</a>
public final class Picking {
    private Picking() {}

    /// What a position outside its axis means.
    public enum Outside {
        /// An error; negative positions count from the end.
        RAISE,
        /// The axis goes on from its other end.
        WRAP,
        /// The first or the last element; a negative position is the first.
        CLIP
    }

    /// `np.take` along an axis, which the axes of `positions` replace. A copy.
    ///
    /// @throws IndexOutOfBoundsException if a position is outside the axis, and `outside` says [Outside#RAISE]
    /// @throws CastException if the positions are no integers
    public static NDArray take(NDArray array, NDArray positions, int axis, Outside outside) {
        if (array.ndim() == 0) {
            return take(Shaping.atLeast1d(array), positions, axis, outside);
        }
        int along = Axes.normalized(axis, array.ndim());
        Casts.check(Casting.SAME_KIND, positions, DType.INT64, "; positions are integers");
        Layout layout = array.layout();
        Layout rest = layout.slice(along, 0, 1, 1).dropAxis(along);
        boolean isNothing = layout.length(along) == 0
                ? Shapes.isEmpty(rest.shape())
                : Shapes.isEmpty(Arrays.copyOf(layout.shape(), along));
        if (isNothing) {
            return NDArray.zeros(array.dtype(), Taking.spliced(rest.shape(), along, positions.shape()));
        }
        long[] offsets = checked(positions, layout.length(along), along, outside);
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] *= layout.stride(along);
        }
        return new Selection(array, rest, along, new Picks.Table(positions.shape(), offsets), false).get();
    }

    /// `np.put`: sets the elements at positions counted in C order over all axes, one value after the other and
    /// again from the first.
    ///
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws IndexOutOfBoundsException if a position is outside, and `outside` says [Outside#RAISE]
    /// @throws CastException if the positions are no integers, or the values can not be converted at all
    public static void put(NDArray array, NDArray positions, NDArray values, Outside outside) {
        array.writable("put: output array is read-only");
        Casts.check(Casting.SAFE, positions, DType.INT64, "; positions are signed integers");
        if (array.size() == 0 && positions.size() > 0) {
            throw new IndexOutOfBoundsException("cannot replace elements of an empty array");
        }
        if (values.size() == 0) {
            return;
        }
        long[] offsets = checked(positions, array.size(), 0, outside);
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = array.layout().offsetOfFlat(offsets[i]);
        }
        Layout first = Layout.of(new long[0], new long[0], 0);
        Picks picks = new Picks.Table(new long[] {offsets.length}, offsets);
        new Selection(array, first, 0, picks, false).setRepeated(values);
    }

    private static long[] checked(NDArray positions, long length, int axis, Outside outside) {
        if (length == 0 && positions.size() > 0) {
            throw new IndexOutOfBoundsException("cannot do a non-empty take from an empty axes.");
        }
        long[] checked =
                NDArray.zeros(DType.INT64, positions.shape()).assign(positions).toLongs();
        for (int i = 0; i < checked.length; i++) {
            long position = checked[i];
            checked[i] = switch (outside) {
                case RAISE -> Axes.position(position, length, axis);
                case WRAP -> Math.floorMod(position, length);
                case CLIP -> Math.clamp(position, 0, length - 1);
            };
        }
        return checked;
    }

    /// `np.compress`: the elements of an axis for which `condition`, which may be shorter, is true. A copy.
    ///
    /// @throws ShapeException if the condition has not one axis
    /// @throws IndexOutOfBoundsException if it is true beyond the end
    public static NDArray compress(NDArray array, NDArray condition, int axis) {
        if (condition.ndim() != 1) {
            throw new ShapeException(
                    "condition must be a 1-d array; found shape " + Shapes.toString(condition.shape()));
        }
        return take(array, nonzero(condition).getFirst(), axis, Outside.RAISE);
    }

    /// `np.nonzero`: for each axis, the positions of the elements that are not zero, in C order.
    ///
    /// @throws ShapeException if there are no axes
    public static List<NDArray> nonzero(NDArray array) {
        if (array.ndim() == 0) {
            boolean isCondition = array.dtype().equals(DType.BOOL);
            throw new ShapeException("Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero()"
                    + " instead."
                    + (isCondition
                            ? " If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`."
                            : "")
                    + " Here that is Shaping.atLeast1d(array).nonzero()");
        }
        return Masks.positions(truth(array));
    }

    /// `np.putmask`: sets the elements where `mask` is true to the values at the same places, counted in C order;
    /// values that are fewer start again.
    ///
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws CastException if not all values of their type fit the array's
    /// @throws ShapeException if the mask has another size
    public static void putmask(NDArray array, NDArray mask, NDArray values) {
        array.writable("putmask: output array is read-only");
        if (mask.size() != array.size()) {
            throw new ShapeException("putmask: mask and data must be the same size: " + Shapes.toString(mask.shape())
                    + " and " + Shapes.toString(array.shape()));
        }
        NDArray where = truth(mask).reshape(array.shape());
        Casts.check(Casting.SAFE, values, array.dtype(), "; astype converts the values first");
        if (values.size() == 1) {
            Indexing.set(array, List.of(Index.mask(where)), values.reshape());
        } else if (values.size() > 0) {
            Indexing.set(
                    array, List.of(Index.mask(where)), repeated(values, array).get(Index.mask(where)));
        }
    }

    private static NDArray repeated(NDArray values, NDArray array) {
        long times = Math.ceilDiv(array.size(), values.size());
        NDArray all = Joining.tile(values.ravel(), times);
        return all.get(Index.slice(0, array.size())).reshape(array.shape());
    }

    /// `np.place`: sets the elements where `mask` is true to the values, one after the other and again from the
    /// first.
    ///
    /// @throws ReadOnlyArrayException if the array is read-only
    /// @throws CastException if not all values of their type fit the array's
    /// @throws ShapeException if the mask has another size, or there are no values
    public static void place(NDArray array, NDArray mask, NDArray values) {
        array.writable("place: output array is read-only");
        if (mask.size() != array.size()) {
            throw new ShapeException("place: mask and data must be the same size: " + Shapes.toString(mask.shape())
                    + " and " + Shapes.toString(array.shape()));
        }
        NDArray where = truth(mask).reshape(array.shape());
        Casts.check(Casting.SAFE, values, array.dtype(), "; astype converts the values first");
        if (values.size() == 0 && Picks.Mask.of(where, where.layout()).count() > 0) {
            throw new ShapeException("Cannot insert from an empty array!");
        }
        Taking.of(array, List.of(Index.mask(where))).setRepeated(values);
    }

    /// `np.ix_`: the index that picks each combination of positions, one array for each axis:
    /// `a.get(Picking.ix(rows, columns))`.
    ///
    /// @throws ShapeException if an array has not one axis
    public static Index[] ix(NDArray... positions) {
        Index[] index = new Index[positions.length];
        for (int axis = 0; axis < positions.length; axis++) {
            NDArray along = positions[axis];
            if (along.ndim() != 1) {
                throw new ShapeException(
                        "Cross index must be 1 dimensional; found shape " + Shapes.toString(along.shape()));
            }
            NDArray numbers = along.dtype().equals(DType.BOOL) ? nonzero(along).getFirst() : along;
            long[] shape = Shaping.filled(positions.length, 1);
            shape[axis] = numbers.size();
            index[axis] = Index.take(numbers.reshape(shape));
        }
        return index;
    }

    private static NDArray truth(NDArray array) {
        return array.dtype().equals(DType.BOOL)
                ? array
                : NDArray.zeros(DType.BOOL, array.shape()).assign(array);
    }
}
