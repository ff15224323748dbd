package ndraster.metrics;

/// Peak signal-to-noise ratio, gathered.
final class Psnr {
    private final double peak;
    private double squares;
    private long count;

    Psnr(double peak) {
        this.peak = peak;
    }

    void add(double actual, double expected) {
        double gap = gap(actual, expected);
        squares += gap * gap;
        count++;
    }

    /// What is no number on both sides, or the same infinity, is the same; on one side, as far away as can be.
    private static double gap(double actual, double expected) {
        double gap = actual - expected;
        if (!Double.isNaN(gap)) {
            return gap;
        }
        return Double.compare(actual, expected) == 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    /// In dB.
    double value() {
        return squares == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(peak * peak * count / squares);
    }
}
