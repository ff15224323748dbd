package ndraster.kernel;

import static ndraster.kernel.LaneLoops.LANES;
import static ndraster.kernel.LaneLoops.LONGS;
import static ndraster.kernel.LaneLoops.ONES;
import static ndraster.kernel.LaneLoops.atLeast;
import static ndraster.kernel.LaneLoops.isZero;
import static ndraster.kernel.LaneLoops.spread;

import java.util.Optional;

/// Loops over unsigned bytes and one number, which is in every lane of a `long`; see [LaneLoops].
final class LaneScalarLoops {
    /// `to[x] = a[x] op scalar`, for a number of bytes that is a multiple of [LaneLoops#LANES].
    interface Loop {
        /// Computes the bytes from `from` up to `end`.
        void apply(byte[] a, long scalar, byte[] to, int from, int end);
    }

    private LaneScalarLoops() {}

    static Optional<Loop> of(BinaryOp op) {
        return switch (op) {
            case EQUAL -> Optional.of(LaneScalarLoops::equal);
            case NOT_EQUAL -> Optional.of(LaneScalarLoops::notEqual);
            case LESS -> Optional.of(LaneScalarLoops::less);
            case LESS_EQUAL -> Optional.of(LaneScalarLoops::lessEqual);
            case GREATER -> Optional.of(LaneScalarLoops::greater);
            case GREATER_EQUAL -> Optional.of(LaneScalarLoops::greaterEqual);
            case MINIMUM -> Optional.of(LaneScalarLoops::minimum);
            case MAXIMUM -> Optional.of(LaneScalarLoops::maximum);
            default -> Optional.empty();
        };
    }

    private static void greaterEqual(byte[] a, long scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, atLeast((long) LONGS.get(a, x), scalar) >>> 7);
        }
    }

    private static void lessEqual(byte[] a, long scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, atLeast(scalar, (long) LONGS.get(a, x)) >>> 7);
        }
    }

    private static void greater(byte[] a, long scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, (atLeast(scalar, (long) LONGS.get(a, x)) >>> 7) ^ ONES);
        }
    }

    private static void less(byte[] a, long scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, (atLeast((long) LONGS.get(a, x), scalar) >>> 7) ^ ONES);
        }
    }

    private static void equal(byte[] a, long scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, isZero((long) LONGS.get(a, x) ^ scalar));
        }
    }

    private static void notEqual(byte[] a, long scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, isZero((long) LONGS.get(a, x) ^ scalar) ^ ONES);
        }
    }

    private static void minimum(byte[] a, long scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            long left = (long) LONGS.get(a, x);
            LONGS.set(to, x, scalar ^ ((left ^ scalar) & ~spread(atLeast(left, scalar))));
        }
    }

    private static void maximum(byte[] a, long scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x += LANES) {
            long left = (long) LONGS.get(a, x);
            LONGS.set(to, x, scalar ^ ((left ^ scalar) & spread(atLeast(left, scalar))));
        }
    }

    /// `a >>> by` in each lane, `by` below 8: division by a power of two.
    static void shiftRight(byte[] a, long by, byte[] to, int from, int end) {
        long kept = ONES * (0xff >>> by);
        for (int x = from; x < end; x += LANES) {
            LONGS.set(to, x, ((long) LONGS.get(a, x) >>> by) & kept);
        }
    }
}
