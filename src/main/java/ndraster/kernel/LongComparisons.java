package ndraster.kernel;

/// Comparisons of `long`s: int64, uint32 and uint64.
final class LongComparisons {
    /// `to[x] = a[x] op b[x]` for each `x` of the range.
    interface Loop {
        void apply(long[] a, long[] b, int[] to, int from, int end);
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

    private static void equal(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] == b[x] ? 1 : 0;
        }
    }

    private static void notEqual(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] != b[x] ? 1 : 0;
        }
    }

    private static void less(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] < b[x] ? 1 : 0;
        }
    }

    private static void lessEqual(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] <= b[x] ? 1 : 0;
        }
    }

    private static void lessUnsigned(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Long.compareUnsigned(a[x], b[x]) < 0 ? 1 : 0;
        }
    }

    private static void lessEqualUnsigned(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = Long.compareUnsigned(a[x], b[x]) <= 0 ? 1 : 0;
        }
    }
}
