package ndraster.awt;

/// Colours as `int`s of an array that they fill, row after row.
final class IntTarget {
    private IntTarget() {}

    static ArgbTarget asTheyAre(int[] ints) {
        return (y, argb) -> System.arraycopy(argb, 0, ints, y * argb.length, argb.length);
    }

    static ArgbTarget premultiplied(int[] ints) {
        return (y, argb) -> {
            Alpha.multiply(argb, argb.length);
            System.arraycopy(argb, 0, ints, y * argb.length, argb.length);
        };
    }

    static ArgbTarget reversed(int[] ints) {
        return (y, argb) -> {
            reverse(argb, argb.length);
            System.arraycopy(argb, 0, ints, y * argb.length, argb.length);
        };
    }

    /// Changes places between red and blue.
    static void reverse(int[] argb, int count) {
        for (int x = 0; x < count; x++) {
            int pixel = argb[x];
            argb[x] = (pixel & 0xff00ff00) | (pixel >> 16 & 0xff) | (pixel & 0xff) << 16;
        }
    }
}
