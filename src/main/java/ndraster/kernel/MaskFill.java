package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import ndraster.layout.Layout;
import ndraster.memory.Storage;
import ndraster.parallel.Cores;

/// Sets bytes that lie one after the other in a Java array to one number, wherever a mask is true.
///
/// Nothing branches on the truth, which a processor can not foresee: where it is false, the last byte that was set is
/// set again. Bytes that the mask leaves out are not touched, for they may be somebody else's.
public final class MaskFill {
    private static final int PORTION = 4096;

    private final MemorySegment mask;
    private final long maskAt;
    private final byte[] to;
    private final int start;
    private final byte value;

    private MaskFill(MemorySegment mask, long maskAt, byte[] to, int start, byte value) {
        this.mask = mask;
        this.maskAt = maskAt;
        this.to = to;
        this.start = start;
        this.value = value;
    }

    /// Sets the bytes, if they lie so; else nothing happens.
    ///
    /// @param mask the memory of the mask, whose bools lie one after the other
    /// @param maskAt where the first is
    /// @param masked the axes that the mask lies over, in the memory of the bytes
    /// @param value one byte
    public static boolean run(MemorySegment mask, long maskAt, Storage to, Layout masked, MemorySegment value) {
        if (value.byteSize() != 1 || !masked.isRowMajor(1) || !(to.heapArray().orElse(to) instanceof byte[] bytes)) {
            return false;
        }
        int start = Math.toIntExact(to.heapOffset() + masked.offset());
        MaskFill fill = new MaskFill(mask, maskAt, bytes, start, value.get(ValueLayout.JAVA_BYTE, 0));
        if (Cores.canShare(mask)) {
            Cores.run(masked.size(), masked.size(), fill::run);
        } else {
            fill.run(0, masked.size());
        }
        return true;
    }

    private void run(long from, long end) {
        byte[] truth = new byte[PORTION];
        int last = -1;
        for (long i = from; i < end; i += PORTION) {
            int n = (int) Math.min(PORTION, end - i);
            MemorySegment.copy(mask, ValueLayout.JAVA_BYTE, maskAt + i, truth, 0, n);
            int at = start + (int) i;
            int first = last < 0 ? first(truth, n) : 0;
            if (first < n) {
                last = fill(truth, first, n, to, at, last < 0 ? at + first : last, value);
            }
        }
    }

    /// The first true of `n` bools, or `n`.
    private static int first(byte[] truth, int n) {
        int first = 0;
        while (first < n && truth[first] == 0) {
            first++;
        }
        return first;
    }

    private static int fill(byte[] truth, int from, int n, byte[] to, int at, int lastSet, byte value) {
        int last = lastSet;
        for (int i = from; i < n; i++) {
            int isTrue = -(truth[i] & 0xff) >> 31;
            last = Math.max(last, at + i & isTrue);
            to[last] = value;
        }
        return last;
    }
}
