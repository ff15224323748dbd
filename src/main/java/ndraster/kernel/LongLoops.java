package ndraster.kernel;

import java.util.Optional;

/// Loops over `long`: int64, uint32, and the operations in which the sign of uint64 does not matter.
final class LongLoops {
    /// `to[x] = a[x] op b[x]` for each `x` of the range.
    interface Loop {
        void apply(long[] a, long[] b, long[] to, int from, int end);
    }

    private LongLoops() {}

    static Optional<Loop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(LongLoops::add);
            case SUBTRACT -> Optional.of(LongLoops::subtract);
            case MULTIPLY -> Optional.of(LongLoops::multiply);
            case FLOOR_DIVIDE -> Optional.of(LongLoops::floorDivide);
            case REMAINDER -> Optional.of(LongLoops::remainder);
            case POWER -> Optional.of(LongLoops::power);
            case MINIMUM -> Optional.of(LongLoops::minimum);
            case MAXIMUM -> Optional.of(LongLoops::maximum);
            case BITWISE_AND -> Optional.of(LongLoops::and);
            case BITWISE_OR -> Optional.of(LongLoops::or);
            case BITWISE_XOR -> Optional.of(LongLoops::xor);
            case LEFT_SHIFT -> Optional.of(LongLoops::leftShift);
            case RIGHT_SHIFT -> Optional.of(LongLoops::rightShift);
            default -> Optional.empty();
        };
    }

    private static void add(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] + b[x];
        }
    }

    private static void subtract(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] - b[x];
        }
    }

    private static void multiply(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * b[x];
        }
    }

    private static void floorDivide(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = b[x] == 0 ? 0 : Math.floorDiv(a[x], b[x]);
        }
    }

    private static void remainder(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = b[x] == 0 ? 0 : Math.floorMod(a[x], b[x]);
        }
    }

    private static void power(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Powers.of(a[x], b[x]);
        }
    }

    private static void minimum(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(a[x], b[x]);
        }
    }

    private static void maximum(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.max(a[x], b[x]);
        }
    }

    private static void and(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] & b[x];
        }
    }

    private static void or(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] | b[x];
        }
    }

    private static void xor(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] ^ b[x];
        }
    }

    private static void leftShift(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Shifts.left(a[x], b[x]);
        }
    }

    private static void rightShift(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Shifts.right(a[x], b[x]);
        }
    }
}
