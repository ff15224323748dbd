package ndraster.metrics;

import java.util.Arrays;

/// Structural similarity through a Gaussian window that is moved down the image; only the rows under it are held.
final class Ssim {
    private static final int WINDOW = 11;
    private static final double SIGMA = 1.5;
    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);
    private static final int MOMENTS = 5;
    private static final int COLOURS = 3;

    private final PicturePair pair;
    private final double[] weights;
    private final int columns;
    private final double[][][] ring;

    private Ssim(PicturePair pair, int window) {
        this.pair = pair;
        this.weights = gaussian(window);
        this.columns = (pair.width() - window + 1) * COLOURS;
        this.ring = new double[window][MOMENTS][columns];
    }

    static double of(PicturePair pair) {
        int side = Math.min(WINDOW, Math.min(pair.width(), pair.height()));
        return new Ssim(pair, side % 2 == 0 ? side - 1 : side).mean();
    }

    private static double[] gaussian(int window) {
        double[] weights = new double[window];
        double sum = 0;
        for (int i = 0; i < window; i++) {
            double distance = i - window / 2;
            weights[i] = Math.exp(-distance * distance / (2 * SIGMA * SIGMA));
            sum += weights[i];
        }
        for (int i = 0; i < window; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private double mean() {
        double[] total = new double[1];
        int stride = pair.width() * PictureRows.CHANNELS;
        pair.visit((first, actual, expected) -> {
            for (int at = 0, row = first; at < actual.length; at += stride, row++) {
                blurAlong(actual, expected, at, ring[row % ring.length]);
                if (row >= ring.length - 1) {
                    total[0] += similarityUpTo(row);
                }
            }
        });
        return total[0] / columns / (pair.height() - ring.length + 1);
    }

    /// The weighted means of x, y, x², y² and xy along a row.
    private void blurAlong(double[] x, double[] y, int from, double[][] moments) {
        for (double[] moment : moments) {
            Arrays.fill(moment, 0);
        }
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < columns; i++) {
                int at = from + (i / COLOURS + k) * PictureRows.CHANNELS + i % COLOURS;
                double wx = weights[k] * x[at];
                double wy = weights[k] * y[at];
                moments[0][i] += wx;
                moments[1][i] += wy;
                moments[2][i] += wx * x[at];
                moments[3][i] += wy * y[at];
                moments[4][i] += wx * y[at];
            }
        }
    }

    /// The sum over the windows whose last row is `row`.
    private double similarityUpTo(int row) {
        double[][] moments = new double[MOMENTS][columns];
        for (int k = 0; k < weights.length; k++) {
            double[][] blurred = ring[(row - weights.length + 1 + k) % ring.length];
            for (int m = 0; m < MOMENTS; m++) {
                for (int i = 0; i < columns; i++) {
                    moments[m][i] += weights[k] * blurred[m][i];
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < columns; i++) {
            sum += similarity(moments[0][i], moments[1][i], moments[2][i], moments[3][i], moments[4][i]);
        }
        return sum;
    }

    private static double similarity(double x, double y, double xx, double yy, double xy) {
        double luminance = (2 * x * y + C1) / (x * x + y * y + C1);
        double structure = (2 * (xy - x * y) + C2) / (xx - x * x + yy - y * y + C2);
        return luminance * structure;
    }
}
