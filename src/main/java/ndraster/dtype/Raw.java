package ndraster.dtype;

import java.nio.ByteOrder;

/// Uninterpreted bytes, NumPy's `V` without fields.
///
/// @param size the number of bytes
public record Raw(int size) implements DType {
    /// @throws DTypeException if the size is negative
    public Raw {
        if (size < 0) {
            throw new DTypeException("data type 'V" + size + "' not understood: the size cannot be negative");
        }
    }

    @Override
    public int itemSize() {
        return size;
    }

    @Override
    public int alignment() {
        return 1;
    }

    @Override
    public char kind() {
        return 'V';
    }

    @Override
    public Raw withOrder(ByteOrder order) {
        return this;
    }

    /// NumPy's `str(dtype)`, for instance `|V8`.
    @Override
    public String toString() {
        return TypePrinter.str(this);
    }
}
