package ndraster.screen;

import java.util.List;
import ndraster.NDArray;

/// The smallest and the largest finite value of bands, of which large ones are looked at only in every so many rows
/// and columns.
final class Extremes {
    private static final long MOST_SAMPLES = 1L << 20;
    private static final int STRIP = 1 << 16;

    private double smallest = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;

    private Extremes() {}

    /// The window from the one to the other.
    static GreyWindow window(List<NDArray> bands) {
        Extremes extremes = new Extremes();
        bands.forEach(extremes::add);
        return GreyWindow.between(extremes.smallest, extremes.largest);
    }

    private void add(NDArray band) {
        double excess = (double) band.length(0) * band.length(1) / MOST_SAMPLES;
        long step = (long) Math.max(1, Math.ceil(Math.sqrt(excess)));
        NDArray looked = Samples.part(band, 0, band.length(0), step, 0, band.length(1), step);
        long height = Math.max(1, STRIP / looked.length(1));
        for (long row = 0; row < looked.length(0); row += height) {
            long end = Math.min(row + height, looked.length(0));
            look(Samples.doubles(Samples.part(looked, row, end, 1, 0, looked.length(1), 1)));
        }
    }

    private void look(double[] values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                smallest = Math.min(smallest, value);
                largest = Math.max(largest, value);
            }
        }
    }
}
