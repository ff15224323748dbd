package ndraster.kernel;

/// Comparisons of `int`s: bool and all integers of at most 32 bits but uint32.
final class IntComparisons {
    private IntComparisons() {}

    /// The loop of one of the four comparisons from which the others follow by turning them round.
    static IntLoops.Loop of(BinaryOp op) {
        return switch (op) {
            case EQUAL -> IntComparisons::equal;
            case NOT_EQUAL -> IntComparisons::notEqual;
            case LESS -> IntComparisons::less;
            case LESS_EQUAL -> IntComparisons::lessEqual;
            default -> throw new IllegalArgumentException(op + " is another comparison turned round");
        };
    }

    private static void equal(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] == b[x] ? 1 : 0;
        }
    }

    private static void notEqual(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] != b[x] ? 1 : 0;
        }
    }

    private static void less(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] < b[x] ? 1 : 0;
        }
    }

    private static void lessEqual(int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] <= b[x] ? 1 : 0;
        }
    }
}
