package ndraster.kernel;

/// Loops that take one of two values, as a truth value says.
final class Selections {
    private Selections() {}

    /// Blocks in: truths, values where true, values where false.
    static Loop of(Carrier carrier) {
        return switch (carrier) {
            case INT -> (in, out, n) -> ints(in[0], in[1].ints, in[1].at, in[2].ints, in[2].at, out[0].ints, n);
            case LONG -> (in, out, n) -> longs(in[0], in[1].longs, in[1].at, in[2].longs, in[2].at, out[0].longs, n);
            case FLOAT -> (in, out, n) -> floats(in[0], in[1].floats, in[1].at, in[2].floats, in[2].at, out[0].floats, n);
            case DOUBLE ->
                (in, out, n) -> doubles(in[0], in[1].doubles, in[1].at, in[2].doubles, in[2].at, out[0].doubles, n);
        };
    }

    private static void ints(Block truths, int[] a, int i, int[] b, int j, int[] to, int n) {
        int[] isFirst = truths.ints;
        for (int x = 0, at = truths.at; x < n; x++) {
            to[x] = isFirst[at + x] != 0 ? a[i + x] : b[j + x];
        }
    }

    private static void longs(Block truths, long[] a, int i, long[] b, int j, long[] to, int n) {
        int[] isFirst = truths.ints;
        for (int x = 0, at = truths.at; x < n; x++) {
            to[x] = isFirst[at + x] != 0 ? a[i + x] : b[j + x];
        }
    }

    private static void floats(Block truths, float[] a, int i, float[] b, int j, float[] to, int n) {
        int[] isFirst = truths.ints;
        for (int x = 0, at = truths.at; x < n; x++) {
            to[x] = isFirst[at + x] != 0 ? a[i + x] : b[j + x];
        }
    }

    private static void doubles(Block truths, double[] a, int i, double[] b, int j, double[] to, int n) {
        int[] isFirst = truths.ints;
        for (int x = 0, at = truths.at; x < n; x++) {
            to[x] = isFirst[at + x] != 0 ? a[i + x] : b[j + x];
        }
    }
}
