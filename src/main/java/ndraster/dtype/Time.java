package ndraster.dtype;

import java.nio.ByteOrder;

/// A moment (`M8`, datetime64) or a span of time (`m8`, timedelta64): a 64-bit count. Carried, not computed with.
///
/// @param isSpan whether this is timedelta64 rather than datetime64
/// @param unit what is counted
/// @param count how many units one step is, at least 1
/// @param order the byte order
public record Time(boolean isSpan, TimeUnit unit, int count, ByteOrder order) implements DType {
    /// @throws DTypeException if the count is not at least 1, or the unit is [TimeUnit#GENERIC] and counted
    public Time {
        if (count < 1 || (unit == TimeUnit.GENERIC && count != 1)) {
            throw new DTypeException("Invalid datetime metadata: a step of " + count + " " + unit.symbol()
                    + "; it is at least 1, and 1 where there is no unit");
        }
    }

    @Override
    public int itemSize() {
        return Long.BYTES;
    }

    @Override
    public int alignment() {
        return Long.BYTES;
    }

    @Override
    public char kind() {
        return isSpan ? 'm' : 'M';
    }

    @Override
    public Time withOrder(ByteOrder newOrder) {
        return new Time(isSpan, unit, count, newOrder);
    }

    /// NumPy's `str(dtype)`, for instance `datetime64[ns]`.
    @Override
    public String toString() {
        return TypePrinter.str(this);
    }
}
