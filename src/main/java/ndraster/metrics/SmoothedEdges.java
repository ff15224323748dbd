package ndraster.metrics;

import java.util.Arrays;

/// Finds the pixels that anti-aliasing makes: between a darker and a brighter neighbour, at least one of which belongs
/// to a plain area. They differ from machine to machine where lines and letters are drawn.
///
/// @see <a href="https://github.com/mapbox/pixelmatch">pixelmatch</a>, after Vyšniauskas: Anti-aliased pixel and
///     intensity slope detector (2009)
final class SmoothedEdges {
    private static final int PLAIN = 3;

    private final float[] actual;
    private final float[] expected;
    private final int width;
    private final int height;

    private SmoothedEdges(float[] actual, float[] expected, int width, int height) {
        this.actual = actual;
        this.expected = expected;
        this.width = width;
        this.height = height;
    }

    static SmoothedEdges of(PicturePair pair) {
        float[] actual = new float[Math.toIntExact(pair.pixels())];
        float[] expected = new float[actual.length];
        pair.visit((row, a, b) -> {
            fill(actual, row * pair.width(), a);
            fill(expected, row * pair.width(), b);
        });
        return new SmoothedEdges(actual, expected, pair.width(), pair.height());
    }

    private static void fill(float[] brightness, int from, double[] pixels) {
        for (int at = 0, i = from; at < pixels.length; at += PictureRows.CHANNELS, i++) {
            double luma = 0.299 * pixels[at] + 0.587 * pixels[at + 1] + 0.114 * pixels[at + 2];
            brightness[i] = (float) (luma * pixels[at + 3]);
        }
    }

    boolean areSmoothed(int x, int y) {
        return isSmoothed(actual, x, y, expected) || isSmoothed(expected, x, y, actual);
    }

    private boolean isSmoothed(float[] image, int x, int y, float[] other) {
        float here = image[y * width + x];
        float least = 0;
        float most = 0;
        int darkest = -1;
        int brightest = -1;
        int equal = isAtBorder(x, y) ? 1 : 0;
        for (int at : neighbours(x, y)) {
            float step = image[at] - here;
            equal += step == 0 ? 1 : 0;
            if (step < least) {
                least = step;
                darkest = at;
            } else if (step > most) {
                most = step;
                brightest = at;
            }
        }
        return equal < PLAIN
                && darkest >= 0
                && brightest >= 0
                && (isPlain(image, other, darkest) || isPlain(image, other, brightest));
    }

    private boolean isPlain(float[] image, float[] other, int at) {
        return hasEqualNeighbours(image, at) && hasEqualNeighbours(other, at);
    }

    private boolean hasEqualNeighbours(float[] image, int at) {
        int x = at % width;
        int y = at / width;
        int equal = isAtBorder(x, y) ? 1 : 0;
        for (int neighbour : neighbours(x, y)) {
            equal += image[neighbour] == image[at] ? 1 : 0;
        }
        return equal >= PLAIN;
    }

    private boolean isAtBorder(int x, int y) {
        return x == 0 || y == 0 || x == width - 1 || y == height - 1;
    }

    private int[] neighbours(int x, int y) {
        int[] found = new int[8];
        int count = 0;
        for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
            for (int col = Math.max(0, x - 1); col <= Math.min(width - 1, x + 1); col++) {
                if (row != y || col != x) {
                    found[count++] = row * width + col;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
