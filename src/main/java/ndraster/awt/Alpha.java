package ndraster.awt;

/// Colours with and without their alpha multiplied in: 8 bits each, rounded to the nearest.
///
/// AWT has two formulas for dividing, which differ where the quotient lies halfway between two numbers.
enum Alpha {
    /// As a `ComponentColorModel` divides.
    AS_COMPONENTS {
        @Override
        int divide(int colour, int alpha) {
            return (int) (colour / 255f * (255f / alpha) * 255f + 0.5f);
        }
    },
    /// As a `DirectColorModel` divides.
    AS_BITS {
        @Override
        int divide(int colour, int alpha) {
            return (int) (colour * 255f / alpha + 0.5f);
        }
    };

    private static final int LARGEST = 0xff;
    private static final int HALF = 128;
    private static final int RED_AND_BLUE = 0xff00ff;
    private static final int HALVES = HALF << 16 | HALF;

    @SuppressWarnings("ImmutableEnumChecker") // written once, here
    private final byte[] quotients = quotients();

    abstract int divide(int colour, int alpha);

    private byte[] quotients() {
        byte[] all = new byte[1 << 16];
        for (int alpha = 1; alpha <= LARGEST; alpha++) {
            for (int colour = 0; colour <= LARGEST; colour++) {
                all[alpha << 8 | colour] = (byte) Math.min(LARGEST, divide(colour, alpha));
            }
        }
        return all;
    }

    /// Divides the colours of `argb` by their alpha; colours of alpha 0 become black.
    void divide(int[] argb, int count) {
        for (int i = 0; i < count; i++) {
            int pixel = argb[i];
            int alpha = pixel >>> 24;
            if (alpha != LARGEST) {
                argb[i] = divided(pixel, alpha << 8);
            }
        }
    }

    private int divided(int pixel, int row) {
        return (pixel & 0xff000000)
                | (quotients[row | (pixel >> 16 & LARGEST)] & LARGEST) << 16
                | (quotients[row | (pixel >> 8 & LARGEST)] & LARGEST) << 8
                | (quotients[row | (pixel & LARGEST)] & LARGEST);
    }

    /// Multiplies the colours of `argb` with their alpha; red and blue together, since no product leaves 16 bits.
    static void multiply(int[] argb, int count) {
        for (int i = 0; i < count; i++) {
            int pixel = argb[i];
            int alpha = pixel >>> 24;
            int others = (pixel & RED_AND_BLUE) * alpha + HALVES;
            int green = (pixel >> 8 & LARGEST) * alpha + HALF;
            argb[i] = (pixel & 0xff000000)
                    | ((others + (others >>> 8 & RED_AND_BLUE)) >>> 8 & RED_AND_BLUE)
                    | ((green + (green >> 8)) & 0xff00);
        }
    }
}
