package ndraster.metrics;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// Where two images differ, and whether a tolerance lets it pass.
///
/// @param tolerance what was allowed
/// @param where which pixels differ by more than that, bool of shape `(h, w)`
/// @param count how many they are
/// @param largest the largest difference of a sample, in steps of 1/255, among them
/// @param largestAt the pixel that has it
/// @param psnr the peak signal-to-noise ratio, if the tolerance asks for one
/// @param ssim the structural similarity, if the tolerance asks for one
public record ImageDifference(
        ImageTolerance tolerance,
        NDArray where,
        long count,
        double largest,
        Optional<Point> largestAt,
        OptionalDouble psnr,
        OptionalDouble ssim) {
    /// A share like 0.29 of 100 pixels is 29 of them, though doubles say 28.999….
    private static final double ROUNDING = 1e-9;

    /// Compares two images of one size and whatever types: as the colours that they store, grey as three equal
    /// ones, samples of any depth on the scale of 0 to 255, divided by alpha if they are premultiplied. Colour
    /// spaces other than grey and RGB, and different ones, are converted to sRGB by AWT.
    ///
    /// @throws ndraster.ShapeException if the sizes differ
    /// @throws IllegalArgumentException if all is ignored
    public static ImageDifference between(BufferedImage actual, BufferedImage expected, ImageTolerance tolerance) {
        PicturePair.checkSizes(actual, expected);
        tolerance.ignoredRegions().checkLeave(actual.getWidth(), actual.getHeight());
        return SameImage.isCertain(actual, expected)
                ? none(actual, tolerance)
                : new ImageComparison(PicturePair.of(actual, expected), tolerance).result();
    }

    private static ImageDifference none(BufferedImage image, ImageTolerance tolerance) {
        NDArray where = NDArray.zeros(DType.BOOL).broadcastTo(image.getHeight(), image.getWidth());
        OptionalDouble psnr =
                tolerance.minPsnr().isPresent() ? OptionalDouble.of(Double.POSITIVE_INFINITY) : OptionalDouble.empty();
        OptionalDouble ssim = tolerance.minSsim().isPresent() ? OptionalDouble.of(1) : OptionalDouble.empty();
        return new ImageDifference(tolerance, where, 0, 0, Optional.empty(), psnr, ssim);
    }

    /// Whether the tolerance lets the differences pass.
    public boolean isAccepted() {
        return count <= Math.floor(tolerance.share() * where.size() + ROUNDING)
                && isReached(psnr, tolerance.minPsnr())
                && isReached(ssim, tolerance.minSsim());
    }

    private static boolean isReached(OptionalDouble value, OptionalDouble least) {
        return least.isEmpty() || value.orElseThrow() >= least.getAsDouble();
    }

    /// The smallest rectangle around the pixels that differ; empty if none does.
    public Rectangle bounds() {
        return Marks.bounds(where);
    }

    /// How many pixels differ, by how much and where, and the figures that were asked for. Several lines.
    public String describe() {
        List<String> lines = new ArrayList<>();
        lines.add("Differing pixels: " + count + " / " + where.size() + " (" + Figures.percent(count, where.size())
                + ")");
        largestAt.ifPresent(at -> {
            Rectangle area = bounds();
            lines.add("Largest difference: " + Figures.number(largest) + " of 255 at x=" + at.x + ", y=" + at.y);
            lines.add("All inside: x=" + area.x + ", y=" + area.y + ", " + area.width + " x " + area.height);
        });
        psnr.ifPresent(value -> lines.add("PSNR: " + Figures.number(value) + " dB" + least(tolerance.minPsnr())));
        ssim.ifPresent(value -> lines.add("SSIM: " + Figures.number(value) + least(tolerance.minSsim())));
        return String.join("\n", lines);
    }

    private static String least(OptionalDouble limit) {
        return limit.isPresent() ? " (at least " + Figures.number(limit.getAsDouble()) + " was asked for)" : "";
    }

    /// A picture for a person: the image that was expected, the one that there is, and this one again, pale, with
    /// the pixels that differ in red, side by side. Large images are shown smaller, each pixel that differs is
    /// still seen.
    ///
    /// @param actual the image that was compared
    /// @param expected the image that it was compared with
    public BufferedImage picture(BufferedImage actual, BufferedImage expected) {
        return SideBySide.of(actual, expected, where);
    }
}
