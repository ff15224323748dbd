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

    private static void floorDivide(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = b[j + x] == 0 ? 0 : Long.divideUnsigned(a[i + x], b[j + x]);
        }
    }

    private static void remainder(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = b[j + x] == 0 ? 0 : Long.remainderUnsigned(a[i + x], b[j + x]);
        }
    }

    private static void power(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Powers.ofUnsigned(a[i + x], b[j + x]);
        }
    }

    private static void minimum(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Long.compareUnsigned(a[i + x], b[j + x]) < 0 ? a[i + x] : b[j + x];
        }
    }

    private static void maximum(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Long.compareUnsigned(a[i + x], b[j + x]) > 0 ? a[i + x] : b[j + x];
        }
    }

    private static void leftShift(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Shifts.left(a[i + x], b[j + x]);
        }
    }

    private static void rightShift(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Shifts.rightUnsigned(a[i + x], b[j + x]);
        }
    }
}
