package ndraster.dtype;

import java.nio.ByteOrder;

/// A moment (`M8`, datetime64) or a span of time (`m8`, timedelta64): a 64-bit count of units. Carried, not computed with.
///
/// @param isSpan whether this is timedelta64 rather than datetime64
/// @param unit what is counted
/// @param count how many units one step is, at least 1
/// @param order the byte order
public record Time(boolean isSpan, TimeUnit unit, int count, ByteOrder order) implements DType {
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
}
