package ndraster.metrics;

/// Peak signal-to-noise ratio.
final class Psnr {
    private static final double PEAK = 255;

    private Psnr() {}

    static double of(double squaredDifferences, long samples) {
        return squaredDifferences == 0
                ? Double.POSITIVE_INFINITY
                : 10 * Math.log10(PEAK * PEAK * samples / squaredDifferences);
    }
}
