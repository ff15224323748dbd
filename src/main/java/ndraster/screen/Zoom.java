package ndraster.screen;

import java.util.Locale;
import java.util.stream.IntStream;

/// How large an element is: `scale` pixels of the screen high and wide. From 1 on that is a whole number.
public record Zoom(double scale) {
    /// One element is one pixel.
    public static final Zoom ONE = new Zoom(1);

    private static final double SMALLEST = 1.0 / (1 << 20);
    private static final int[] STEPS = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128};

    /// The nearest there is to `scale`.
    ///
    /// @throws IllegalArgumentException if it is not a positive number
    public static Zoom of(double scale) {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("zoom must be a positive number, found " + scale);
        }
        return new Zoom(scale > 1 ? Math.min(Math.rint(scale), STEPS[STEPS.length - 1]) : Math.max(scale, SMALLEST));
    }

    /// The largest at which all of a picture can be seen.
    public static Zoom fitting(long rows, long columns, int height, int width) {
        double scale = Math.min((double) Math.max(1, height) / rows, (double) Math.max(1, width) / columns);
        return of(scale > 1 ? Math.floor(scale) : scale);
    }

    /// The next larger step.
    public Zoom in() {
        if (scale < 1) {
            double next = Math.min(1, SMALLEST * 2);
            while (next <= scale) {
                next *= 2;
            }
            return new Zoom(next);
        }
        return new Zoom(
                IntStream.of(STEPS).filter(step -> step > scale).findFirst().orElse((int)
                        Math.max(scale, STEPS[STEPS.length - 1])));
    }

    /// The next smaller step.
    public Zoom out() {
        if (scale <= 1) {
            double next = 0.5;
            while (next >= scale && next > SMALLEST) {
                next /= 2;
            }
            return new Zoom(next);
        }
        return new Zoom(IntStream.of(STEPS).filter(step -> step < scale).max().orElse(1));
    }

    /// In percent.
    @Override
    public String toString() {
        double percent = scale * 100;
        return String.format(Locale.ROOT, percent >= 10 ? "%.0f %%" : "%.2g %%", percent);
    }
}
