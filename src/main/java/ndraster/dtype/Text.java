package ndraster.dtype;

import java.nio.ByteOrder;

/// Fixed-length text, NumPy's `U`: UTF-32 code points, trailing NULs are padding.
///
/// @param length the number of code points
/// @param order the byte order of each code point
public record Text(int length, ByteOrder order) implements DType {
    @Override
    public int itemSize() {
        return Math.multiplyExact(length, Integer.BYTES);
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
}
