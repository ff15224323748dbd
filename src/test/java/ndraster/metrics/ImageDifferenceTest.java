package ndraster.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDifferenceTest {
    private static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(40, 30, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(5, 5, 20, 20);
        graphics.setColor(Color.RED);
        graphics.fillRect(15, 10, 20, 10);
        graphics.dispose();
        return image;
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_USHORT_565_RGB,
                BufferedImage.TYPE_USHORT_555_RGB
            })
    void equal_colours_are_equal_whatever_the_type(int type) {
        assertThat(ImageDifference.between(picture(type), picture(BufferedImage.TYPE_3BYTE_BGR), ImageTolerance.EXACT))
                .matches(ImageDifference::isAccepted)
                .returns(0L, ImageDifference::count);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {BufferedImage.TYPE_INT_ARGB_PRE, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_4BYTE_ABGR_PRE})
    void alpha_counts_unless_it_is_ignored(int type) {
        BufferedImage clear = picture(type);
        BufferedImage opaque = picture(BufferedImage.TYPE_INT_RGB);
        assertThat(ImageDifference.between(clear, picture(BufferedImage.TYPE_INT_ARGB), ImageTolerance.EXACT)
                        .count())
                .isZero();
        assertThat(ImageDifference.between(clear, opaque, ImageTolerance.EXACT).count())
                .isEqualTo(40 * 30 - 20 * 20 - 10 * 10);
        assertThat(ImageDifference.between(clear, opaque, ImageTolerance.EXACT.ignoringAlpha())
                        .count())
                .isZero();
    }

    @Test
    void sixteen_bits_are_compared_as_sixteen_bits() {
        NDArray values = NDArray.full(DType.UINT16, 257 * 100, 4, 5);
        BufferedImage eight = Images.toImage(NDArray.full(DType.UINT8, 100, 4, 5));
        assertThat(ImageDifference.between(Images.toImage(values), eight, ImageTolerance.EXACT)
                        .count())
                .isZero();
        values.set("1, 2", 257 * 100 + 1);
        ImageDifference found = ImageDifference.between(Images.toImage(values), eight, ImageTolerance.EXACT);
        assertThat(found.count()).isEqualTo(1);
        assertThat(found.largest()).isEqualTo(257 * 100 / 257.0 + 1 / 257.0 - 100, offset(1e-9));
        assertThat(found.largestAt()).contains(new Point(2, 1));
    }

    /// R, G, B and alpha of one pixel, the colours multiplied with alpha.
    private static BufferedImage premultiplied(NDArray pixel) {
        return Images.asImage(pixel.asReshaped(1, 1, 4), ColorSpace.getInstance(ColorSpace.CS_sRGB), true);
    }

    @Test
    void premultiplied_samples_are_told_apart_in_their_own_depth() {
        BufferedImage deep = premultiplied(NDArray.of('\u6464', '\0', '\0', '\uffff'));
        BufferedImage next = premultiplied(NDArray.of('\u6465', '\0', '\0', '\uffff'));
        assertThat(ImageDifference.between(deep, next, ImageTolerance.EXACT).largest())
                .isEqualTo(1 / 257.0, offset(1e-9));
        assertThat(ImageDifference.between(
                                premultiplied(NDArray.of(0.5f, 0, 0, 0.75f)),
                                premultiplied(NDArray.of(0.5001f, 0, 0, 0.75f)),
                                ImageTolerance.EXACT)
                        .largest())
                .isEqualTo(0.0001 / 0.75 * 255, offset(1e-4));
    }

    @Test
    void premultiplied_samples_are_those_of_the_straight_image_that_they_stand_for() {
        BufferedImage deep = premultiplied(NDArray.of((char) 1000, (char) 2001, (char) 0, (char) 3000));
        NDArray straight = NDArray.of((char) 21845, (char) 43712, (char) 0, (char) 3000);
        assertThat(ImageDifference.between(deep, Images.asImage(straight.asReshaped(1, 1, 4)), ImageTolerance.EXACT)
                        .count())
                .isZero();
    }

    @Test
    void the_differing_pixels_are_counted_and_placed() {
        BufferedImage changed = picture(BufferedImage.TYPE_INT_RGB);
        changed.setRGB(7, 8, 0xff00f0);
        changed.setRGB(30, 12, 0xfe0000);
        ImageDifference found =
                ImageDifference.between(changed, picture(BufferedImage.TYPE_INT_RGB), ImageTolerance.EXACT);
        assertThat(found.count()).isEqualTo(2);
        assertThat(found.largestAt()).contains(new Point(7, 8));
        assertThat(found.bounds()).isEqualTo(new Rectangle(7, 8, 24, 5));
        assertThat(found.describe()).isEqualTo("""
                        Differing pixels: 2 / 1200 (0.167%)
                        Largest difference: 255 of 255 at x=7, y=8
                        All inside: x=7, y=8, 24 x 5""");
        assertThat(found.isAccepted()).isFalse();
    }

    @Test
    void a_tolerance_lets_small_few_or_ignored_differences_pass() {
        BufferedImage changed = picture(BufferedImage.TYPE_INT_RGB);
        changed.setRGB(7, 8, 0xfffdff);
        BufferedImage expected = picture(BufferedImage.TYPE_INT_RGB);
        assertThat(accepts(changed, expected, ImageTolerance.EXACT)).isFalse();
        assertThat(accepts(changed, expected, ImageTolerance.EXACT.perChannel(1)))
                .isFalse();
        assertThat(accepts(changed, expected, ImageTolerance.EXACT.perChannel(2)))
                .isTrue();
        assertThat(accepts(changed, expected, ImageTolerance.EXACT.differingShare(0.0001)))
                .isFalse();
        assertThat(accepts(changed, expected, ImageTolerance.EXACT.differingShare(0.001)))
                .isTrue();
        assertThat(accepts(changed, expected, ImageTolerance.EXACT.ignoring(new Rectangle(7, 8, 1, 1))))
                .isTrue();
        assertThat(accepts(changed, expected, ImageTolerance.EXACT.ignoring(new Rectangle(8, 8, 1, 1))))
                .isFalse();
        assertThat(accepts(changed, expected, ImageTolerance.EXACT.psnrAtLeast(60)))
                .isTrue();
        assertThat(accepts(changed, expected, ImageTolerance.EXACT.psnrAtLeast(90)))
                .isFalse();
        assertThat(accepts(changed, expected, ImageTolerance.EXACT.ssimAtLeast(0.99)))
                .isTrue();
        assertThat(accepts(changed, expected, ImageTolerance.EXACT.ssimAtLeast(1)))
                .isFalse();
    }

    private static boolean accepts(BufferedImage actual, BufferedImage expected, ImageTolerance tolerance) {
        return ImageDifference.between(actual, expected, tolerance).isAccepted();
    }

    @Test
    void smoothed_edges_pass_and_moved_shapes_do_not() {
        ImageTolerance tolerance = ImageTolerance.EXACT.ignoringAntiAliasing();
        BufferedImage smooth = disc(true, 0);
        assertThat(ImageDifference.between(smooth, disc(false, 0), ImageTolerance.EXACT)
                        .count())
                .isGreaterThan(20);
        assertThat(ImageDifference.between(smooth, disc(false, 0), tolerance).count())
                .isLessThan(10);
        assertThat(ImageDifference.between(smooth, disc(false, 9), tolerance).count())
                .isGreaterThan(100);
    }

    @Test
    void smoothed_edges_are_no_part_of_a_psnr_that_ignores_them() {
        ImageTolerance psnr = ImageTolerance.EXACT.psnrAtLeast(1);
        double withEdges = ImageDifference.between(disc(true, 0), disc(false, 0), psnr)
                .psnr()
                .orElseThrow();
        double withoutEdges = ImageDifference.between(disc(true, 0), disc(false, 0), psnr.ignoringAntiAliasing())
                .psnr()
                .orElseThrow();
        assertThat(withoutEdges).isGreaterThan(withEdges + 3);
    }

    private static BufferedImage disc(boolean isSmooth, int shift) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                isSmooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(12 + shift, 12, 40, 40);
        graphics.dispose();
        return image;
    }

    @Test
    void images_of_different_sizes_can_not_be_compared() {
        assertThatThrownBy(() -> ImageDifference.between(
                        new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB),
                        new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB),
                        ImageTolerance.EXACT))
                .isInstanceOf(ShapeException.class)
                .hasMessage("images of different sizes can not be compared: 3 x 2 (ACTUAL), 2 x 3 (DESIRED)");
    }

    @Test
    void the_sheet_shows_expected_actual_and_the_marks() {
        BufferedImage changed = picture(BufferedImage.TYPE_INT_RGB);
        changed.setRGB(7, 8, 0x00ff00);
        BufferedImage expected = picture(BufferedImage.TYPE_INT_RGB);
        ImageDifference found = ImageDifference.between(changed, expected, ImageTolerance.EXACT);
        BufferedImage sheet = found.picture(changed, expected);
        assertThat(sheet.getWidth()).isEqualTo(3 * 40 + 4 * 8);
        assertThat(sheet.getRGB(8 + 7, 8 + 8)).isEqualTo(0xffffffff);
        assertThat(sheet.getRGB(40 + 16 + 7, 8 + 8)).isEqualTo(0xff00ff00);
        assertThat(sheet.getRGB(80 + 24 + 7, 8 + 8)).isEqualTo(0xffff0000);
        assertThat(sheet.getRGB(80 + 24 + 8, 8 + 8)).isNotEqualTo(0xffff0000);
    }

    @Test
    void equal_bytes_in_another_order_of_channels_are_another_image() {
        NDArray rgb = NDArray.arange(60).astype(DType.UINT8).asReshaped(4, 5, 3);
        BufferedImage red = Images.asImage(rgb);
        BufferedImage blue = Images.asImage(rgb.copy().get("..., ::-1"));
        assertThat(ImageDifference.between(red, blue, ImageTolerance.EXACT).count())
                .isEqualTo(20);
    }
}
