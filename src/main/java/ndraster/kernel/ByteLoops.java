package ndraster.kernel;

import java.util.Optional;

/// Loops over bytes as they are in memory: the operations on int8 and uint8 for which the low eight bits suffice.
final class ByteLoops {
    /// `to[k…] = a[i…] op b[j…]`, `n` times.
    interface Loop {
        void apply(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n);
    }

    private ByteLoops() {}

    static Optional<Loop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(ByteLoops::add);
            case SUBTRACT -> Optional.of(ByteLoops::subtract);
            case MULTIPLY -> Optional.of(ByteLoops::multiply);
            case BITWISE_AND -> Optional.of(ByteLoops::and);
            case BITWISE_OR -> Optional.of(ByteLoops::or);
            case BITWISE_XOR -> Optional.of(ByteLoops::xor);
            default -> Optional.empty();
        };
    }

    private static void add(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) (a[i + x] + b[j + x]);
        }
    }

    private static void subtract(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) (a[i + x] - b[j + x]);
        }
    }

    private static void multiply(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) (a[i + x] * b[j + x]);
        }
    }

    private static void and(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) (a[i + x] & b[j + x]);
        }
    }

    private static void or(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) (a[i + x] | b[j + x]);
        }
    }

    private static void xor(byte[] a, int i, byte[] b, int j, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) (a[i + x] ^ b[j + x]);
        }
    }
}
