package ndraster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;

/// Views of an array with its axes in another order, turned round, taken away or added: NumPy's functions beside the
/// methods of [NDArray]. Nothing is copied.
///
/// @see <a href="https://numpy.org/doc/stable/reference/routines.array-manipulation.html">NumPy: Array manipulation</a>
public final class Shaping {
    private Shaping() {}

    /// `np.moveaxis`: one axis elsewhere, the others in their order. A view.
    ///
    /// @throws ShapeException if there is no such axis
    public static NDArray moveAxis(NDArray array, int source, int destination) {
        return moveAxes(array, new int[] {source}, new int[] {destination});
    }

    /// `np.moveaxis` for several axes: `source[k]` goes to `destination[k]`. A view.
    ///
    /// @throws ShapeException if an axis is not there or named twice, or there are not as many of one as of the
    /// other
    public static NDArray moveAxes(NDArray array, int[] source, int[] destination) {
        int ndim = array.ndim();
        int[] from = named("source", source, ndim);
        int[] to = named("destination", destination, ndim);
        if (from.length != to.length) {
            throw new ShapeException("`source` and `destination` arguments must have the same number of elements: "
                    + Arrays.toString(source) + ", " + Arrays.toString(destination));
        }
        int[] order = new int[ndim];
        Arrays.fill(order, -1);
        for (int i = 0; i < to.length; i++) {
            order[to[i]] = from[i];
        }
        int[] others = IntStream.range(0, ndim)
                .filter(axis -> IntStream.of(from).noneMatch(moved -> moved == axis))
                .toArray();
        for (int axis = 0, next = 0; axis < ndim; axis++) {
            order[axis] = order[axis] < 0 ? others[next++] : order[axis];
        }
        return array.transpose(order);
    }

    private static int[] named(String name, int[] axes, int ndim) {
        int[] normal = IntStream.of(axes)
                .map(axis -> Rearranging.named(name, axis, ndim))
                .toArray();
        if (IntStream.of(normal).distinct().count() != normal.length) {
            throw new ShapeException("repeated axis in `" + name + "` argument: " + Arrays.toString(axes));
        }
        return normal;
    }

    /// `np.flip`: the elements of the given axes in reverse order; of all axes if none is given. A view.
    ///
    /// @throws ShapeException if an axis is not there or named twice
    public static NDArray flip(NDArray array, int... axes) {
        int ndim = array.ndim();
        int[] all = axes.length == 0 ? IntStream.range(0, ndim).toArray() : Axes.distinct(axes, ndim, "repeated axis");
        Layout layout = array.layout();
        for (int axis : all) {
            long length = layout.length(axis);
            layout = layout.slice(axis, length - 1, -1, length);
        }
        return array.withLayout(layout);
    }

    /// `np.rot90` in the plane of the first two axes: `quarters` turns from the first towards the second, for an
    /// image anticlockwise. A view.
    ///
    /// @throws ShapeException if there are fewer than two axes
    public static NDArray rot90(NDArray array, int quarters) {
        return rot90(array, quarters, 0, 1);
    }

    /// `np.rot90` in the plane of two axes, from `first` towards `second`. A view.
    ///
    /// @throws ShapeException if an axis is not there, or both are the same
    public static NDArray rot90(NDArray array, int quarters, int first, int second) {
        int ndim = array.ndim();
        if (first == second || Math.abs(first - second) == ndim) {
            throw new ShapeException("Axes must be different. Found " + first + " and " + second);
        }
        if (first < -ndim || first >= ndim || second < -ndim || second >= ndim) {
            throw new ShapeException(
                    "Axes=(" + first + ", " + second + ") out of range for array of ndim=" + ndim + ".");
        }
        return switch (Math.floorMod(quarters, 4)) {
            case 0 -> array;
            case 1 -> flip(array, second).swapAxes(first, second);
            case 2 -> flip(array, first, second);
            default -> flip(array.swapAxes(first, second), second);
        };
    }

    /// `np.expand_dims`: further axes of length 1, which have these numbers in the result. A view.
    ///
    /// @throws ShapeException if a number is outside the result or named twice
    public static NDArray expandDims(NDArray array, int... axes) {
        int[] sorted = Axes.distinct(axes, array.ndim() + axes.length, "repeated axis");
        Arrays.sort(sorted);
        Layout layout = array.layout();
        for (int axis : sorted) {
            layout = layout.newAxis(axis);
        }
        return array.withLayout(layout);
    }

    /// `np.broadcast_arrays`: each array repeated to the shape of all. Views; those that repeat elements are
    /// read-only.
    ///
    /// @throws ShapeException if the shapes do not fit
    public static List<NDArray> broadcastArrays(NDArray... arrays) {
        long[] shape = Shapes.broadcast(
                        Arrays.stream(arrays).map(NDArray::shape).toArray(long[][]::new))
                .orElseThrow(() -> mismatch(arrays));
        return Arrays.stream(arrays)
                .map(array -> Arrays.equals(array.shape(), shape) ? array : array.broadcastTo(shape))
                .toList();
    }

    private static ShapeException mismatch(NDArray... arrays) {
        for (int k = 1; k < arrays.length; k++) {
            for (int i = 0; i < k; i++) {
                if (Shapes.broadcast(arrays[i].shape(), arrays[k].shape()).isEmpty()) {
                    return new ShapeException(
                            "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
                                    + i
                                    + " with shape " + spaced(arrays[i]) + " and arg " + k + " with shape "
                                    + spaced(arrays[k])
                                    + ".");
                }
            }
        }
        throw new AssertionError("shapes that fit in pairs fit together");
    }

    private static String spaced(NDArray array) {
        return Shapes.toString(array.shape());
    }

    /// `np.atleast_1d`: with one axis more if there is none. A view.
    public static NDArray atLeast1d(NDArray array) {
        return array.ndim() == 0 ? array.asReshaped(1) : array;
    }

    /// `np.atleast_2d`: with axes of length 1 in front, until there are two. A view.
    public static NDArray atLeast2d(NDArray array) {
        return array.ndim() >= 2 ? array : expandDims(atLeast1d(array), 0);
    }

    /// `np.atleast_3d`: with three axes or more; `(n)` becomes `(1, n, 1)`, `(m, n)` becomes `(m, n, 1)`. A view.
    public static NDArray atLeast3d(NDArray array) {
        return array.ndim() >= 3 ? array : expandDims(atLeast2d(array), 2);
    }

    /// `np.roll`: the elements in C order moved on by `shift`, those that leave at the end come in at the front. A
    /// copy.
    public static NDArray roll(NDArray array, long shift) {
        return roll(array.reshape(-1), shift, 0).reshape(array.shape());
    }

    /// `np.roll` along one axis. A copy.
    ///
    /// @throws ShapeException if there is no such axis
    public static NDArray roll(NDArray array, long shift, int axis) {
        int along = Axes.normalized(axis, array.ndim());
        NDArray result = NDArray.zeros(array.dtype(), array.shape());
        long length = array.length(along);
        if (length > 0) {
            long first = Math.floorMod(shift, length);
            part(result, along, first, length - first).assign(part(array, along, 0, length - first));
            part(result, along, 0, first).assign(part(array, along, length - first, first));
        }
        return result;
    }

    static NDArray part(NDArray array, int axis, long first, long length) {
        return array.withLayout(array.layout().slice(axis, first, 1, length));
    }

    static long[] filled(int count, long value) {
        return LongStream.generate(() -> value).limit(count).toArray();
    }
}
