package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Bytes, packed eight to a `long` for a loop and unpacked again.
final class Lanes {
    private final LaneLoops.Loop loop;
    private final long[] left;
    private final long[] right;
    private final long[] result;

    Lanes(LaneLoops.Loop loop, int capacity) {
        int longs = longs(capacity);
        this.loop = loop;
        this.left = new long[longs];
        this.right = new long[longs];
        this.result = new long[longs];
    }

    private static int longs(int bytes) {
        return (bytes + Long.BYTES - 1) / Long.BYTES;
    }

    /// `out = in[0] op in[1]`, or the operation on `in[0]` alone.
    void compute(Block[] in, Block out, int n) {
        pack(in[0], left, n);
        if (in.length > 1) {
            pack(in[1], right, n);
        }
        loop.apply(left, right, result, longs(n));
        MemorySegment.copy(MemorySegment.ofArray(result), ValueLayout.JAVA_BYTE, 0, out.bytes, out.at, n);
    }

    private static void pack(Block block, long[] to, int n) {
        MemorySegment.copy(block.bytes, block.at, MemorySegment.ofArray(to), ValueLayout.JAVA_BYTE, 0, n);
    }
}
