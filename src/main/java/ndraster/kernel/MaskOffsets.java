package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import ndraster.layout.Layout;

/// Items where a mask is true. The mask is read as it goes; there is never a list of all positions.
public final class MaskOffsets implements ItemOffsets {
    private static final int PORTION = 1024;

    private final MemorySegment mask;
    private long maskAt;
    private final Walk rows;
    private final long rowLength;
    private final long stride;
    private final long[] inner;
    private long inRow;
    private final byte[] truth = new byte[PORTION];
    private final long[] found = new long[PORTION];

    /// @param mask the memory of the mask, whose bools lie one after the other
    /// @param maskAt where the first is
    /// @param masked the axes that the mask lies over, in the memory of the items
    /// @param inner the offsets of the items at each true element
    public MaskOffsets(MemorySegment mask, long maskAt, Layout masked, long[] inner) {
        Layout merged =
                masked.reshape(new long[] {masked.size()}, 1).orElse(masked.ndim() == 0 ? masked.newAxis(0) : masked);
        int last = merged.ndim() - 1;
        this.mask = mask;
        this.maskAt = maskAt;
        this.rowLength = merged.length(last);
        this.stride = merged.stride(last);
        this.rows =
                new Walk(rowLength == 0 ? merged : merged.slice(last, 0, 1, 1).dropAxis(last));
        this.inner = inner;
        this.inRow = rowLength;
    }

    @Override
    public int next(long[] to) {
        int n = 0;
        while (n + inner.length <= to.length && (n == 0 || to.length - n > to.length / 8)) {
            if (inRow == rowLength) {
                if (inner.length == 0 || !rows.advance()) {
                    return n;
                }
                inRow = 0;
            }
            int count = (int) Math.min(Math.min(PORTION, rowLength - inRow), (to.length - n) / inner.length);
            MemorySegment.copy(mask, ValueLayout.JAVA_BYTE, maskAt, truth, 0, count);
            int trues = compress(truth, count, inRow * stride, stride, found);
            n = TableOffsets.expand(rows.offset(), found, 0, trues, inner, to, n);
            inRow += count;
            maskAt += count;
        }
        return n;
    }

    /// Without a branch on the truth, which a processor can not foresee.
    private static int compress(byte[] truth, int count, long first, long stride, long[] found) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            found[n] = first + i * stride;
            n += -(truth[i] & 0xff) >>> 31;
        }
        return n;
    }

    /// How many of `size` bools, which lie one after the other, are true.
    public static long countTrue(MemorySegment mask, long at, long size) {
        byte[] truth = new byte[PORTION];
        long trues = 0;
        for (long i = 0; i < size; i += PORTION) {
            int count = (int) Math.min(PORTION, size - i);
            MemorySegment.copy(mask, ValueLayout.JAVA_BYTE, at + i, truth, 0, count);
            trues += countTrue(truth, count);
        }
        return trues;
    }

    private static int countTrue(byte[] truth, int count) {
        int whole = count - count % LaneLoops.LANES;
        long falses = 0;
        for (int i = 0; i < whole; i += LaneLoops.LANES) {
            falses += Long.bitCount(LaneLoops.isZero((long) LaneLoops.LONGS.get(truth, i)));
        }
        for (int i = whole; i < count; i++) {
            falses += truth[i] == 0 ? 1 : 0;
        }
        return count - (int) falses;
    }
}
