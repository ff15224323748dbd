package ndraster.kernel;

import java.util.Optional;

/// Functions of int8 and uint8 as they are in memory, for which the low eight bits suffice.
final class ByteFunctions {
    /// `to[x] = f(a[x])` for each `x` of the range.
    interface Each {
        void apply(byte[] a, byte[] to, int from, int end);
    }

    private ByteFunctions() {}

    static Optional<Each> of(UnaryOp op) {
        return switch (op) {
            case NEGATIVE -> Optional.of(ByteFunctions::negate);
            case POSITIVE -> Optional.of(ByteFunctions::copy);
            case INVERT -> Optional.of(ByteFunctions::invert);
            case SQUARE -> Optional.of(ByteFunctions::square);
            case CONJUGATE -> Optional.of(ByteFunctions::copy);
            case FLOOR -> Optional.of(ByteFunctions::copy);
            case CEIL -> Optional.of(ByteFunctions::copy);
            case TRUNC -> Optional.of(ByteFunctions::copy);
            default -> Optional.empty();
        };
    }

    static Loop loop(Each each) {
        return (in, out, from, end) -> each.apply(in[0].bytes, out[0].bytes, from, end);
    }

    private static void negate(byte[] a, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) -a[x];
        }
    }

    private static void copy(byte[] a, byte[] to, int from, int end) {
        System.arraycopy(a, from, to, from, end - from);
    }

    private static void invert(byte[] a, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) ~a[x];
        }
    }

    private static void square(byte[] a, byte[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = (byte) (a[x] * a[x]);
        }
    }
}
