package ndraster.awt;

/// Colours as 16-bit numbers of an array that they fill, row after row.
final class ShortTarget {
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

    // (8 bits · 249 + 1014) / 2048 and (8 bits · 253 + 505) / 1024 are the nearest of 0 … 31 and 0 … 63.

    private static void sixBits(int[] argb, int count) {
        for (int x = 0; x < count; x++) {
            int pixel = argb[x];
            int red = ((pixel >> 16 & 0xff) * 249 + 1014) >> 11;
            int green = ((pixel >> 8 & 0xff) * 253 + 505) >> 10;
            int blue = ((pixel & 0xff) * 249 + 1014) >> 11;
            argb[x] = red << 11 | green << 5 | blue;
        }
    }

    private static void fiveBits(int[] argb, int count) {
        for (int x = 0; x < count; x++) {
            int pixel = argb[x];
            int red = ((pixel >> 16 & 0xff) * 249 + 1014) >> 11;
            int green = ((pixel >> 8 & 0xff) * 249 + 1014) >> 11;
            int blue = ((pixel & 0xff) * 249 + 1014) >> 11;
            argb[x] = red << 10 | green << 5 | blue;
        }
    }
}
