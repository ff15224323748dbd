package ndraster.kernel;

/// Comparisons of an int64 on the left with the bits of a uint64 on the right: exact, though no type holds both.
final class MixedComparisons {
    private MixedComparisons() {}

    static LongComparisons.Loop of(BinaryOp op) {
        return switch (op) {
            case EQUAL -> MixedComparisons::equal;
            case NOT_EQUAL -> MixedComparisons::notEqual;
            case LESS -> MixedComparisons::less;
            case LESS_EQUAL -> MixedComparisons::lessEqual;
            case GREATER -> MixedComparisons::greater;
            case GREATER_EQUAL -> MixedComparisons::greaterEqual;
            default -> throw new IllegalArgumentException(op + " is not a comparison");
        };
    }

    private static void equal(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] == b[x] && a[x] >= 0 ? 1 : 0;
        }
    }

    private static void notEqual(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] != b[x] || a[x] < 0 ? 1 : 0;
        }
    }

    private static void less(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] < 0 || Long.compareUnsigned(a[x], b[x]) < 0 ? 1 : 0;
        }
    }

    private static void lessEqual(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] < 0 || Long.compareUnsigned(a[x], b[x]) <= 0 ? 1 : 0;
        }
    }

    private static void greater(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] >= 0 && Long.compareUnsigned(a[x], b[x]) > 0 ? 1 : 0;
        }
    }

    private static void greaterEqual(long[] a, long[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] >= 0 && Long.compareUnsigned(a[x], b[x]) >= 0 ? 1 : 0;
        }
    }
}
