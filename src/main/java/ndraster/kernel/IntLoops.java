package ndraster.kernel;

import java.util.Optional;

/// Loops over `int`: bool and all integers of at most 32 bits but uint32.
final class IntLoops {
    /// `to[k…] = a[i…] op b[j…]`, `n` times.
    interface Loop {
        void apply(int[] a, int i, int[] b, int j, int[] to, int k, int n);
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

    private static void add(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] + b[j + x];
        }
    }

    private static void subtract(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] - b[j + x];
        }
    }

    private static void multiply(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] * b[j + x];
        }
    }

    private static void floorDivide(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = b[j + x] == 0 ? 0 : Math.floorDiv(a[i + x], b[j + x]);
        }
    }

    private static void remainder(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = b[j + x] == 0 ? 0 : Math.floorMod(a[i + x], b[j + x]);
        }
    }

    private static void power(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Powers.of(a[i + x], b[j + x]);
        }
    }

    private static void minimum(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.min(a[i + x], b[j + x]);
        }
    }

    private static void maximum(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.max(a[i + x], b[j + x]);
        }
    }

    private static void and(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] & b[j + x];
        }
    }

    private static void or(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] | b[j + x];
        }
    }

    private static void xor(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] ^ b[j + x];
        }
    }

    private static void leftShift(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Shifts.left(a[i + x], b[j + x]);
        }
    }

    private static void rightShift(int[] a, int i, int[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Shifts.right(a[i + x], b[j + x]);
        }
    }
}
