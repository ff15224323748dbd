package ndraster.kernel;

/// Comparisons of `double`s. NaN is different from everything.
final class DoubleComparisons {
    /// `to[k…] = a[i…] op b[j…]`, `n` times.
    interface Loop {
        void apply(double[] a, int i, double[] b, int j, int[] to, int k, int n);
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

    private static void equal(double[] a, int i, double[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] == b[j + x] ? 1 : 0;
        }
    }

    private static void notEqual(double[] a, int i, double[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] != b[j + x] ? 1 : 0;
        }
    }

    private static void less(double[] a, int i, double[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] < b[j + x] ? 1 : 0;
        }
    }

    private static void lessEqual(double[] a, int i, double[] b, int j, int[] to, int k, int n) {
        for (int x = 0; x < n; x++) {
            to[k + x] = a[i + x] <= b[j + x] ? 1 : 0;
        }
    }
}
