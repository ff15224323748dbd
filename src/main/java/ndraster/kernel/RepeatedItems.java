package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import ndraster.dtype.Numeric;

/// Items to be handed out one after the other, and again from the first when they are used up.
public final class RepeatedItems {
    private static final int FEWEST_BYTES = 4096;

    private final MemorySegment items;
    private final long size;
    private final boolean isOne;
    private long at;
    private boolean isFilled;

    /// @param values the items, one after the other; their bytes divide a run or are a multiple of it
    /// @param run how many bytes are set together
    /// @param item a type of the items' size
    public RepeatedItems(MemorySegment values, long run, Numeric item) {
        long size = values.byteSize();
        MemorySegment whole = size < run ? repeated(values, run / size) : values;
        this.isOne = whole.byteSize() == item.itemSize();
        boolean isShort = !isOne && whole.byteSize() < FEWEST_BYTES;
        this.items = isShort ? repeated(whole, FEWEST_BYTES / whole.byteSize()) : whole;
        this.size = items.byteSize();
    }

    private static MemorySegment repeated(MemorySegment values, long times) {
        long size = values.byteSize();
        MemorySegment repeated = MemorySegment.ofArray(new byte[Math.toIntExact(size * times)]);
        for (long at = 0; at < repeated.byteSize(); at += size) {
            MemorySegment.copy(values, 0, repeated, at, size);
        }
        return repeated;
    }

    /// The next `n` items, to the front of a block.
    void fill(Block block, Unit unit, int n) {
        if (isOne) {
            fillWithOne(block, unit);
            return;
        }
        int filled = 0;
        while (filled < n) {
            int count = (int) Math.min(n - filled, (size - at) / unit.size);
            block.copyFrom(unit, filled, items, at, count);
            filled += count;
            advance((long) count * unit.size);
        }
    }

    private void fillWithOne(Block block, Unit unit) {
        if (!isFilled) {
            isFilled = true;
            block.copyFrom(unit, 0, items, 0, 1);
            block.repeatFirst(unit);
        }
    }

    /// The next `bytes` bytes, to `to`.
    void copyRun(MemorySegment to, long offset, long bytes) {
        MemorySegment.copy(items, at, to, offset, bytes);
        advance(bytes);
    }

    private void advance(long bytes) {
        at = at + bytes == size ? 0 : at + bytes;
    }
}
