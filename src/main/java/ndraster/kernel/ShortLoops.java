package ndraster.kernel;

import java.util.Optional;

/// Loops over 16 bits as they are in memory: the operations on int16 and uint16 for which the low bits suffice.
final class ShortLoops {
    /// `to[k…] = a[i…] op b[j…]`, `n` times.
    interface Loop {
        void apply(short[] a, int i, short[] b, int j, short[] to, int k, int n);
    }

    private ShortLoops() {}

    static Optional<Loop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(ShortLoops::add);
            case SUBTRACT -> Optional.of(ShortLoops::subtract);
            case MULTIPLY -> Optional.of(ShortLoops::multiply);
            case BITWISE_AND -> Optional.of(ShortLoops::and);
            case BITWISE_OR -> Optional.of(ShortLoops::or);
            case BITWISE_XOR -> Optional.of(ShortLoops::xor);
            default -> Optional.empty();
        };
    }

    private static void add(short[] a, int i, short[] b, int j, short[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (short) (a[i + x] + b[j + x]);
        }
    }

    private static void subtract(short[] a, int i, short[] b, int j, short[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (short) (a[i + x] - b[j + x]);
        }
    }

    private static void multiply(short[] a, int i, short[] b, int j, short[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (short) (a[i + x] * b[j + x]);
        }
    }

    private static void and(short[] a, int i, short[] b, int j, short[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (short) (a[i + x] & b[j + x]);
        }
    }

    private static void or(short[] a, int i, short[] b, int j, short[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (short) (a[i + x] | b[j + x]);
        }
    }

    private static void xor(short[] a, int i, short[] b, int j, short[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (short) (a[i + x] ^ b[j + x]);
        }
    }
}
