package ndraster.dtype;

import java.nio.ByteOrder;

/// A bool, integer, floating-point or complex element.
///
/// @param type which number it is
/// @param order its byte order; one-byte types always have this machine's
public record Numeric(NumericType type, ByteOrder order) implements DType {
    public Numeric {
        if (type.size() == 1) {
            order = ByteOrder.nativeOrder();
        }
    }

    static Numeric of(NumericType type) {
        return new Numeric(type, ByteOrder.nativeOrder());
    }

    @Override
    public int itemSize() {
        return type.size();
    }

    @Override
    public int alignment() {
        return type.isComplex() ? type.size() / 2 : type.size();
    }

    @Override
    public char kind() {
        return type.kind();
    }

    @Override
    public Numeric withOrder(ByteOrder newOrder) {
        return new Numeric(type, newOrder);
    }

    @Override
    public boolean isNative() {
        return order == ByteOrder.nativeOrder();
    }

    /// NumPy's `str(dtype)`, for instance `uint8` or `>i4`.
    @Override
    public String toString() {
        return TypePrinter.str(this);
    }
}
