package ndraster.kernel;

import java.util.Optional;

/// Loops over the bits of uint64, where its sign matters.
final class UnsignedLoops {
    private UnsignedLoops() {}

    static Optional<LongLoops.Loop> of(BinaryOp op) {
        return switch (op) {
            case FLOOR_DIVIDE -> Optional.of(UnsignedLoops::floorDivide);
            case REMAINDER -> Optional.of(UnsignedLoops::remainder);
            case POWER -> Optional.of(UnsignedLoops::power);
            case MINIMUM -> Optional.of(UnsignedLoops::minimum);
            case MAXIMUM -> Optional.of(UnsignedLoops::maximum);
            case LEFT_SHIFT -> Optional.of(UnsignedLoops::leftShift);
            case RIGHT_SHIFT -> Optional.of(UnsignedLoops::rightShift);
            default -> Optional.empty();
        };
    }

    private static void floorDivide(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = b[x] == 0 ? 0 : Long.divideUnsigned(a[x], b[x]);
        }
    }

    private static void remainder(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = b[x] == 0 ? 0 : Long.remainderUnsigned(a[x], b[x]);
        }
    }

    private static void power(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Powers.ofUnsigned(a[x], b[x]);
        }
    }

    private static void minimum(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Long.compareUnsigned(a[x], b[x]) < 0 ? a[x] : b[x];
        }
    }

    private static void maximum(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Long.compareUnsigned(a[x], b[x]) > 0 ? a[x] : b[x];
        }
    }

    private static void leftShift(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Shifts.left(a[x], b[x]);
        }
    }

    private static void rightShift(long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Shifts.rightUnsigned(a[x], b[x]);
        }
    }
}
