package ndraster.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.testing.TestPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageQualityTest {
    private static final BufferedImage EXPECTED = TestPattern.SCENE.toImage(BufferedImage.TYPE_INT_RGB, 60, 40);

    /// As [#EXPECTED], noisier from left to right.
    private static BufferedImage noisy() {
        BufferedImage image = TestPattern.SCENE.toImage(BufferedImage.TYPE_INT_RGB, 60, 40);
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 40; y++) {
                image.setRGB(x, y, image.getRGB(x, y) ^ (x * 37 + y * 11) % (x + 1));
            }
        }
        return image;
    }

    private static ImageDifference difference(ImageTolerance tolerance) {
        return ImageDifference.between(noisy(), EXPECTED, tolerance);
    }

    @Test
    void figures_are_those_of_what_is_left_beside_the_ignored_regions() {
        ImageTolerance half = ImageTolerance.EXACT.ignoring(new Rectangle(30, 0, 100, 100));
        BufferedImage left = noisy().getSubimage(0, 0, 30, 40);
        BufferedImage expected = EXPECTED.getSubimage(0, 0, 30, 40);
        assertThat(difference(half.psnrAtLeast(1)).psnr())
                .hasValueCloseTo(ImageQuality.psnr(left, expected), offset(1e-9));
        assertThat(difference(half.ssimAtLeast(0)).ssim())
                .hasValueCloseTo(ImageQuality.ssim(left, expected), offset(1e-9));
        assertThat(ImageQuality.psnr(left, expected)).isGreaterThan(ImageQuality.psnr(noisy(), EXPECTED) + 1);
    }

    @Test
    void an_ignored_region_in_the_middle_is_outside_every_window_that_counts() {
        BufferedImage blot = TestPattern.SCENE.toImage(BufferedImage.TYPE_INT_RGB, 60, 40);
        blot.setRGB(30, 20, 0xff00ff);
        ImageTolerance without = ImageTolerance.EXACT.ignoring(new Rectangle(30, 20, 1, 1));
        assertThat(ImageDifference.between(blot, EXPECTED, without.ssimAtLeast(1))
                        .ssim())
                .hasValueCloseTo(1.0, offset(1e-12));
        assertThat(ImageDifference.between(blot, EXPECTED, without.psnrAtLeast(99))
                        .psnr())
                .hasValue(Double.POSITIVE_INFINITY);
        assertThat(ImageQuality.ssim(blot, EXPECTED)).isLessThan(0.999);
    }

    @Test
    void a_region_that_covers_everything_leaves_nothing_to_compare() {
        assertThatThrownBy(() -> difference(ImageTolerance.EXACT.ignoring(new Rectangle(-5, -5, 100, 100))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is nothing to compare: ")
                .hasMessageEndingWith(" cover all of an image of 60 x 40");
        ImageTolerance cross = ImageTolerance.EXACT
                .ignoring(new Rectangle(0, 10, 60, 1))
                .ignoring(new Rectangle(0, 20, 60, 1))
                .ignoring(new Rectangle(0, 30, 60, 1));
        assertThatThrownBy(() -> difference(cross.ssimAtLeast(0.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every window of 11 x 11 pixels has some that are ignored");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.NEGATIVE_INFINITY})
    void a_psnr_that_no_image_has_is_refused(double psnr) {
        assertThatThrownBy(() -> ImageTolerance.EXACT.psnrAtLeast(psnr))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a PSNR is 0 dB or more: " + psnr);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1.5, 1.01, 98})
    void a_similarity_that_no_image_has_is_refused(double ssim) {
        assertThatThrownBy(() -> ImageTolerance.EXACT.ssimAtLeast(ssim))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a structural similarity is from -1 to 1: " + ssim);
    }

    @Test
    void a_similarity_without_smoothed_edges_is_refused() {
        assertThatThrownBy(() -> ImageTolerance.EXACT.ssimAtLeast(0.9).ignoringAntiAliasing())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave out ignoringAntiAliasing() or ssimAtLeast(...)");
    }

    @Test
    void a_share_is_of_whole_pixels() {
        BufferedImage expected = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        BufferedImage actual = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 29; i++) {
            actual.setRGB(i % 10, i / 10, 0xffffff);
        }
        ImageDifference found = ImageDifference.between(actual, expected, ImageTolerance.EXACT.differingShare(0.29));
        assertThat(0.29 * 100).isLessThan(29);
        assertThat(found.isAccepted()).isTrue();
        actual.setRGB(9, 9, 0xffffff);
        assertThat(ImageDifference.between(actual, expected, ImageTolerance.EXACT.differingShare(0.29))
                        .isAccepted())
                .isFalse();
    }

    @Test
    void what_is_no_number_is_equal_to_itself_and_far_from_all_else() {
        NDArray expected = NDArray.full(DType.FLOAT32, 0.5, 12, 12);
        expected.set("3, 4", Float.NaN);
        expected.set("5, 6", Float.POSITIVE_INFINITY);
        assertThat(ImageQuality.psnr(expected.copy(), expected)).isInfinite().isPositive();
        assertThat(ImageQuality.ssim(expected.copy(), expected)).isEqualTo(1, offset(1e-12));
        NDArray number = expected.copy();
        number.set("3, 4", 0.5);
        assertThat(ImageQuality.psnr(number, expected)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ImageQuality.ssim(number, expected)).isNaN();
    }

    @Test
    void full_light_is_what_the_caller_says() {
        NDArray expected = NDArray.zeros(DType.FLOAT64, 12, 12);
        NDArray actual = expected.add(1);
        assertThat(ImageQuality.psnr(actual, expected)).isZero();
        assertThat(ImageQuality.psnr(actual, expected, 10)).isEqualTo(20, offset(1e-12));
        assertThat(ImageQuality.ssim(actual, expected, 100)).isEqualTo(0.5, offset(1e-12));
        assertThatThrownBy(() -> ImageQuality.psnr(actual, expected, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("full light is a number more than 0: 0.0");
    }

    @Test
    void what_is_no_picture_has_no_structure() {
        NDArray row = NDArray.arange(12);
        assertThat(ImageQuality.psnr(row, row)).isInfinite();
        assertThatThrownBy(() -> ImageQuality.ssim(row, row))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("the array has shape (12,)");
        NDArray complex = NDArray.zeros(DType.COMPLEX64, 12, 12);
        assertThatThrownBy(() -> ImageQuality.psnr(complex, complex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dtype complex64");
        assertThatThrownBy(() -> ImageQuality.psnr(row, NDArray.arange(13)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("(shapes (12,), (13,) mismatch)");
    }
}
