package ndraster.dtype;

import java.nio.ByteOrder;

/// Fixed-length text, NumPy's `U`: UTF-32 code points, trailing NULs are padding.
///
/// @param length the number of code points
/// @param order the byte order of each code point
public record Text(int length, ByteOrder order) implements DType {
    private static final int MAX_LENGTH = Integer.MAX_VALUE / Integer.BYTES;

    /// @throws DTypeException if the length is negative, or the size in bytes does not fit an `int`
    public Text {
        if (length < 0 || length > MAX_LENGTH) {
            throw new DTypeException(
                    "data type 'U" + length + "' not understood: the length must be 0 to " + MAX_LENGTH);
        }
    }

    @Override
    public int itemSize() {
        return length * Integer.BYTES;
    }

    @Override
    public int alignment() {
        return Integer.BYTES;
    }

    @Override
    public char kind() {
        return 'U';
    }

    @Override
    public Text withOrder(ByteOrder newOrder) {
        return new Text(length, newOrder);
    }

    /// NumPy's `str(dtype)`, for instance `<U3`.
    @Override
    public String toString() {
        return TypePrinter.str(this);
    }
}
