package ndraster.awt;

/// Colours as 16-bit numbers of an array that they fill, row after row.
final class ShortTarget {
    private static final int RED_AND_BLUE = 0xff00ff;
    private static final int HALVES = 1014 << 16 | 1014;

    private ShortTarget() {}

    static ArgbTarget gray(short[] shorts) {
        return (y, argb) -> {
            Luma.sixteenBits(argb, argb.length);
            Casts.toShorts(argb, shorts, y * argb.length, argb.length);
        };
    }

    static ArgbTarget fiveSixFive(short[] shorts) {
        return (y, argb) -> {
            sixBits(argb, argb.length);
            Casts.toShorts(argb, shorts, y * argb.length, argb.length);
        };
    }

    static ArgbTarget fiveFiveFive(short[] shorts) {
        return (y, argb) -> {
            fiveBits(argb, argb.length);
            Casts.toShorts(argb, shorts, y * argb.length, argb.length);
        };
    }

    // (8 bits · 249 + 1014) / 2048 and (8 bits · 253 + 505) / 1024 are the nearest of 0 … 31 and 0 … 63. Neither
    // leaves 16 bits, so that red and blue are multiplied together.

    private static void sixBits(int[] argb, int count) {
        for (int x = 0; x < count; x++) {
            int pixel = argb[x];
            int others = (pixel & RED_AND_BLUE) * 249 + HALVES;
            int green = (pixel >> 8 & 0xff) * 253 + 505;
            argb[x] = (others >>> 16 & 0xf800) | (green >>> 5 & 0x7e0) | (others >>> 11 & 0x1f);
        }
    }

    private static void fiveBits(int[] argb, int count) {
        for (int x = 0; x < count; x++) {
            int pixel = argb[x];
            int others = (pixel & RED_AND_BLUE) * 249 + HALVES;
            int green = (pixel >> 8 & 0xff) * 249 + 1014;
            argb[x] = (others >>> 17 & 0x7c00) | (green >>> 6 & 0x3e0) | (others >>> 11 & 0x1f);
        }
    }
}
