package ndraster.kernel;

import java.util.Optional;

/// Loops over 16 bits as they are in memory: the operations on int16 and uint16 for which the low bits suffice.
final class ShortLoops {
    /// `to[x] = a[x] op b[x]` for each `x` of the range.
    interface Loop {
        void apply(short[] a, short[] b, short[] to, int from, int end);
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

    private static void add(short[] a, short[] b, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] + b[x]);
        }
    }

    private static void subtract(short[] a, short[] b, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] - b[x]);
        }
    }

    private static void multiply(short[] a, short[] b, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] * b[x]);
        }
    }

    private static void and(short[] a, short[] b, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] & b[x]);
        }
    }

    private static void or(short[] a, short[] b, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] | b[x]);
        }
    }

    private static void xor(short[] a, short[] b, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] ^ b[x]);
        }
    }
}
