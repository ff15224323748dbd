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

    private static void equal(Block[] in, Block[] out, int from, int end) {
        for (int x = from; x < end; x++) {
            boolean isSame = in[0].doubles[x] == in[2].doubles[x] && in[1].doubles[x] == in[3].doubles[x];
            out[0].ints[x] = isSame ? 1 : 0;
        }
    }

    private static void notEqual(Block[] in, Block[] out, int from, int end) {
        for (int x = from; x < end; x++) {
            boolean isSame = in[0].doubles[x] == in[2].doubles[x] && in[1].doubles[x] == in[3].doubles[x];
            out[0].ints[x] = isSame ? 0 : 1;
        }
    }

    private static void less(Block[] in, Block[] out, int from, int end) {
        for (int x = from; x < end; x++) {
            double a = in[0].doubles[x];
            double b = in[1].doubles[x];
            double c = in[2].doubles[x];
            double d = in[3].doubles[x];
            out[0].ints[x] = isBefore(a, b, c, d) || (a == c && b < d) ? 1 : 0;
        }
    }

    private static void lessEqual(Block[] in, Block[] out, int from, int end) {
        for (int x = from; x < end; x++) {
            double a = in[0].doubles[x];
            double b = in[1].doubles[x];
            double c = in[2].doubles[x];
            double d = in[3].doubles[x];
            out[0].ints[x] = isBefore(a, b, c, d) || (a == c && b <= d) ? 1 : 0;
        }
    }

    private static boolean isBefore(double a, double b, double c, double d) {
        return a < c && !Double.isNaN(b) && !Double.isNaN(d);
    }

    /// Whether numbers, as truth values, are true: for logical operations.
    static Loop logical(BinaryOp op) {
        IntLoops.Loop loop = Comparisons.ofTruths(op);
        return (in, out, from, end) -> {
            int[] left = truths(in[0], in[1], from, end);
            int[] right = truths(in[2], in[3], from, end);
            loop.apply(left, right, out[0].ints, from, end);
        };
    }

    private static int[] truths(Block re, Block im, int from, int end) {
        int[] truths = new int[end];
        for (int x = from; x < end; x++) {
            truths[x] = re.doubles[x] != 0 || im.doubles[x] != 0 ? 1 : 0;
        }
        return truths;
    }
}
