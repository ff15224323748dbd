package ndraster.kernel;

import java.util.Optional;

/// Loops over `long`: int64, uint32, and the operations in which the sign of uint64 does not matter.
final class LongLoops {
    /// `to[k…] = a[i…] op b[j…]`, `n` times.
    interface Loop {
        void apply(long[] a, int i, long[] b, int j, long[] to, int k, int n);
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

    private static void add(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] + b[j + x];
        }
    }

    private static void subtract(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] - b[j + x];
        }
    }

    private static void multiply(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] * b[j + x];
        }
    }

    private static void floorDivide(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = b[j + x] == 0 ? 0 : Math.floorDiv(a[i + x], b[j + x]);
        }
    }

    private static void remainder(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = b[j + x] == 0 ? 0 : Math.floorMod(a[i + x], b[j + x]);
        }
    }

    private static void power(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Powers.of(a[i + x], b[j + x]);
        }
    }

    private static void minimum(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.min(a[i + x], b[j + x]);
        }
    }

    private static void maximum(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.max(a[i + x], b[j + x]);
        }
    }

    private static void and(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] & b[j + x];
        }
    }

    private static void or(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] | b[j + x];
        }
    }

    private static void xor(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] ^ b[j + x];
        }
    }

    private static void leftShift(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Shifts.left(a[i + x], b[j + x]);
        }
    }

    private static void rightShift(long[] a, int i, long[] b, int j, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Shifts.right(a[i + x], b[j + x]);
        }
    }
}
