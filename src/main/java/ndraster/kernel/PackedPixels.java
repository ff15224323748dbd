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

    /// Reads the bytes at `offsets` from `base` on.
    static void get(int[] from, long base, long[] offsets, byte[] to, int n) {
        MemorySegment ints = MemorySegment.ofArray(from);
        for (int i = 0; i < n; i++) {
            to[i] = ints.get(ValueLayout.JAVA_BYTE, base + offsets[i]);
        }
    }

    /// Writes the bytes at `offsets` from `base` on.
    static void set(int[] to, long base, long[] offsets, byte[] from, int n) {
        MemorySegment ints = MemorySegment.ofArray(to);
        for (int i = 0; i < n; i++) {
            ints.set(ValueLayout.JAVA_BYTE, base + offsets[i], from[i]);
        }
    }
}
