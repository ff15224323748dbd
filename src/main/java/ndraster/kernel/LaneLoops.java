package ndraster.kernel;

/// Loops over unsigned bytes, eight of them side by side in each `long`: what C2 does not turn into SIMD code for
/// bytes, it does for `long`.
///
/// In the formulas `H` is the highest bit of each lane. A subtraction or addition in which one side has that bit and
/// the other has not never carries from lane to lane.
///
/// @see <a href="https://graphics.stanford.edu/~seander/bithacks.html">Bit twiddling hacks: bytes in a word</a>
final class LaneLoops {
    /// `to[x] = a[x] op b[x]`, lane by lane.
    interface Loop {
        /// Computes `n` longs.
        void apply(long[] a, long[] b, long[] to, int n);
    }

    private static final long H = 0x8080_8080_8080_8080L;
    private static final long ONES = 0x0101_0101_0101_0101L;

    private LaneLoops() {}

    /// Where `a >= b`, the highest bit of the lane; no other bits.
    private static long atLeast(long a, long b) {
        long low = (a | H) - (b & ~H);
        return ((a & ~b) | (~(a ^ b) & low)) & H;
    }

    /// All bits of the lanes whose highest bit is set in `high`, which has no others.
    private static long spread(long high) {
        return (high - (high >>> 7)) | high;
    }

    static void greaterEqual(long[] a, long[] b, long[] to, int n) {
        for (int x = 0; x < n; x++) {
            to[x] = atLeast(a[x], b[x]) >>> 7;
        }
    }

    static void lessEqual(long[] a, long[] b, long[] to, int n) {
        for (int x = 0; x < n; x++) {
            to[x] = atLeast(b[x], a[x]) >>> 7;
        }
    }

    static void greater(long[] a, long[] b, long[] to, int n) {
        for (int x = 0; x < n; x++) {
            to[x] = (atLeast(b[x], a[x]) >>> 7) ^ ONES;
        }
    }

    static void less(long[] a, long[] b, long[] to, int n) {
        for (int x = 0; x < n; x++) {
            to[x] = (atLeast(a[x], b[x]) >>> 7) ^ ONES;
        }
    }

    static void equal(long[] a, long[] b, long[] to, int n) {
        for (int x = 0; x < n; x++) {
            to[x] = isZero(a[x] ^ b[x]);
        }
    }

    static void notEqual(long[] a, long[] b, long[] to, int n) {
        for (int x = 0; x < n; x++) {
            to[x] = isZero(a[x] ^ b[x]) ^ ONES;
        }
    }

    /// 1 in the lanes that are zero.
    private static long isZero(long lanes) {
        long anyLow = (lanes & ~H) + ~H;
        return (~(anyLow | lanes) & H) >>> 7;
    }

    static void minimum(long[] a, long[] b, long[] to, int n) {
        for (int x = 0; x < n; x++) {
            long isFirstLarger = spread(atLeast(a[x], b[x]));
            to[x] = (b[x] & isFirstLarger) | (a[x] & ~isFirstLarger);
        }
    }

    static void maximum(long[] a, long[] b, long[] to, int n) {
        for (int x = 0; x < n; x++) {
            long isFirstLarger = spread(atLeast(a[x], b[x]));
            to[x] = (a[x] & isFirstLarger) | (b[x] & ~isFirstLarger);
        }
    }

    /// `a >>> by` in each lane, `by` below 8: division by a power of two.
    static void shiftRight(long[] a, int by, long[] to, int n) {
        long kept = ONES * (0xff >>> by);
        for (int x = 0; x < n; x++) {
            to[x] = (a[x] >>> by) & kept;
        }
    }
}
