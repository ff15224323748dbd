package ndraster.kernel;

/// Comparisons of complex numbers, in `double`: by their real parts, then by their imaginary ones.
final class ComplexComparisons {
    private ComplexComparisons() {}

    static Loop of(BinaryOp op) {
        return switch (op) {
            case EQUAL -> ComplexComparisons::equal;
            case NOT_EQUAL -> ComplexComparisons::notEqual;
            case LESS -> ComplexComparisons::less;
            case LESS_EQUAL -> ComplexComparisons::lessEqual;
            default -> throw new IllegalArgumentException(op + " is another comparison turned round");
        };
    }

    private static void equal(Block[] in, Block[] out, int n) {
        for (int x = 0; x < n; x++) {
            boolean isSame = in[0].doubles[in[0].at + x] == in[2].doubles[in[2].at + x]
                    && in[1].doubles[in[1].at + x] == in[3].doubles[in[3].at + x];
            out[0].ints[out[0].at + x] = isSame ? 1 : 0;
        }
    }

    private static void notEqual(Block[] in, Block[] out, int n) {
        for (int x = 0; x < n; x++) {
            boolean isSame = in[0].doubles[in[0].at + x] == in[2].doubles[in[2].at + x]
                    && in[1].doubles[in[1].at + x] == in[3].doubles[in[3].at + x];
            out[0].ints[out[0].at + x] = isSame ? 0 : 1;
        }
    }

    private static void less(Block[] in, Block[] out, int n) {
        for (int x = 0; x < n; x++) {
            double a = in[0].doubles[in[0].at + x];
            double b = in[1].doubles[in[1].at + x];
            double c = in[2].doubles[in[2].at + x];
            double d = in[3].doubles[in[3].at + x];
            out[0].ints[out[0].at + x] = isBefore(a, b, c, d) || (a == c && b < d) ? 1 : 0;
        }
    }

    private static void lessEqual(Block[] in, Block[] out, int n) {
        for (int x = 0; x < n; x++) {
            double a = in[0].doubles[in[0].at + x];
            double b = in[1].doubles[in[1].at + x];
            double c = in[2].doubles[in[2].at + x];
            double d = in[3].doubles[in[3].at + x];
            out[0].ints[out[0].at + x] = isBefore(a, b, c, d) || (a == c && b <= d) ? 1 : 0;
        }
    }

    private static boolean isBefore(double a, double b, double c, double d) {
        return a < c && !Double.isNaN(b) && !Double.isNaN(d);
    }

    /// Whether numbers, as truth values, are true: for logical operations.
    static Loop logical(BinaryOp op) {
        IntLoops.Loop loop = Comparisons.ofTruths(op);
        return (in, out, n) -> {
            int[] left = truths(in[0], in[1], n);
            int[] right = truths(in[2], in[3], n);
            loop.apply(left, 0, right, 0, out[0].ints, out[0].at, n);
        };
    }

    private static int[] truths(Block re, Block im, int n) {
        int[] truths = new int[n];
        for (int x = 0; x < n; x++) {
            truths[x] = re.doubles[re.at + x] != 0 || im.doubles[im.at + x] != 0 ? 1 : 0;
        }
        return truths;
    }
}
