package ndraster.kernel;

import java.util.Optional;

/// Functions of `long`s: int64, uint32, and those of uint64 in which the sign does not matter.
final class LongFunctions {
    /// `to[x] = f(a[x])` for each `x` of the range.
    interface Each {
        void apply(long[] a, long[] to, int from, int end);
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
        return (in, out, from, end) -> each.apply(in[0].longs, out[0].longs, from, end);
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

    private static void signOfUnsigned(long[] a, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] == 0 ? 0 : 1;
        }
    }

    private static void reciprocalOfUnsigned(long[] a, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Reciprocals.ofUnsigned(a[x]);
        }
    }

    private static void negate(long[] a, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = -a[x];
        }
    }

    private static void absolute(long[] a, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.abs(a[x]);
        }
    }

    private static void sign(long[] a, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Long.signum(a[x]);
        }
    }

    private static void invert(long[] a, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = ~a[x];
        }
    }

    private static void square(long[] a, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * a[x];
        }
    }

    private static void reciprocal(long[] a, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Reciprocals.of(a[x]);
        }
    }

    private static void copy(long[] a, long[] to, int from, int end) {
        System.arraycopy(a, from, to, from, end - from);
    }
}
