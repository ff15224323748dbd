package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.List;

/// A small fixed array inside one element: `(2,3)f4`.
///
/// As the dtype of a whole array NumPy appends the shape to the array's own; inside a [Struct] it stays.
///
/// @param base what one element of the sub-array is
/// @param shape its dimensions: one to 64, none negative
public record SubArray(DType base, List<Integer> shape) implements DType {
    /// @throws DTypeException if there is no dimension, one is negative, or the size in bytes does not fit an `int`
    public SubArray {
        shape = List.copyOf(shape);
        Shapes.check(base, shape);
    }

    @Override
    public int itemSize() {
        int size = base.itemSize();
        for (int length : shape) {
            size *= length;
        }
        return size;
    }

    @Override
    public int alignment() {
        return base.alignment();
    }

    @Override
    public char kind() {
        return 'V';
    }

    @Override
    public SubArray withOrder(ByteOrder order) {
        return new SubArray(base.withOrder(order), shape);
    }

    /// NumPy's `str(dtype)`, for instance `('<f4', (2, 3))`.
    @Override
    public String toString() {
        return TypePrinter.str(this);
    }
}
