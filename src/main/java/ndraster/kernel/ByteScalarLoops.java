package ndraster.kernel;

import java.util.Optional;

/// Loops over `byte` with the same number on the right of every operation.
final class ByteScalarLoops {
    /// `to[x] = a[x] op scalar` for each `x` of the range.
    private interface Loop {
        void apply(byte[] a, byte scalar, byte[] to, int from, int end);
    }

    private ByteScalarLoops() {}

    static Optional<ScalarLoop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(of(ByteScalarLoops::add));
            case SUBTRACT -> Optional.of(of(ByteScalarLoops::subtract));
            case MULTIPLY -> Optional.of(of(ByteScalarLoops::multiply));
            case BITWISE_AND -> Optional.of(of(ByteScalarLoops::and));
            case BITWISE_OR -> Optional.of(of(ByteScalarLoops::or));
            case BITWISE_XOR -> Optional.of(of(ByteScalarLoops::xor));
            default -> Optional.empty();
        };
    }

    private static ScalarLoop of(Loop loop) {
        return (in, scalar, out, from, end) -> loop.apply(in.bytes, scalar.bytes[0], out.bytes, from, end);
    }

    private static void add(byte[] a, byte scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] + scalar);
        }
    }

    private static void subtract(byte[] a, byte scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] - scalar);
        }
    }

    private static void multiply(byte[] a, byte scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] * scalar);
        }
    }

    private static void and(byte[] a, byte scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] & scalar);
        }
    }

    private static void or(byte[] a, byte scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] | scalar);
        }
    }

    private static void xor(byte[] a, byte scalar, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] ^ scalar);
        }
    }
}
