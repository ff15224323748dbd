package ndraster.awt;

/// The low bits of `int`s: loops that do nothing else, since these are the ones that become vector instructions.
final class Narrow {
    private Narrow() {}

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
}
