package ndraster.cli;

import ndraster.Index;
import ndraster.NDArray;

/// The structural similarity of Wang and others (2004), over windows of 7 x 7 pixels as scikit-image has them.
final class Similarity {
    private static final int WINDOW = 7;
    private static final double PIXELS = WINDOW * WINDOW;
    private static final double K1 = 0.01;
    private static final double K2 = 0.03;

    private Similarity() {}

    /// The mean over all windows that lie inside, and over the channels.
    static double of(NDArray a, NDArray b, double white) {
        boolean isPicture = (a.ndim() == 2 || a.ndim() == 3) && a.length(0) >= WINDOW && a.length(1) >= WINDOW;
        if (!isPicture || a.size() == 0) {
            return Double.NaN;
        }
        if (a.ndim() == 2) {
            return ofChannel(a, b, white);
        }
        double sum = 0;
        for (int i = 0; i < a.length(2); i++) {
            Index[] channel = {Index.ellipsis(), Index.at(i)};
            sum += ofChannel(a.get(channel), b.get(channel), white);
        }
        return sum / a.length(2);
    }

    private static double ofChannel(NDArray a, NDArray b, double white) {
        NDArray meanA = mean(a);
        NDArray meanB = mean(b);
        NDArray product = meanA.multiply(meanB);
        NDArray squares = meanA.multiply(meanA).addInPlace(meanB.multiply(meanB));
        double sample = PIXELS / (PIXELS - 1);
        NDArray covariance = mean(a.multiply(b)).subtractInPlace(product).multiplyInPlace(sample);
        NDArray variances = mean(a.multiply(a).addInPlace(b.multiply(b)))
                .subtractInPlace(squares)
                .multiplyInPlace(sample);
        double c1 = K1 * white * K1 * white;
        double c2 = K2 * white * K2 * white;
        NDArray above = product.multiply(2)
                .addInPlace(c1)
                .multiplyInPlace(covariance.multiply(2).addInPlace(c2));
        NDArray below = squares.add(c1).multiplyInPlace(variances.add(c2));
        return above.divide(below).mean().getDouble();
    }

    /// Of each window.
    private static NDArray mean(NDArray values) {
        NDArray rows = windows(values, 0);
        return windows(rows, 1).divideInPlace(PIXELS);
    }

    private static NDArray windows(NDArray values, int axis) {
        long count = values.length(axis) - WINDOW + 1;
        NDArray sum = part(values, axis, 0, count).copy();
        for (int i = 1; i < WINDOW; i++) {
            sum.addInPlace(part(values, axis, i, count));
        }
        return sum;
    }

    private static NDArray part(NDArray values, int axis, long from, long count) {
        Index range = Index.slice(from, from + count);
        return axis == 0 ? values.get(range) : values.get(Index.all(), range);
    }
}
