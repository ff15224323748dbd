package ndraster.kernel;

import ndraster.dtype.NumericType;

/// Values of a [Carrier] as elements are in memory: the low bits of integers, rounded halves.
interface Narrowing {
    /// Fills `to` with the `n` values of `from`.
    void apply(Block from, Block to, int n);

    /// The carrier whose values [#of] takes; all but float16 from `double` take the natural one.
    static Narrowing of(NumericType type, Carrier carrier) {
        return switch (type) {
            case BOOL, INT8, UINT8 -> (from, to, n) -> bytes(from.ints, from.at, to.bytes, to.at, n);
            case INT16, UINT16 -> (from, to, n) -> shorts(from.ints, from.at, to.shorts, to.at, n);
            case UINT32 -> (from, to, n) -> ints(from.longs, from.at, to.ints, to.at, n);
            case FLOAT16 ->
                carrier == Carrier.DOUBLE
                        ? (from, to, n) -> halves(from.doubles, from.at, to.shorts, to.at, n)
                        : (from, to, n) -> halves(from.floats, from.at, to.shorts, to.at, n);
            case INT32 -> (from, to, n) -> System.arraycopy(from.ints, from.at, to.ints, to.at, n);
            case INT64, UINT64 -> (from, to, n) -> System.arraycopy(from.longs, from.at, to.longs, to.at, n);
            case FLOAT32 -> (from, to, n) -> System.arraycopy(from.floats, from.at, to.floats, to.at, n);
            case FLOAT64 -> (from, to, n) -> System.arraycopy(from.doubles, from.at, to.doubles, to.at, n);
            case COMPLEX64, COMPLEX128 -> throw new IllegalArgumentException(type + " has two parts");
        };
    }

    private static void bytes(int[] from, int at, byte[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = (byte) (int) (float) ((from[at + i] << 24) >> 24);
        }
    }

    private static void shorts(int[] from, int at, short[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = (short) (int) (float) ((from[at + i] << 16) >> 16);
        }
    }

    private static void ints(long[] from, int at, int[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = (int) from[at + i];
        }
    }

    private static void halves(float[] from, int at, short[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = Float.floatToFloat16(from[at + i]);
        }
    }

    private static void halves(double[] from, int at, short[] to, int start, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i] = Halves.fromDouble(from[at + i]);
        }
    }
}
