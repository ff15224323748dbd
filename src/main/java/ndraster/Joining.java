package ndraster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ndraster.dtype.DType;
import ndraster.dtype.Promotion;
import ndraster.layout.Shapes;

/// Arrays made of several arrays, and several made of one.
///
/// @see <a href="https://numpy.org/doc/stable/reference/routines.array-manipulation.html#joining-arrays">NumPy: Joining
/// arrays</a>
public final class Joining {
    private Joining() {}

    /// `np.concatenate`: one array after the other along an axis that they have. A copy, of the type that holds the
    /// values of all.
    ///
    /// @throws ShapeException if there are no arrays, or they differ in another axis
    /// @throws ndraster.dtype.DTypeException if there is no type for all
    public static NDArray concatenate(List<NDArray> arrays, int axis) {
        int along = checked(arrays, axis);
        long[] shape = arrays.getFirst().shape();
        shape[along] = arrays.stream().mapToLong(array -> array.length(along)).reduce(0, Math::addExact);
        NDArray result = allocate(arrays, shape);
        long at = 0;
        for (NDArray array : arrays) {
            Shaping.part(result, along, at, array.length(along)).assign(array);
            at += array.length(along);
        }
        return result;
    }

    private static NDArray allocate(List<NDArray> arrays, long[] shape) {
        DType dtype =
                arrays.stream().map(NDArray::dtype).reduce(arrays.getFirst().dtype(), Promotion::of);
        boolean isByColumns = arrays.stream().allMatch(array -> array.isFContiguous() && !array.isCContiguous());
        if (!isByColumns) {
            return NDArray.zeros(dtype, shape);
        }
        long[] reversed = new long[shape.length];
        Arrays.setAll(reversed, axis -> shape[shape.length - 1 - axis]);
        return NDArray.zeros(dtype, reversed).transpose();
    }

    private static int checked(List<NDArray> arrays, int axis) {
        if (arrays.isEmpty()) {
            throw new ShapeException("need at least one array to concatenate");
        }
        NDArray first = arrays.getFirst();
        for (int k = 0; k < arrays.size(); k++) {
            if (arrays.get(k).ndim() == 0) {
                throw new ShapeException("zero-dimensional arrays cannot be concatenated: the array at index " + k
                        + " is one. stack gives them an axis");
            }
        }
        int along = Axes.normalized(axis, first.ndim());
        for (int k = 1; k < arrays.size(); k++) {
            checkFits(first, arrays.get(k), k, along);
        }
        return along;
    }

    private static void checkFits(NDArray first, NDArray other, int k, int along) {
        if (first.ndim() != other.ndim()) {
            throw new ShapeException(
                    "all the input arrays must have same number of dimensions, but the array at index 0 has "
                            + first.ndim() + " dimension(s) and the array at index " + k + " has " + other.ndim()
                            + " dimension(s)");
        }
        for (int axis = 0; axis < first.ndim(); axis++) {
            if (axis != along && first.length(axis) != other.length(axis)) {
                throw new ShapeException(
                        "all the input array dimensions except for the concatenation axis must match exactly,"
                                + " but along dimension " + axis + ", the array at index 0 has size "
                                + first.length(axis)
                                + " and the array at index " + k + " has size " + other.length(axis));
            }
        }
    }

    /// `np.stack`: arrays of one shape, side by side along a new axis. A copy.
    ///
    /// @param axis the number that the new axis has in the result
    /// @throws ShapeException if there are no arrays, or their shapes differ
    public static NDArray stack(List<NDArray> arrays, int axis) {
        if (arrays.isEmpty()) {
            throw new ShapeException("need at least one array to stack");
        }
        NDArray first = arrays.getFirst();
        for (NDArray array : arrays) {
            if (!Arrays.equals(array.shape(), first.shape())) {
                throw new ShapeException("all input arrays must have the same shape: found "
                        + Shapes.toString(first.shape()) + " and " + Shapes.toString(array.shape()));
            }
        }
        int along = Axes.normalized(axis, first.ndim() + 1);
        return concatenate(
                arrays.stream().map(array -> Shaping.expandDims(array, along)).toList(), along);
    }

    /// `np.hstack`: one beside the other, along the second axis; along the first where there is only one. A copy.
    ///
    /// @throws ShapeException as [#concatenate]
    public static NDArray hstack(List<NDArray> arrays) {
        List<NDArray> atLeast = arrays.stream().map(Shaping::atLeast1d).toList();
        return concatenate(atLeast, !atLeast.isEmpty() && atLeast.getFirst().ndim() == 1 ? 0 : 1);
    }

    /// `np.vstack`: one below the other, along the first axis; arrays of one axis are rows. A copy.
    ///
    /// @throws ShapeException as [#concatenate]
    public static NDArray vstack(List<NDArray> arrays) {
        return concatenate(arrays.stream().map(Shaping::atLeast2d).toList(), 0);
    }

    /// `np.dstack`: one behind the other, along the third axis, as channels are. A copy.
    ///
    /// @throws ShapeException as [#concatenate]
    public static NDArray dstack(List<NDArray> arrays) {
        return concatenate(arrays.stream().map(Shaping::atLeast3d).toList(), 2);
    }

    /// `np.split` into `sections` parts of one length. Views.
    ///
    /// @throws ShapeException if the length of the axis is not a multiple
    public static List<NDArray> split(NDArray array, int sections, int axis) {
        checkSections(sections);
        if (array.length(axis) % sections != 0) {
            throw new ShapeException("array split does not result in an equal division: " + array.length(axis)
                    + " into " + sections + " parts. arraySplit allows parts that differ by one");
        }
        return arraySplit(array, sections, axis);
    }

    /// `np.array_split` into `sections` parts, the first of which may be longer by one. Views.
    ///
    /// @throws ShapeException if there is no such axis
    public static List<NDArray> arraySplit(NDArray array, int sections, int axis) {
        checkSections(sections);
        long length = array.length(axis);
        long[] bounds = new long[sections - 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = (i + 1) * (length / sections) + Math.min(i + 1, length % sections);
        }
        return split(array, bounds, axis);
    }

    private static void checkSections(int sections) {
        if (sections <= 0) {
            throw new ShapeException("number sections must be larger than 0. Found " + sections);
        }
    }

    /// `np.split` at positions, with Python's meaning for negative and too large ones. Views, one more than
    /// positions.
    ///
    /// @throws ShapeException if there is no such axis
    public static List<NDArray> split(NDArray array, long[] positions, int axis) {
        int along = Axes.normalized(axis, array.ndim());
        long length = array.length(along);
        List<NDArray> parts = new ArrayList<>();
        long start = 0;
        for (long stop : positions) {
            parts.add(sliced(array, along, start, stop));
            start = stop;
        }
        parts.add(sliced(array, along, start, length));
        return parts;
    }

    private static NDArray sliced(NDArray array, int axis, long start, long stop) {
        SliceRange range = SliceRange.of((Index.Slice) Index.slice(start, stop), array.length(axis));
        return Shaping.part(array, axis, range.first(), range.length());
    }

    /// `np.tile`: the whole array again and again, `repeats[k]` times along axis k. A copy.
    ///
    /// @param repeats if there are fewer than axes, they are those of the last axes; if more, the array gets axes
    /// in front
    /// @throws ShapeException if one is negative
    public static NDArray tile(NDArray array, long... repeats) {
        int ndim = Math.max(array.ndim(), repeats.length);
        long[] blocks = new long[2 * ndim];
        long[] inside = new long[2 * ndim];
        long[] shape = new long[ndim];
        for (int axis = 0; axis < ndim; axis++) {
            long length = axis < ndim - array.ndim() ? 1 : array.length(axis - ndim + array.ndim());
            long times = axis < ndim - repeats.length ? 1 : repeats[axis - ndim + repeats.length];
            blocks[2 * axis] = times;
            blocks[2 * axis + 1] = length;
            inside[2 * axis] = 1;
            inside[2 * axis + 1] = length;
            shape[axis] = times * length;
        }
        NDArray result = NDArray.zeros(array.dtype(), shape);
        return result.size() == 0 ? result : filled(result, blocks, array.reshape(inside));
    }

    private static NDArray filled(NDArray result, long[] blocks, NDArray block) {
        result.asReshaped(blocks).assign(block);
        return result;
    }
}
