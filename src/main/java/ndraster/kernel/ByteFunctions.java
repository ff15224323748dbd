package ndraster.kernel;

import java.util.Optional;

/// Functions of int8 and uint8 as they are in memory, for which the low eight bits suffice.
final class ByteFunctions {
    /// `to[k…] = f(a[i…])`, `n` times.
    interface Each {
        void apply(byte[] a, int i, byte[] to, int k, int n);
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
        return (in, out, n) -> each.apply(in[0].bytes, in[0].at, out[0].bytes, out[0].at, n);
    }

    private static void negate(byte[] a, int i, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) -a[i + x];
        }
    }

    private static void copy(byte[] a, int i, byte[] to, int k, int n) {
        System.arraycopy(a, i, to, k, n);
    }

    private static void invert(byte[] a, int i, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) ~a[i + x];
        }
    }

    private static void square(byte[] a, int i, byte[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = (byte) (a[i + x] * a[i + x]);
        }
    }
}
