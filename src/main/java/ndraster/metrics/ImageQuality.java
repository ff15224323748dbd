package ndraster.metrics;

import java.awt.image.BufferedImage;

/// How much of an image is left in another, as one figure.
///
/// Images are compared as the colours that they store, whatever their types: grey as three equal colours, samples of
/// any depth on the scale of 0 to 255, alpha left out.
public final class ImageQuality {
    private ImageQuality() {}

    /// The peak signal-to-noise ratio in dB: 10 · log₁₀(255² / mean squared difference of R, G and B). Infinite for
    /// the same image, some 30 to 50 for lossy compression.
    ///
    /// @throws ndraster.ShapeException if the sizes differ
    public static double psnr(BufferedImage actual, BufferedImage expected) {
        PicturePair pair = PicturePair.of(actual, expected);
        return Psnr.of(pair.squaredDifferences(), 3L * pair.pixels());
    }

    /// The structural similarity, −1 … 1; 1 for the same image. The mean over R, G and B of that of Wang et al.
    /// (2004),
    /// with its Gaussian window of 11 × 11 and σ = 1.5, at every place where the whole window fits; images that are
    /// smaller are looked at through the largest odd window that fits them.
    ///
    /// @throws ndraster.ShapeException if the sizes differ
    /// @see <a href="https://doi.org/10.1109/TIP.2003.819861">Image quality assessment: from error visibility to
    ///     structural similarity</a>
    public static double ssim(BufferedImage actual, BufferedImage expected) {
        return Ssim.of(PicturePair.of(actual, expected));
    }
}
