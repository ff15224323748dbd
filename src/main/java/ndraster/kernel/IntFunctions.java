package ndraster.kernel;

import java.util.Optional;

/// Functions of `int`s: integers of at most 32 bits but uint32.
final class IntFunctions {
    /// `to[x] = f(a[x])` for each `x` of the range.
    interface Each {
        void apply(int[] a, int[] to, int from, int end);
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
        return (in, out, from, end) -> each.apply(in[0].ints, out[0].ints, from, end);
    }

    private static void negate(int[] a, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = -a[x];
        }
    }

    private static void absolute(int[] a, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Math.abs(a[x]);
        }
    }

    private static void sign(int[] a, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Integer.signum(a[x]);
        }
    }

    private static void invert(int[] a, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = ~a[x];
        }
    }

    private static void square(int[] a, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] * a[x];
        }
    }

    private static void reciprocal(int[] a, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Reciprocals.of(a[x]);
        }
    }

    private static void copy(int[] a, int[] to, int from, int end) {
        System.arraycopy(a, from, to, from, end - from);
    }
}
