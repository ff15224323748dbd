package ndraster.awt;

/// Between `int`s and smaller numbers: loops that do nothing else, since these are the ones that become vector
/// instructions.
final class Casts {
    private Casts() {}

    static void toBytes(int[] ints, byte[] bytes, int start, int count) {
        for (int i = 0; i < count; i++) {
            bytes[start + i] = (byte) ints[i];
        }
    }

    static void toShorts(int[] ints, short[] shorts, int start, int count) {
        for (int i = 0; i < count; i++) {
            shorts[start + i] = (short) ints[i];
        }
    }

    /// Numbers above 127 become negative.
    static void toInts(byte[] bytes, int start, int[] ints, int count) {
        for (int i = 0; i < count; i++) {
            ints[i] = bytes[start + i];
        }
    }

    /// Numbers above 32767 become negative.
    static void toInts(short[] shorts, int start, int[] ints, int count) {
        for (int i = 0; i < count; i++) {
            ints[i] = shorts[start + i];
        }
    }
}
