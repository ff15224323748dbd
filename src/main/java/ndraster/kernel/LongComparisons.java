package ndraster.kernel;

/// Comparisons of `long`s: int64, uint32 and uint64.
final class LongComparisons {
    /// `to[k…] = a[i…] op b[j…]`, `n` times.
    interface Loop {
        void apply(long[] a, int i, long[] b, int j, int[] to, int k, int n);
    }

    private LongComparisons() {}

    /// The loop of one of the four comparisons from which the others follow by turning them round.
    static Loop of(BinaryOp op) {
        return switch (op) {
            case EQUAL -> LongComparisons::equal;
            case NOT_EQUAL -> LongComparisons::notEqual;
            case LESS -> LongComparisons::less;
            case LESS_EQUAL -> LongComparisons::lessEqual;
            default -> throw new IllegalArgumentException(op + " is another comparison turned round");
        };
    }

    /// As [#of], for the bits of uint64.
    static Loop ofUnsigned(BinaryOp op) {
        return switch (op) {
            case LESS -> LongComparisons::lessUnsigned;
            case LESS_EQUAL -> LongComparisons::lessEqualUnsigned;
            default -> of(op);
        };
    }

    private static void equal(long[] a, int i, long[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] == b[j + x] ? 1 : 0;
        }
    }

    private static void notEqual(long[] a, int i, long[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] != b[j + x] ? 1 : 0;
        }
    }

    private static void less(long[] a, int i, long[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] < b[j + x] ? 1 : 0;
        }
    }

    private static void lessEqual(long[] a, int i, long[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] <= b[j + x] ? 1 : 0;
        }
    }

    private static void lessUnsigned(long[] a, int i, long[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Long.compareUnsigned(a[i + x], b[j + x]) < 0 ? 1 : 0;
        }
    }

    private static void lessEqualUnsigned(long[] a, int i, long[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = Long.compareUnsigned(a[i + x], b[j + x]) <= 0 ? 1 : 0;
        }
    }
}
