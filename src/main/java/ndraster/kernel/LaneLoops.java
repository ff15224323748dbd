package ndraster.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Loops over unsigned bytes, eight of them side by side in each `long`: what C2 does not turn into SIMD code for
/// bytes, it does for `long`.
///
/// In the formulas `H` is the highest bit of each lane. A subtraction or addition in which one side has that bit and
/// the other has not never carries from lane to lane.
///
/// @see <a href="https://graphics.stanford.edu/~seander/bithacks.html">Bit twiddling hacks: bytes in a word</a>
final class LaneLoops {
    /// `to[x] = a[x] op b[x]`, for a number of bytes that is a multiple of [#LANES].
    interface Loop {
        /// Computes the bytes from `from` up to `end`.
        void apply(byte[] a, byte[] b, byte[] to, int from, int end);
    }

    static final int LANES = 8;
    static final long ONES = 0x0101_0101_0101_0101L;
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long H = 0x8080_8080_8080_8080L;

    private LaneLoops() {}

    /// Where `a >= b`, the highest bit of the lane; no other bits.
    static long atLeast(long a, long b) {
        long low = (a | H) - (b & ~H);
        return ((a & ~b) | (~(a ^ b) & low)) & H;
    }

    /// All bits of the lanes whose highest bit is set in `high`, which has no others.
    static long spread(long high) {
        return (high - (high >>> 7)) | high;
    }

    /// 1 in the lanes that are zero.
    static long isZero(long lanes) {
        long anyLow = (lanes & ~H) + ~H;
        return (~(anyLow | lanes) & H) >>> 7;
    }

    static void greaterEqual(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, atLeast((long) LONGS.get(a, x), (long) LONGS.get(b, x)) >>> 7);
        }
    }

    static void lessEqual(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, atLeast((long) LONGS.get(b, x), (long) LONGS.get(a, x)) >>> 7);
        }
    }

    static void greater(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, (atLeast((long) LONGS.get(b, x), (long) LONGS.get(a, x)) >>> 7) ^ ONES);
        }
    }

    static void less(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, (atLeast((long) LONGS.get(a, x), (long) LONGS.get(b, x)) >>> 7) ^ ONES);
        }
    }

    static void equal(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, isZero((long) LONGS.get(a, x) ^ (long) LONGS.get(b, x)));
        }
    }

    static void notEqual(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, isZero((long) LONGS.get(a, x) ^ (long) LONGS.get(b, x)) ^ ONES);
        }
    }

    static void minimum(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            long left = (long) LONGS.get(a, x);
            long right = (long) LONGS.get(b, x);
            LONGS.set(to, x, right ^ ((left ^ right) & ~spread(atLeast(left, right))));
        }
    }

    static void maximum(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            long left = (long) LONGS.get(a, x);
            long right = (long) LONGS.get(b, x);
            LONGS.set(to, x, right ^ ((left ^ right) & spread(atLeast(left, right))));
        }
    }
}
