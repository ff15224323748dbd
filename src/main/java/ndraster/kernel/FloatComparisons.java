package ndraster.kernel;

/// Comparisons of `float`s. NaN is different from everything.
final class FloatComparisons {
    /// `to[k…] = a[i…] op b[j…]`, `n` times.
    interface Loop {
        void apply(float[] a, int i, float[] b, int j, int[] to, int k, int n);
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

    private static void equal(float[] a, int i, float[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] == b[j + x] ? 1 : 0;
        }
    }

    private static void notEqual(float[] a, int i, float[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] != b[j + x] ? 1 : 0;
        }
    }

    private static void less(float[] a, int i, float[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] < b[j + x] ? 1 : 0;
        }
    }

    private static void lessEqual(float[] a, int i, float[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] <= b[j + x] ? 1 : 0;
        }
    }
}
