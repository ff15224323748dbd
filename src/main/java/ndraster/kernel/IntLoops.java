package ndraster.kernel;

import java.util.Optional;

/// Loops over `int`: bool and all integers of at most 32 bits but uint32.
final class IntLoops {
    /// `to[x] = a[x] op b[x]` for each `x` of the range.
    interface Loop {
        void apply(int[] a, int[] b, int[] to, int from, int end);
    }

    private IntLoops() {}

    static Optional<Loop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(IntLoops::add);
            case SUBTRACT -> Optional.of(IntLoops::subtract);
            case MULTIPLY -> Optional.of(IntLoops::multiply);
            case FLOOR_DIVIDE -> Optional.of(IntLoops::floorDivide);
            case REMAINDER -> Optional.of(IntLoops::remainder);
            case POWER -> Optional.of(IntLoops::power);
            case MINIMUM -> Optional.of(IntLoops::minimum);
            case MAXIMUM -> Optional.of(IntLoops::maximum);
            case BITWISE_AND -> Optional.of(IntLoops::and);
            case BITWISE_OR -> Optional.of(IntLoops::or);
            case BITWISE_XOR -> Optional.of(IntLoops::xor);
            case LEFT_SHIFT -> Optional.of(IntLoops::leftShift);
            case RIGHT_SHIFT -> Optional.of(IntLoops::rightShift);
            default -> Optional.empty();
        };
    }

    private static void add(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] + b[x];
        }
    }

    private static void subtract(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] - b[x];
        }
    }

    private static void multiply(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * b[x];
        }
    }

    private static void floorDivide(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = b[x] == 0 ? 0 : Math.floorDiv(a[x], b[x]);
        }
    }

    private static void remainder(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = b[x] == 0 ? 0 : Math.floorMod(a[x], b[x]);
        }
    }

    private static void power(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Powers.of(a[x], b[x]);
        }
    }

    private static void minimum(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.min(a[x], b[x]);
        }
    }

    private static void maximum(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.max(a[x], b[x]);
        }
    }

    private static void and(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] & b[x];
        }
    }

    private static void or(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] | b[x];
        }
    }

    private static void xor(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] ^ b[x];
        }
    }

    private static void leftShift(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Shifts.left(a[x], b[x]);
        }
    }

    private static void rightShift(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Shifts.right(a[x], b[x]);
        }
    }
}
