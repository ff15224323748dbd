package ndraster.kernel;

import java.lang.foreign.MemorySegment;

/// Moves long runs of bytes between [ItemOffsets] in some memory and memory where they lie one after the other.
public final class PickedRuns {
    private static final int AT_ONCE = 256;

    private PickedRuns() {}

    /// Copies the runs at `picked` to `to`, one after the other from byte `at` on.
    public static void read(
            ItemOffsets picked, MemorySegment from, long bytes, int atLeast, MemorySegment to, long at) {
        long[] offsets = new long[Math.max(AT_ONCE, atLeast)];
        long next = at;
        for (int n = picked.next(offsets); n > 0; n = picked.next(offsets)) {
            for (int i = 0; i < n; i++) {
                MemorySegment.copy(from, offsets[i], to, next, bytes);
                next += bytes;
            }
        }
    }

    /// Sets the runs at `picked` to those of `values`.
    public static void write(ItemOffsets picked, MemorySegment to, long bytes, int atLeast, RepeatedItems values) {
        long[] offsets = new long[Math.max(AT_ONCE, atLeast)];
        for (int n = picked.next(offsets); n > 0; n = picked.next(offsets)) {
            for (int i = 0; i < n; i++) {
                values.copyRun(to, offsets[i], bytes);
            }
        }
    }
}
