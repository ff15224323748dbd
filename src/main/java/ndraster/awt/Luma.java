package ndraster.awt;

/// The grey level of a colour: ITU-R 601's weights, as Pillow has them, that is in 65536ths.
final class Luma {
    private static final int RED = 19595;
    private static final int GREEN = 38470;
    private static final int BLUE = 7471;
    private static final int HALF = 1 << 15;

    private Luma() {}

    /// Puts 0 … 255 in the place of 8-bit colours.
    static void eightBits(int[] argb, int count) {
        for (int i = 0; i < count; i++) {
            int pixel = argb[i];
            argb[i] = ((pixel >> 16 & 0xff) * RED + (pixel >> 8 & 0xff) * GREEN + (pixel & 0xff) * BLUE + HALF) >> 16;
        }
    }

    /// Puts 0 … 65535 in the place of 8-bit colours.
    static void sixteenBits(int[] argb, int count) {
        for (int i = 0; i < count; i++) {
            int pixel = argb[i];
            int sum = (pixel >> 16 & 0xff) * RED + (pixel >> 8 & 0xff) * GREEN + (pixel & 0xff) * BLUE;
            argb[i] = (sum * 257 + HALF) >>> 16;
        }
    }

    /// Of colours of 16 bits, of which the first three of every `step` are R, G and B.
    static void ofDeep(int[] levels, int step, short[] gray) {
        for (int i = 0; i < gray.length; i++) {
            int at = i * step;
            int sum = levels[at] * RED + levels[at + 1] * GREEN + levels[at + 2] * BLUE + HALF;
            gray[i] = (short) (sum >>> 16);
        }
    }
}
