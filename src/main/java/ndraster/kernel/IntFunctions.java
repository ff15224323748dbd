package ndraster.kernel;

import java.util.Optional;

/// Functions of `int`s: integers of at most 32 bits but uint32.
final class IntFunctions {
    /// `to[k…] = f(a[i…])`, `n` times.
    interface Each {
        void apply(int[] a, int i, int[] to, int k, int n);
    }

    private IntFunctions() {}

    static Optional<Each> of(UnaryOp op) {
        return switch (op) {
            case NEGATIVE -> Optional.of(IntFunctions::negate);
            case ABSOLUTE -> Optional.of(IntFunctions::absolute);
            case SIGN -> Optional.of(IntFunctions::sign);
            case INVERT -> Optional.of(IntFunctions::invert);
            case SQUARE -> Optional.of(IntFunctions::square);
            case RECIPROCAL -> Optional.of(IntFunctions::reciprocal);
            case POSITIVE -> Optional.of(IntFunctions::copy);
            case CONJUGATE -> Optional.of(IntFunctions::copy);
            case FLOOR -> Optional.of(IntFunctions::copy);
            case CEIL -> Optional.of(IntFunctions::copy);
            case TRUNC -> Optional.of(IntFunctions::copy);
            default -> Optional.empty();
        };
    }

    static Loop loop(Each each) {
        return (in, out, n) -> each.apply(in[0].ints, in[0].at, out[0].ints, out[0].at, n);
    }

    private static void negate(int[] a, int i, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = -a[i + x];
        }
    }

    private static void absolute(int[] a, int i, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.abs(a[i + x]);
        }
    }

    private static void sign(int[] a, int i, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Integer.signum(a[i + x]);
        }
    }

    private static void invert(int[] a, int i, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = ~a[i + x];
        }
    }

    private static void square(int[] a, int i, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] * a[i + x];
        }
    }

    private static void reciprocal(int[] a, int i, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Reciprocals.of(a[i + x]);
        }
    }

    private static void copy(int[] a, int i, int[] to, int k, int n) {
        System.arraycopy(a, i, to, k, n);
    }
}
