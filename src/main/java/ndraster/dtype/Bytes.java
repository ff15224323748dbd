package ndraster.dtype;

import java.nio.ByteOrder;

/// Fixed-length bytes, NumPy's `S`: trailing NULs are padding.
///
/// @param length the number of bytes
public record Bytes(int length) implements DType {
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
}
