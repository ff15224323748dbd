package ndraster.kernel;

/// Comparisons of `float`s. NaN is different from everything.
final class FloatComparisons {
    /// `to[x] = a[x] op b[x]` for each `x` of the range.
    interface Loop {
        void apply(float[] a, float[] b, int[] to, int from, int end);
    }

    private FloatComparisons() {}

    /// The loop of one of the four comparisons from which the others follow by turning them round.
    static Loop of(BinaryOp op) {
        return switch (op) {
            case EQUAL -> FloatComparisons::equal;
            case NOT_EQUAL -> FloatComparisons::notEqual;
            case LESS -> FloatComparisons::less;
            case LESS_EQUAL -> FloatComparisons::lessEqual;
            default -> throw new IllegalArgumentException(op + " is another comparison turned round");
        };
    }

    private static void equal(float[] a, float[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] == b[x] ? 1 : 0;
        }
    }

    private static void notEqual(float[] a, float[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] != b[x] ? 1 : 0;
        }
    }

    private static void less(float[] a, float[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] < b[x] ? 1 : 0;
        }
    }

    private static void lessEqual(float[] a, float[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = a[x] <= b[x] ? 1 : 0;
        }
    }
}
