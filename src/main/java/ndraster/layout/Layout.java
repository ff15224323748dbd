package ndraster.layout;

import java.util.Arrays;
import java.util.Optional;

/// Where the elements of an array are: shape, byte strides and the byte offset of element (0, 0, …).
///
/// Nothing but integers, and immutable; every method that changes something gives a new `Layout`. For every index `i`
/// inside the shape the element starts at byte `offset + Σ i[k]·strides[k]`. What memory that is, and whether it is
/// large enough, is the business of whoever holds both.
public final class Layout {
    private final long[] shape;
    private final long[] strides;
    private final long offset;

    private Layout(long[] shape, long[] strides, long offset) {
        this.shape = shape;
        this.strides = strides;
        this.offset = offset;
    }

    /// A layout of exactly these numbers.
    public static Layout of(long[] shape, long[] strides, long offset) {
        if (shape.length != strides.length) {
            throw new IllegalArgumentException("strides, if given, must be the same length as shape; found "
                    + strides.length + " strides for " + shape.length + " dimensions");
        }
        for (long length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("negative dimensions are not allowed: " + Arrays.toString(shape));
            }
        }
        return new Layout(shape.clone(), strides.clone(), offset);
    }

    /// A layout of exactly these numbers, which the caller has checked and will not change: without the copies that
    /// make up most of the time in which a view is made.
    public static Layout ofOwn(long[] shape, long[] strides, long offset) {
        return new Layout(shape, strides, offset);
    }

    /// Rows one after the other (C order) from byte 0. An array without elements has strides of 0, as NumPy makes
    /// them.
    ///
    /// @throws ArithmeticException if the size in bytes does not fit in 63 bits
    public static Layout rowMajor(long[] shape, long itemSize) {
        return of(shape, Shapes.isEmpty(shape) ? new long[shape.length] : rowMajorStrides(shape, itemSize), 0);
    }

    /// Columns one after the other (Fortran order) from byte 0.
    ///
    /// @throws ArithmeticException if the size in bytes does not fit in 63 bits
    public static Layout columnMajor(long[] shape, long itemSize) {
        return rowMajor(Shapes.reversed(shape), itemSize).transpose();
    }

    static long[] rowMajorStrides(long[] shape, long itemSize) {
        long[] strides = new long[shape.length];
        long stride = itemSize;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride = Math.multiplyExact(stride, Math.max(1, shape[axis]));
        }
        return strides;
    }

    /// The number of axes.
    public int ndim() {
        return shape.length;
    }

    /// The length of each axis, as a copy.
    public long[] shape() {
        return shape.clone();
    }

    /// The length of one axis.
    public long length(int axis) {
        return shape[axis];
    }

    /// The bytes from one element to the next along each axis, as a copy.
    public long[] strides() {
        return strides.clone();
    }

    /// The bytes from one element to the next along one axis.
    public long stride(int axis) {
        return strides[axis];
    }

    /// The byte at which element (0, 0, …) starts.
    public long offset() {
        return offset;
    }

    /// The number of elements.
    ///
    /// @throws ArithmeticException if it does not fit in 63 bits
    public long size() {
        return Shapes.size(shape);
    }

    /// Whether there are no elements.
    public boolean isEmpty() {
        return Shapes.isEmpty(shape);
    }

    /// The byte at which one element starts; a negative index counts from the end.
    ///
    /// @throws IndexOutOfBoundsException if there are not as many numbers as axes, or one is outside its axis
    public long offsetOf(long... index) {
        if (index.length != shape.length) {
            throw new IndexOutOfBoundsException(
                    "one element of an array of " + shape.length + " dimensions needs as many indices; found "
                            + Arrays.toString(index) + ", shape " + Shapes.toString(shape));
        }
        long at = offset;
        for (int axis = 0; axis < shape.length; axis++) {
            at += normalized(index[axis], axis) * strides[axis];
        }
        return at;
    }

    /// As [#offsetOf(long...)] for one axis, without an array of indices.
    public long offsetOf(long i) {
        return shape.length == 1 ? offset + normalized(i, 0) * strides[0] : offsetOf(new long[] {i});
    }

    /// As [#offsetOf(long...)] for two axes, without an array of indices.
    public long offsetOf(long i, long j) {
        return shape.length == 2
                ? offset + normalized(i, 0) * strides[0] + normalized(j, 1) * strides[1]
                : offsetOf(new long[] {i, j});
    }

    /// As [#offsetOf(long...)] for three axes, without an array of indices.
    public long offsetOf(long i, long j, long k) {
        return shape.length == 3
                ? offset + normalized(i, 0) * strides[0] + normalized(j, 1) * strides[1] + normalized(k, 2) * strides[2]
                : offsetOf(new long[] {i, j, k});
    }

    /// The byte at which the element starts before which `position` others come in C order. There must be so many.
    public long offsetOfFlat(long position) {
        long rest = position;
        long at = offset;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            at += rest % shape[axis] * strides[axis];
            rest /= shape[axis];
        }
        return at;
    }

    private long normalized(long index, int axis) {
        long length = shape[axis];
        if (index < -length || index >= length) {
            throw new IndexOutOfBoundsException(
                    "index " + index + " is out of bounds for axis " + axis + " with size " + length);
        }
        return index < 0 ? index + length : index;
    }

    /// Element `index` of one axis; the axis goes away.
    ///
    /// @throws IndexOutOfBoundsException if the index is outside the axis
    public Layout select(int axis, long index) {
        long at = offset + normalized(index, axis) * strides[axis];
        return new Layout(without(shape, axis), without(strides, axis), at);
    }

    /// `length` elements of one axis, from `first` on, every `step`-th.
    public Layout slice(int axis, long first, long step, long length) {
        long[] newShape = shape.clone();
        long[] newStrides = strides.clone();
        newShape[axis] = length;
        newStrides[axis] *= step;
        return new Layout(newShape, newStrides, length == 0 ? offset : offset + first * strides[axis]);
    }

    /// A further axis of length 1 before `axis`.
    public Layout newAxis(int axis) {
        return new Layout(with(shape, axis, 1), with(strides, axis, 0), offset);
    }

    /// Without one axis, which must have length 1.
    public Layout dropAxis(int axis) {
        return new Layout(without(shape, axis), without(strides, axis), offset);
    }

    /// All axes in reverse order.
    public Layout transpose() {
        return new Layout(Shapes.reversed(shape), Shapes.reversed(strides), offset);
    }

    /// The axes in the order `axes`: each axis exactly once.
    public Layout transpose(int... axes) {
        return new Layout(picked(shape, axes), picked(strides, axes), offset);
    }

    private static long[] picked(long[] values, int... axes) {
        long[] picked = new long[axes.length];
        for (int i = 0; i < axes.length; i++) {
            picked[i] = values[axes[i]];
        }
        return picked;
    }

    /// A part of each element, `bytes` further on.
    public Layout field(long bytes) {
        return new Layout(shape, strides, Math.addExact(offset, bytes));
    }

    /// With further axes at the end, row-major inside each element: what a sub-array field becomes.
    public Layout append(long[] inner, long itemSize) {
        long[] innerStrides = rowMajorStrides(inner, itemSize);
        return new Layout(Shapes.concatenated(shape, inner), Shapes.concatenated(strides, innerStrides), offset);
    }

    /// Repeated, without memory, to `target`: axes of length 1 (and new ones in front) get stride 0.
    /// Nothing if the shapes do not fit.
    public Optional<Layout> broadcastTo(long[] target) {
        int added = target.length - shape.length;
        if (added < 0) {
            return Optional.empty();
        }
        long[] newStrides = new long[target.length];
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] == target[axis + added]) {
                newStrides[axis + added] = strides[axis];
            } else if (shape[axis] != 1) {
                return Optional.empty();
            }
        }
        return Optional.of(new Layout(target.clone(), newStrides, offset));
    }

    /// The same elements, in row-major order of their indices, under another shape of the same size.
    /// Nothing if that needs a copy.
    public Optional<Layout> reshape(long[] target, long itemSize) {
        return reshape(target, itemSize, false);
    }

    /// As [#reshape(long[], long)], in column-major order of the indices if `isByColumns`.
    public Optional<Layout> reshape(long[] target, long itemSize, boolean isByColumns) {
        return Reshaping.strides(shape, strides, target, itemSize, isByColumns)
                .map(s -> new Layout(target.clone(), s, offset));
    }

    /// Whether the elements lie row after row without gaps. Axes of length 1 do not matter; an empty array always
    /// is.
    public boolean isRowMajor(long itemSize) {
        long expected = itemSize;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            if (shape[axis] != 1 && strides[axis] != expected && !isEmpty()) {
                return false;
            }
            expected *= shape[axis];
        }
        return true;
    }

    /// Whether the elements lie column after column without gaps.
    public boolean isColumnMajor(long itemSize) {
        long expected = itemSize;
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] != 1 && strides[axis] != expected && !isEmpty()) {
                return false;
            }
            expected *= shape[axis];
        }
        return true;
    }

    /// Whether the shape is `other`.
    public boolean hasShape(long... other) {
        return Arrays.equals(shape, other);
    }

    /// Whether the shape is that of `other`.
    public boolean hasShapeOf(Layout other) {
        return Arrays.equals(shape, other.shape);
    }

    /// The axes from the one with the longest strides to the one with the shortest; axes without a stride stay
    /// where they are.
    public int[] order() {
        int[] order = new int[shape.length];
        for (int axis = 0; axis < shape.length; axis++) {
            int at = axis;
            while (at > 0 && isInside(order[at - 1], axis)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = axis;
        }
        return order;
    }

    private boolean isInside(int axis, int other) {
        return strides[axis] != 0 && strides[other] != 0 && Math.abs(strides[axis]) < Math.abs(strides[other]);
    }

    /// The bytes between the first that an element uses and the last.
    ///
    /// @throws ArithmeticException if they do not fit in 63 bits
    public Extent extent(long itemSize) {
        if (isEmpty()) {
            return new Extent(offset, offset);
        }
        long low = offset;
        long high = Math.addExact(offset, itemSize);
        for (int axis = 0; axis < shape.length; axis++) {
            long reach = Math.multiplyExact(shape[axis] - 1, strides[axis]);
            low = Math.addExact(low, Math.min(0, reach));
            high = Math.addExact(high, Math.max(0, reach));
        }
        return new Extent(low, high);
    }

    private static long[] without(long[] values, int at) {
        long[] shorter = new long[values.length - 1];
        System.arraycopy(values, 0, shorter, 0, at);
        System.arraycopy(values, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }

    private static long[] with(long[] values, int at, long value) {
        long[] longer = new long[values.length + 1];
        System.arraycopy(values, 0, longer, 0, at);
        longer[at] = value;
        System.arraycopy(values, at, longer, at + 1, values.length - at);
        return longer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout that
                && offset == that.offset
                && Arrays.equals(shape, that.shape)
                && Arrays.equals(strides, that.strides);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(shape) + Arrays.hashCode(strides)) + Long.hashCode(offset);
    }

    @Override
    public String toString() {
        return "shape " + Shapes.toString(shape) + ", strides " + Arrays.toString(strides) + ", offset " + offset;
    }
}
