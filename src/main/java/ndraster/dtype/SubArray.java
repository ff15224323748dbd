package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.List;

/// A small fixed array inside one element: `(2,3)f4`.
///
/// As the dtype of a whole array NumPy appends the shape to the array's own; inside a [Struct] it stays.
///
/// @param base what one element of the sub-array is
/// @param shape its dimensions
public record SubArray(DType base, List<Integer> shape) implements DType {
    public SubArray {
        shape = List.copyOf(shape);
    }

    @Override
    public int itemSize() {
        int size = base.itemSize();
        for (int length : shape) {
            size = Math.multiplyExact(size, length);
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
}
