package ndraster.dtype;

import java.nio.ByteOrder;

/// Uninterpreted bytes, NumPy's `V` without fields.
///
/// @param size the number of bytes
public record Raw(int size) implements DType {
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
}
