package ndraster.awt;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import ndraster.dtype.Numeric;
import ndraster.memory.Storage;

/// The rows of 16-bit numbers that follow each other: where they are if that is a `short[]`, otherwise copied one
/// by one.
final class ShortRows {
    private final Storage memory;
    private final Grid grid;
    private final long start;
    private final boolean isOnHeap;
    private final ValueLayout.OfShort layout;
    private final short[] shorts;
    private int first;

    ShortRows(Storage memory, Numeric dtype, Grid grid, long start) {
        this.memory = memory;
        this.grid = grid;
        this.start = start;
        this.isOnHeap = dtype.isNative()
                && memory.heapArray().filter(short[].class::isInstance).isPresent();
        this.layout = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(dtype.order());
        this.shorts = isOnHeap ? (short[]) memory.heapArray().orElseThrow() : new short[Math.toIntExact(grid.width())];
    }

    /// Makes row `y` the one that [#first] speaks of.
    void load(int y) {
        long at = start + y * grid.rowStride();
        if (isOnHeap) {
            first = Math.toIntExact((memory.heapOffset() + at) / Short.BYTES);
        } else {
            MemorySegment.copy(memory.readable(), layout, at, shorts, 0, shorts.length);
        }
    }

    short[] shorts() {
        return shorts;
    }

    /// Where in [#shorts] the row starts.
    int first() {
        return first;
    }
}
