package ndraster.kernel;

/// Loops that take one of two values, as a truth value says.
final class Selections {
    private Selections() {}

    /// Blocks in: truths, values where true, values where false.
    static Loop of(Carrier carrier) {
        return switch (carrier) {
            case INT -> (in, out, from, end) -> ints(in[0].ints, in[1].ints, in[2].ints, out[0].ints, from, end);
            case LONG -> (in, out, from, end) -> longs(in[0].ints, in[1].longs, in[2].longs, out[0].longs, from, end);
            case FLOAT ->
                (in, out, from, end) -> floats(in[0].ints, in[1].floats, in[2].floats, out[0].floats, from, end);
            case DOUBLE ->
                (in, out, from, end) -> doubles(in[0].ints, in[1].doubles, in[2].doubles, out[0].doubles, from, end);
        };
    }

    private static void ints(int[] isFirst, int[] a, int[] b, int[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = isFirst[x] != 0 ? a[x] : b[x];
        }
    }

    private static void longs(int[] isFirst, long[] a, long[] b, long[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = isFirst[x] != 0 ? a[x] : b[x];
        }
    }

    private static void floats(int[] isFirst, float[] a, float[] b, float[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = isFirst[x] != 0 ? a[x] : b[x];
        }
    }

    private static void doubles(int[] isFirst, double[] a, double[] b, double[] to, int from, int end) {
        for (int x = from; x < end; x++) {
            to[x] = isFirst[x] != 0 ? a[x] : b[x];
        }
    }
}
