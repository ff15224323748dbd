package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Single bytes of an `int[]`, such as one channel of packed pixels.
final class PackedPixels {
    private PackedPixels() {}

    /// Writes bytes by the steps of a [Grid], which count bytes in the `int[]`, from byte `start` of it on.
    static void put(byte[] from, int at, int[] to, long start, Grid grid) {
        MemorySegment ints = MemorySegment.ofArray(to); // made here, so that C2 knows what it is
        int fromStep = grid.fromInner();
        long toStep = grid.toInner();
        for (int row = 0; row < grid.outer(); row++) {
            int p = at + row * grid.fromOuter();
            long k = start + (long) row * grid.toOuter();
            for (int col = 0; col < grid.inner(); col++, p += fromStep, k += toStep) {
                ints.set(ValueLayout.JAVA_BYTE, k, from[p]);
            }
        }
    }
}
