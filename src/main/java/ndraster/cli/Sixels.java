package ndraster.cli;

import ndraster.NDArray;

/// A picture as sixels: strips of six rows, each drawn once for every colour in it. The colours are 6 reds by 7
/// greens by 6 blues, and what that leaves of a pixel is given to its neighbours (Floyd and Steinberg).
///
/// @see <a href="https://vt100.net/docs/vt3xx-gp/chapter14.html">VT330/VT340: Sixel graphics</a>
final class Sixels {
    private static final int[] LEVELS = {6, 7, 6};
    private static final int COLORS = LEVELS[0] * LEVELS[1] * LEVELS[2];
    private static final int STRIP = 6;
    private static final int FIRST = 63;

    private final int width;
    private final int height;
    private final int[] indices;

    Sixels(NDArray pixels) {
        this.height = Math.toIntExact(pixels.length(0));
        this.width = Math.toIntExact(pixels.length(1));
        this.indices = new int[height * width];
        dither(pixels.toBytes());
    }

    private void dither(byte[] samples) {
        float[] here = new float[(width + 2) * 3];
        for (int y = 0; y < height; y++) {
            float[] below = new float[here.length];
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    int at = (x + 1) * 3 + c;
                    float wanted = (samples[(y * width + x) * 3 + c] & 0xFF) + here[at];
                    int level = Math.clamp(Math.round(wanted * (LEVELS[c] - 1) / 255), 0, LEVELS[c] - 1);
                    indices[y * width + x] = indices[y * width + x] * LEVELS[c] + level;
                    spread(wanted - level * 255f / (LEVELS[c] - 1), here, below, at);
                }
            }
            here = below;
        }
    }

    private static void spread(float error, float[] here, float[] below, int at) {
        here[at + 3] += error * 7 / 16;
        below[at - 3] += error * 3 / 16;
        below[at] += error * 5 / 16;
        below[at + 3] += error / 16;
    }

    String text() {
        StringBuilder text = new StringBuilder("\033P0;1;0q\"1;1;" + width + ";" + height);
        for (int i = 0; i < COLORS; i++) {
            int red = i / (LEVELS[1] * LEVELS[2]);
            int green = i / LEVELS[2] % LEVELS[1];
            text.append('#').append(i).append(";2;").append(percent(red, 0));
            text.append(';').append(percent(green, 1)).append(';').append(percent(i % LEVELS[2], 2));
        }
        for (int y = 0; y < height; y += STRIP) {
            strip(y, text);
            text.append('-');
        }
        return text.append("\033\\\n").toString();
    }

    private static int percent(int level, int channel) {
        return Math.round(level * 100f / (LEVELS[channel] - 1));
    }

    private void strip(int y, StringBuilder text) {
        int rows = Math.min(STRIP, height - y);
        byte[][] masks = new byte[COLORS][];
        for (int i = 0; i < rows * width; i++) {
            int color = indices[y * width + i];
            if (masks[color] == null) {
                masks[color] = new byte[width];
            }
            masks[color][i % width] |= (byte) (1 << (i / width));
        }
        for (int color = 0; color < COLORS; color++) {
            if (masks[color] != null) {
                text.append('#').append(color);
                run(masks[color], text);
                text.append('$');
            }
        }
    }

    /// Characters that repeat are counted.
    private static void run(byte[] mask, StringBuilder text) {
        for (int x = 0; x < mask.length; ) {
            int end = x;
            while (end < mask.length && mask[end] == mask[x]) {
                end++;
            }
            char character = (char) (FIRST + mask[x]);
            text.append(
                    end - x > 3
                            ? "!" + (end - x) + character
                            : String.valueOf(character).repeat(end - x));
            x = end;
        }
    }
}
