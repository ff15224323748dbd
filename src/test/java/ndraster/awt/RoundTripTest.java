package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.testing.ImageCut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// From image to array and back: the same Java array, the same type, the same colours.
class RoundTripTest {
    private static final int SEED = 23;

    static Stream<Arguments> views() {
        Function<BufferedImage, NDArray> channels = Images::asArray;
        Function<BufferedImage, NDArray> pixels = Images::asPixels;
        Function<BufferedImage, NDArray> packed = Images::asPacked;
        Function<BufferedImage, NDArray> stored = Images::asStored;
        return Stream.of(
                        Arguments.of(BufferedImage.TYPE_3BYTE_BGR, channels),
                        Arguments.of(BufferedImage.TYPE_3BYTE_BGR, pixels),
                        Arguments.of(BufferedImage.TYPE_4BYTE_ABGR, channels),
                        Arguments.of(BufferedImage.TYPE_4BYTE_ABGR, pixels),
                        Arguments.of(BufferedImage.TYPE_4BYTE_ABGR_PRE, channels),
                        Arguments.of(BufferedImage.TYPE_4BYTE_ABGR_PRE, pixels),
                        Arguments.of(BufferedImage.TYPE_BYTE_GRAY, channels),
                        Arguments.of(BufferedImage.TYPE_BYTE_GRAY, pixels),
                        Arguments.of(BufferedImage.TYPE_USHORT_GRAY, channels),
                        Arguments.of(BufferedImage.TYPE_INT_RGB, channels),
                        Arguments.of(BufferedImage.TYPE_INT_RGB, pixels),
                        Arguments.of(BufferedImage.TYPE_INT_RGB, packed),
                        Arguments.of(BufferedImage.TYPE_INT_BGR, channels),
                        Arguments.of(BufferedImage.TYPE_INT_BGR, pixels),
                        Arguments.of(BufferedImage.TYPE_INT_BGR, packed),
                        Arguments.of(BufferedImage.TYPE_INT_ARGB, pixels),
                        Arguments.of(BufferedImage.TYPE_INT_ARGB, packed),
                        Arguments.of(BufferedImage.TYPE_INT_ARGB_PRE, pixels),
                        Arguments.of(BufferedImage.TYPE_INT_ARGB_PRE, packed),
                        Arguments.of(BufferedImage.TYPE_USHORT_565_RGB, packed),
                        Arguments.of(BufferedImage.TYPE_USHORT_555_RGB, packed),
                        Arguments.of(BufferedImage.TYPE_BYTE_INDEXED, stored))
                .flatMap(row -> Stream.of(ImageCut.values()).map(cut -> Arguments.of(row.get()[0], row.get()[1], cut)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void an_image_comes_back_with_its_memory_its_type_and_its_colours_seed_23(
            int type, Function<BufferedImage, NDArray> view, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        NDArray array = view.apply(image);
        BufferedImage back = Images.asImage(array);
        assertThat(back.getType()).isEqualTo(type);
        assertThat(back.getColorModel()).isEqualTo(image.getColorModel());
        assertThat(rgb(back)).isEqualTo(rgb(image));
        NDArray again = view.apply(back);
        assertThat(ArrayMemory.of(again).heapArray().orElseThrow())
                .isSameAs(ArrayMemory.of(array).heapArray().orElseThrow());
        assertThat(again.strides()).containsExactly(array.strides());
    }

    @ParameterizedTest
    @MethodSource("views")
    void what_is_drawn_on_the_way_back_is_in_the_first_image_seed_23(
            int type, Function<BufferedImage, NDArray> view, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        BufferedImage back = Images.asImage(view.apply(image));
        Graphics2D graphics = back.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(2, 1, 3, 2);
        graphics.dispose();
        assertThat(image.getRGB(4, 2)).isEqualTo(0xffffffff);
        assertThat(rgb(image)).isEqualTo(rgb(back));
    }

    private static int[] rgb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void a_part_of_a_premultiplied_image_is_still_premultiplied() {
        BufferedImage image = SmallImages.image(ImageCut.WHOLE, BufferedImage.TYPE_4BYTE_ABGR_PRE, SEED);
        BufferedImage part = Images.asImage(Images.asArray(image).get("1:3, 2:"));
        assertThat(part.getType()).isEqualTo(BufferedImage.TYPE_4BYTE_ABGR_PRE);
    }

    @Test
    void rgb_without_its_alpha_is_an_opaque_image_that_leaves_the_alpha_alone() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 0, 0x80112233);
        BufferedImage opaque = Images.asImage(Images.asRgb(image));
        assertThat(opaque.getRGB(1, 0)).isEqualTo(0xff112233);
        opaque.setRGB(1, 0, 0xff445566);
        assertThat(image.getRGB(1, 0)).isEqualTo(0x80445566);
    }

    @Test
    void alpha_alone_is_a_grey_image() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 0, 0x80112233);
        BufferedImage gray = Images.asImage(Images.asAlpha(image));
        assertThat(gray.getRaster().getSample(1, 0, 0)).isEqualTo(0x80);
        assertThat(gray.getColorModel().getColorSpace().getType()).isEqualTo(ColorSpace.TYPE_GRAY);
        gray.getRaster().setSample(0, 0, 0, 255);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xff000000);
    }
}
