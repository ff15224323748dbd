package ndraster.metrics;

import java.awt.image.BufferedImage;
import java.util.List;
import ndraster.NDArray;
import ndraster.pixel.White;

/// How much of an image is left in another, as one figure.
///
/// Images are compared as the colours that they store, whatever their types: grey as three equal colours, samples of
/// any depth on the scale of 0 to 255, alpha left out. Of arrays all samples are compared, as the numbers that they
/// are. NaN on both sides is no difference; on one side it leaves nothing: −∞ dB, and a similarity of NaN.
public final class ImageQuality {
    private static final IgnoredRegions NOTHING = new IgnoredRegions(List.of());

    private ImageQuality() {}

    /// The peak signal-to-noise ratio in dB: 10 · log₁₀(255² / mean squared difference of R, G and B). Infinite for
    /// the same image, some 30 to 50 for lossy compression.
    ///
    /// @throws ndraster.ShapeException if the sizes differ
    public static double psnr(BufferedImage actual, BufferedImage expected) {
        PicturePair pair = PicturePair.of(actual, expected);
        Psnr psnr = new Psnr(PicturePair.PEAK);
        pair.visit((_, a, b) -> {
            for (int i = 0; i < a.length; i++) {
                if (i % PictureRows.CHANNELS < PictureRows.COLOURS) {
                    psnr.add(a[i], b[i]);
                }
            }
        });
        return psnr.value();
    }

    /// As [#psnr(NDArray, NDArray, double)]; full light is the largest integer of the type of `expected`, or 1 if
    /// it is bool or floating-point.
    ///
    /// @throws ndraster.ShapeException if the shapes differ
    /// @throws IllegalArgumentException if the elements are no real numbers
    public static double psnr(NDArray actual, NDArray expected) {
        return psnr(actual, expected, fullLight(expected));
    }

    /// The peak signal-to-noise ratio in dB: 10 · log₁₀(peak² / mean squared difference) over all elements of two
    /// arrays of one shape. Infinite for the same elements, and for none.
    ///
    /// @param peak what full light is
    /// @throws ndraster.ShapeException if the shapes differ
    /// @throws IllegalArgumentException if the elements are no real numbers, or the peak is not more than 0
    public static double psnr(NDArray actual, NDArray expected, double peak) {
        Psnr psnr = new Psnr(checked(peak));
        twins(actual, expected).forEachChunk(chunk -> {
            double[] a = chunk.actual().toDoubles();
            double[] b = chunk.expected().toDoubles();
            for (int i = 0; i < a.length; i++) {
                psnr.add(a[i], b[i]);
            }
        });
        return psnr.value();
    }

    /// The structural similarity, −1 … 1; 1 for the same image. The mean over R, G and B of that of Wang et al.
    /// (2004), with its Gaussian window of 11 × 11 and σ = 1.5, at every place where the whole window fits; images
    /// that are smaller are looked at through the largest odd window that fits them.
    ///
    /// @throws ndraster.ShapeException if the sizes differ
    /// @see <a href="https://doi.org/10.1109/TIP.2003.819861">Image quality assessment: from error visibility to
    ///     structural similarity</a>
    public static double ssim(BufferedImage actual, BufferedImage expected) {
        return Ssim.of(PicturePair.of(actual, expected), NOTHING, PicturePair.PEAK);
    }

    /// As [#ssim(NDArray, NDArray, double)]; full light is the largest integer of the type of `expected`, or 1 if
    /// it is bool or floating-point.
    ///
    /// @throws ndraster.ShapeException if the shapes differ, or are not those of pictures
    /// @throws IllegalArgumentException if the elements are no real numbers
    public static double ssim(NDArray actual, NDArray expected) {
        return ssim(actual, expected, fullLight(expected));
    }

    /// The structural similarity of two arrays of shape `(h, w)` or `(h, w, channels)`: the mean over all channels
    /// of what [#ssim(BufferedImage, BufferedImage)] takes of R, G and B.
    ///
    /// @param peak what full light is
    /// @throws ndraster.ShapeException if the shapes differ, or are not those of pictures
    /// @throws IllegalArgumentException if the elements are no real numbers, or the peak is not more than 0
    public static double ssim(NDArray actual, NDArray expected, double peak) {
        Twins twins = twins(actual, expected);
        return Ssim.of(ArrayPair.of(twins.actual(), twins.expected()), NOTHING, checked(peak));
    }

    private static double fullLight(NDArray array) {
        return White.of(ArrayPair.checkNumbers(array).type());
    }

    private static double checked(double peak) {
        if (!(peak > 0) || Double.isInfinite(peak)) {
            throw new IllegalArgumentException("full light is a number more than 0: " + peak);
        }
        return peak;
    }

    private static Twins twins(NDArray actual, NDArray expected) {
        ArrayPair.checkNumbers(actual);
        ArrayPair.checkNumbers(expected);
        return Twins.of(actual, expected);
    }
}
