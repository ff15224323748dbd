package ndraster.kernel;

import java.util.Optional;

/// Loops over bytes as they are in memory: the operations on int8 and uint8 for which the low eight bits suffice.
final class ByteLoops {
    /// `to[x] = a[x] op b[x]` for each `x` of the range.
    interface Loop {
        void apply(byte[] a, byte[] b, byte[] to, int from, int end);
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

    private static void add(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] + b[x]);
        }
    }

    private static void subtract(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] - b[x]);
        }
    }

    private static void multiply(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] * b[x]);
        }
    }

    private static void and(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] & b[x]);
        }
    }

    private static void or(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] | b[x]);
        }
    }

    private static void xor(byte[] a, byte[] b, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] ^ b[x]);
        }
    }
}
