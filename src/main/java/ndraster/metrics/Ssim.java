package ndraster.metrics;

import java.util.Arrays;

/// Structural similarity through a Gaussian window that is moved down the image; only the rows under it are held.
final class Ssim {
    private static final int WINDOW = 11;
    private static final double SIGMA = 1.5;
    private static final double K1 = 0.01;
    private static final double K2 = 0.03;
    private static final int MOMENTS = 5;

    /// So many sums stay in the first cache.
    private static final int TILE = 1024;

    private final SamplePair pair;
    private final IgnoredRegions ignored;
    private final double c1;
    private final double c2;
    private final double[] weights;
    private final int colours;
    private final int columns;
    private final double[][] row;
    private final double[][][] ring;
    private final double[][] window;
    private double sum;
    private long count;

    private Ssim(SamplePair pair, IgnoredRegions ignored, double peak, int side) {
        this.pair = pair;
        this.ignored = ignored;
        this.c1 = Math.pow(K1 * peak, 2);
        this.c2 = Math.pow(K2 * peak, 2);
        this.weights = gaussian(side);
        this.colours = pair.comparedChannels();
        this.columns = pair.width() - side + 1;
        this.row = new double[MOMENTS][Math.multiplyExact(pair.width(), colours)];
        this.ring = new double[side][MOMENTS][columns * colours];
        this.window = new double[MOMENTS][columns * colours];
    }

    /// @throws IllegalArgumentException if no window is outside of what is ignored
    static double of(SamplePair pair, IgnoredRegions ignored, double peak) {
        int side = Math.min(WINDOW, Math.min(pair.width(), pair.height()));
        return new Ssim(pair, ignored, peak, side % 2 == 0 ? side - 1 : side).mean();
    }

    private static double[] gaussian(int window) {
        double[] weights = new double[window];
        for (int i = 0; i < window; i++) {
            double distance = i - window / 2;
            weights[i] = Math.exp(-distance * distance / (2 * SIGMA * SIGMA));
        }
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < window; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private double mean() {
        int stride = pair.width() * pair.channels();
        pair.visit((first, actual, expected) -> {
            for (int at = 0, y = first; at < actual.length; at += stride, y++) {
                load(actual, expected, at);
                blurAlong(ring[y % ring.length]);
                if (y >= ring.length - 1) {
                    addWindowsUpTo(y);
                }
            }
        });
        if (count == 0) {
            throw new IllegalArgumentException("there is no structural similarity: every window of " + ring.length
                    + " x " + ring.length + " pixels has some that are ignored. Ignore less, or ask for a PSNR");
        }
        return sum / count;
    }

    /// x, y, x², y² and xy of a row.
    private void load(double[] actual, double[] expected, int from) {
        int skipped = pair.channels() - colours;
        for (int i = 0, at = from; i < row[0].length; at += skipped) {
            for (int c = 0; c < colours; c++, i++, at++) {
                boolean isSame = Double.compare(actual[at], expected[at]) == 0 && !Double.isFinite(actual[at]);
                row[0][i] = isSame ? 0 : actual[at];
                row[1][i] = isSame ? 0 : expected[at];
            }
        }
        multiply(row[0], row[0], row[2]);
        multiply(row[1], row[1], row[3]);
        multiply(row[0], row[1], row[4]);
    }

    private static void multiply(double[] a, double[] b, double[] product) {
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
    }

    private void blurAlong(double[][] blurred) {
        for (int moment = 0; moment < MOMENTS; moment++) {
            Arrays.fill(blurred[moment], 0);
            for (int from = 0; from < blurred[moment].length; from += TILE) {
                for (int k = 0; k < weights.length; k++) {
                    addScaled(row[moment], k * colours, weights[k], blurred[moment], from);
                }
            }
        }
    }

    private void blurDown(int top) {
        for (int moment = 0; moment < MOMENTS; moment++) {
            Arrays.fill(window[moment], 0);
            for (int from = 0; from < window[moment].length; from += TILE) {
                for (int k = 0; k < weights.length; k++) {
                    addScaled(ring[(top + k) % ring.length][moment], 0, weights[k], window[moment], from);
                }
            }
        }
    }

    /// Adds to one tile of `sums` the values that are `shift` further on.
    private static void addScaled(double[] values, int shift, double weight, double[] sums, int from) {
        int to = Math.min(from + TILE, sums.length);
        for (int i = from; i < to; i++) {
            sums[i] += weight * values[shift + i];
        }
    }

    /// Adds the windows whose last row is `last`.
    private void addWindowsUpTo(int last) {
        int top = last - weights.length + 1;
        blurDown(top);
        boolean[] isLeftOut = ignored.touch(top, weights.length, columns);
        for (int x = 0; x < columns; x++) {
            for (int i = x * colours; i < (x + 1) * colours && !isLeftOut[x]; i++) {
                sum += similarity(window[0][i], window[1][i], window[2][i], window[3][i], window[4][i]);
                count++;
            }
        }
    }

    private double similarity(double x, double y, double xx, double yy, double xy) {
        double luminance = (2 * x * y + c1) / (x * x + y * y + c1);
        double structure = (2 * (xy - x * y) + c2) / (xx - x * x + yy - y * y + c2);
        return luminance * structure;
    }
}
