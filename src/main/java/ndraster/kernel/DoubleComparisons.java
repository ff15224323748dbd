package ndraster.kernel;

/// Comparisons of `double`s. NaN is different from everything.
final class DoubleComparisons {
    /// `to[x] = a[x] op b[x]` for each `x` of the range.
    interface Loop {
        void apply(double[] a, double[] b, int[] to, int from, int end);
    }

    private DoubleComparisons() {}

    /// The loop of one of the four comparisons from which the others follow by turning them round.
    static Loop of(BinaryOp op) {
        return switch (op) {
            case EQUAL -> DoubleComparisons::equal;
            case NOT_EQUAL -> DoubleComparisons::notEqual;
            case LESS -> DoubleComparisons::less;
            case LESS_EQUAL -> DoubleComparisons::lessEqual;
            default -> throw new IllegalArgumentException(op + " is another comparison turned round");
        };
    }

    private static void equal(double[] a, double[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] == b[x] ? 1 : 0;
        }
    }

    private static void notEqual(double[] a, double[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] != b[x] ? 1 : 0;
        }
    }

    private static void less(double[] a, double[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] < b[x] ? 1 : 0;
        }
    }

    private static void lessEqual(double[] a, double[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] <= b[x] ? 1 : 0;
        }
    }
}
