package ndraster.kernel;

import ndraster.dtype.NumericType;

/// Elements as they are in memory, as values of their natural [Carrier].
interface Widening {
    /// Fills `to` with the `n` values of `from`.
    void apply(Block from, Block to, int n);

    /// Whether the bits in memory already are the carrier's values.
    static boolean isNeeded(NumericType type) {
        return switch (type) {
            case INT32, INT64, UINT64, FLOAT32, FLOAT64 -> false;
            default -> true;
        };
    }

    static Widening of(NumericType type) {
        return switch (type) {
            case BOOL -> (from, to, n) -> bools(from.bytes, from.at, to.ints, n);
            case INT8 -> (from, to, n) -> bytes(from.bytes, from.at, to.ints, n);
            case UINT8 -> (from, to, n) -> unsignedBytes(from.bytes, from.at, to.ints, n);
            case INT16 -> (from, to, n) -> shorts(from.shorts, from.at, to.ints, n);
            case UINT16 -> (from, to, n) -> unsignedShorts(from.shorts, from.at, to.ints, n);
            case UINT32 -> (from, to, n) -> unsignedInts(from.ints, from.at, to.longs, n);
            case FLOAT16 -> (from, to, n) -> halves(from.shorts, from.at, to.floats, n);
            default -> throw new IllegalArgumentException(type + " is its own carrier");
        };
    }

    private static void bools(byte[] from, int at, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            int truth = (int) (float) from[at + i];
            to[i] = (truth | -truth) >>> 31;
        }
    }

    private static void bytes(byte[] from, int at, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = (int) (float) from[at + i];
        }
    }

    private static void unsignedBytes(byte[] from, int at, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = (int) (float) from[at + i] & 0xff;
        }
    }

    private static void shorts(short[] from, int at, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = (int) (float) from[at + i];
        }
    }

    private static void unsignedShorts(short[] from, int at, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = (int) (float) from[at + i] & 0xffff;
        }
    }

    private static void unsignedInts(int[] from, int at, long[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from[at + i] & 0xffff_ffffL;
        }
    }

    private static void halves(short[] from, int at, float[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Float.float16ToFloat(from[at + i]);
        }
    }
}
