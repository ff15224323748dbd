package ndraster.kernel;

import java.util.Optional;

/// Loops over `short` with the same number on the right of every operation.
final class ShortScalarLoops {
    /// `to[x] = a[x] op scalar` for each `x` of the range.
    private interface Loop {
        void apply(short[] a, short scalar, short[] to, int from, int end);
    }

    private ShortScalarLoops() {}

    static Optional<ScalarLoop> of(BinaryOp op) {
        return switch (op) {
            case ADD -> Optional.of(of(ShortScalarLoops::add));
            case SUBTRACT -> Optional.of(of(ShortScalarLoops::subtract));
            case MULTIPLY -> Optional.of(of(ShortScalarLoops::multiply));
            case BITWISE_AND -> Optional.of(of(ShortScalarLoops::and));
            case BITWISE_OR -> Optional.of(of(ShortScalarLoops::or));
            case BITWISE_XOR -> Optional.of(of(ShortScalarLoops::xor));
            default -> Optional.empty();
        };
    }

    private static ScalarLoop of(Loop loop) {
        return (in, scalar, out, from, end) -> loop.apply(in.shorts, scalar.shorts[0], out.shorts, from, end);
    }

    private static void add(short[] a, short scalar, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] + scalar);
        }
    }

    private static void subtract(short[] a, short scalar, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] - scalar);
        }
    }

    private static void multiply(short[] a, short scalar, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] * scalar);
        }
    }

    private static void and(short[] a, short scalar, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] & scalar);
        }
    }

    private static void or(short[] a, short scalar, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] | scalar);
        }
    }

    private static void xor(short[] a, short scalar, short[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (short) (a[x] ^ scalar);
        }
    }
}
