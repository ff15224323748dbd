package ndraster.dtype;

import java.nio.ByteOrder;

/// Fixed-length bytes, NumPy's `S`: trailing NULs are padding.
///
/// @param length the number of bytes
public record Bytes(int length) implements DType {
    /// @throws DTypeException if the length is negative
    public Bytes {
        if (length < 0) {
            throw new DTypeException("data type 'S" + length + "' not understood: the length cannot be negative");
        }
    }

    @Override
    public int itemSize() {
        return length;
    }

    @Override
    public int alignment() {
        return 1;
    }

    @Override
    public char kind() {
        return 'S';
    }

    @Override
    public Bytes withOrder(ByteOrder order) {
        return this;
    }

    /// NumPy's `str(dtype)`, for instance `|S5`.
    @Override
    public String toString() {
        return TypePrinter.str(this);
    }
}
