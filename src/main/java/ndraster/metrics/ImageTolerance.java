package ndraster.metrics;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// How much two images may differ and still pass for the same. [#EXACT] allows nothing; each method gives a tolerance
/// that allows more, or asks for more.
///
/// @param perChannel how far a sample may be from the one expected, in steps of 1/255, for its pixel to be the same
/// @param share which part of all pixels may differ by more, 0 … 1
/// @param isWithoutAlpha whether alpha is left out
/// @param isWithoutAntiAliasing whether pixels that look like smoothed edges in both images do not count
/// @param ignored where pixels do not count
/// @param minPsnr the least peak signal-to-noise ratio, in dB
/// @param minSsim the least structural similarity
public record ImageTolerance(
        double perChannel,
        double share,
        boolean isWithoutAlpha,
        boolean isWithoutAntiAliasing,
        List<Rectangle> ignored,
        OptionalDouble minPsnr,
        OptionalDouble minSsim) {
    /// Every pixel has to be the same.
    public static final ImageTolerance EXACT =
            new ImageTolerance(0, 0, false, false, List.of(), OptionalDouble.empty(), OptionalDouble.empty());

    /// A tolerance of these parts.
    ///
    /// @throws IllegalArgumentException if a limit is negative or NaN, a share or a similarity more than 1, or a
    ///     similarity is asked for without smoothed edges, which its windows always see
    public ImageTolerance {
        if (!(perChannel >= 0) || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a tolerance is 0 or more, and a share of pixels 0 to 1: perChannel="
                    + perChannel + ", share=" + share);
        }
        checkRange("a PSNR is 0 dB or more", minPsnr, 0, Double.POSITIVE_INFINITY);
        checkRange("a structural similarity is from -1 to 1", minSsim, -1, 1);
        if (isWithoutAntiAliasing && minSsim.isPresent()) {
            throw new IllegalArgumentException("a structural similarity is that of windows, which have smoothed edges"
                    + " in them: leave out ignoringAntiAliasing() or ssimAtLeast(...), or use psnrAtLeast(...)");
        }
        ignored = ignored.stream().map(Rectangle::new).toList();
    }

    private static void checkRange(String rule, OptionalDouble value, double least, double most) {
        if (value.isPresent() && !(value.getAsDouble() >= least && value.getAsDouble() <= most)) {
            throw new IllegalArgumentException(rule + ": " + value.getAsDouble());
        }
    }

    /// Samples may be `steps` of 1/255 off.
    public ImageTolerance perChannel(double steps) {
        return new ImageTolerance(steps, share, isWithoutAlpha, isWithoutAntiAliasing, ignored, minPsnr, minSsim);
    }

    /// A part of the pixels, 0 … 1, may differ by any amount.
    public ImageTolerance differingShare(double part) {
        return new ImageTolerance(perChannel, part, isWithoutAlpha, isWithoutAntiAliasing, ignored, minPsnr, minSsim);
    }

    /// Only the colours are compared.
    public ImageTolerance ignoringAlpha() {
        return new ImageTolerance(perChannel, share, true, isWithoutAntiAliasing, ignored, minPsnr, minSsim);
    }

    /// Pixels of smoothed edges do not count, as font and line rendering differs between machines.
    public ImageTolerance ignoringAntiAliasing() {
        return new ImageTolerance(perChannel, share, isWithoutAlpha, true, ignored, minPsnr, minSsim);
    }

    /// Pixels inside `region`, too, do not count.
    public ImageTolerance ignoring(Rectangle region) {
        List<Rectangle> regions = new ArrayList<>(ignored);
        regions.add(region);
        return new ImageTolerance(perChannel, share, isWithoutAlpha, isWithoutAntiAliasing, regions, minPsnr, minSsim);
    }

    /// Asks for this peak signal-to-noise ratio of the pixels that count; they may then differ by any amount, and
    /// alpha is not looked at.
    ///
    /// @param decibels 40 and more is hard to see
    /// @see ImageQuality#psnr
    public ImageTolerance psnrAtLeast(double decibels) {
        return new ImageTolerance(
                perChannel, 1, isWithoutAlpha, isWithoutAntiAliasing, ignored, OptionalDouble.of(decibels), minSsim);
    }

    /// Asks for this structural similarity, that of the windows without an ignored pixel; pixels may then differ by
    /// any amount, and alpha is not looked at.
    ///
    /// @param similarity 1 is the same image, 0.98 and more is hard to see
    /// @see ImageQuality#ssim
    public ImageTolerance ssimAtLeast(double similarity) {
        return new ImageTolerance(
                perChannel, 1, isWithoutAlpha, isWithoutAntiAliasing, ignored, minPsnr, OptionalDouble.of(similarity));
    }

    IgnoredRegions ignoredRegions() {
        return new IgnoredRegions(ignored);
    }
}
