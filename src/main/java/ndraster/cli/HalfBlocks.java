package ndraster.cli;

import ndraster.NDArray;

/// A picture of characters, each of which is two pixels: the upper half in its colour, the rest in that behind it.
record HalfBlocks(NDArray pixels, boolean hasAllColors) {
    private static final char UPPER_HALF = '\u2580';
    private static final int CUBE = 6;
    private static final int FIRST_OF_CUBE = 16;

    String text() {
        int height = Math.toIntExact(pixels.length(0));
        int width = Math.toIntExact(pixels.length(1));
        byte[] samples = pixels.toBytes();
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x++) {
                text.append(color("38", samples, (y * width + x) * 3));
                text.append(y + 1 < height ? color("48", samples, ((y + 1) * width + x) * 3) : "\033[49m");
                text.append(UPPER_HALF);
            }
            text.append("\033[0m\n");
        }
        return text.toString();
    }

    private String color(String ground, byte[] samples, int at) {
        int red = samples[at] & 0xFF;
        int green = samples[at + 1] & 0xFF;
        int blue = samples[at + 2] & 0xFF;
        return hasAllColors
                ? "\033[" + ground + ";2;" + red + ";" + green + ";" + blue + "m"
                : "\033[" + ground + ";5;" + (FIRST_OF_CUBE + (level(red) * CUBE + level(green)) * CUBE + level(blue))
                        + "m";
    }

    /// The levels of the usual 256 colours are 0, 95, 135, 175, 215 and 255.
    private static int level(int sample) {
        if (sample < 48) {
            return 0;
        }
        return sample < 115 ? 1 : Math.min(CUBE - 1, (sample - 35) / 40);
    }
}
