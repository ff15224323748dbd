package ndraster.kernel;

import java.util.Optional;

/// Functions of `long`s: int64, uint32, and those of uint64 in which the sign does not matter.
final class LongFunctions {
    /// `to[k…] = f(a[i…])`, `n` times.
    interface Each {
        void apply(long[] a, int i, long[] to, int k, int n);
    }

    private LongFunctions() {}

    static Optional<Each> of(UnaryOp op) {
        return switch (op) {
            case NEGATIVE -> Optional.of(LongFunctions::negate);
            case ABSOLUTE -> Optional.of(LongFunctions::absolute);
            case SIGN -> Optional.of(LongFunctions::sign);
            case INVERT -> Optional.of(LongFunctions::invert);
            case SQUARE -> Optional.of(LongFunctions::square);
            case RECIPROCAL -> Optional.of(LongFunctions::reciprocal);
            case POSITIVE -> Optional.of(LongFunctions::copy);
            case CONJUGATE -> Optional.of(LongFunctions::copy);
            case FLOOR -> Optional.of(LongFunctions::copy);
            case CEIL -> Optional.of(LongFunctions::copy);
            case TRUNC -> Optional.of(LongFunctions::copy);
            default -> Optional.empty();
        };
    }

    static Loop loop(Each each) {
        return (in, out, n) -> each.apply(in[0].longs, in[0].at, out[0].longs, out[0].at, n);
    }

    /// As [#of], for the bits of uint64.
    static Optional<Each> ofUnsigned(UnaryOp op) {
        return switch (op) {
            case ABSOLUTE -> of(UnaryOp.POSITIVE);
            case SIGN -> Optional.of(LongFunctions::signOfUnsigned);
            case RECIPROCAL -> Optional.of(LongFunctions::reciprocalOfUnsigned);
            default -> of(op);
        };
    }

    private static void signOfUnsigned(long[] a, int i, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] == 0 ? 0 : 1;
        }
    }

    private static void reciprocalOfUnsigned(long[] a, int i, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Reciprocals.ofUnsigned(a[i + x]);
        }
    }

    private static void negate(long[] a, int i, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = -a[i + x];
        }
    }

    private static void absolute(long[] a, int i, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Math.abs(a[i + x]);
        }
    }

    private static void sign(long[] a, int i, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Long.signum(a[i + x]);
        }
    }

    private static void invert(long[] a, int i, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = ~a[i + x];
        }
    }

    private static void square(long[] a, int i, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] * a[i + x];
        }
    }

    private static void reciprocal(long[] a, int i, long[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Reciprocals.of(a[i + x]);
        }
    }

    private static void copy(long[] a, int i, long[] to, int k, int n) {
        System.arraycopy(a, i, to, k, n);
    }
}
