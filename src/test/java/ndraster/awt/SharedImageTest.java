package ndraster.awt;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_4BYTE_ABGR;
import static java.awt.image.BufferedImage.TYPE_4BYTE_ABGR_PRE;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_ARGB_PRE;
import static java.awt.image.BufferedImage.TYPE_INT_BGR;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static java.awt.image.BufferedImage.TYPE_USHORT_GRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.testing.ImageCut;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What one side writes, the other sees: every image type, whole and in parts.
class SharedImageTest {
    private static final int SEED = 20;
    private static final int COLOUR = 0xff1e90c8;

    static Stream<Arguments> colourTypes() {
        return cuts(TYPE_3BYTE_BGR, TYPE_4BYTE_ABGR, TYPE_4BYTE_ABGR_PRE, TYPE_INT_RGB, TYPE_INT_BGR);
    }

    static Stream<Arguments> intTypesWithAlpha() {
        return cuts(TYPE_INT_ARGB, TYPE_INT_ARGB_PRE);
    }

    static Stream<Arguments> allColourTypes() {
        return Stream.concat(colourTypes(), intTypesWithAlpha());
    }

    static Stream<Arguments> grayTypes() {
        return cuts(TYPE_BYTE_GRAY, TYPE_USHORT_GRAY);
    }

    private static Stream<Arguments> cuts(int... types) {
        return IntStream.of(types)
                .boxed()
                .flatMap(type -> Stream.of(ImageCut.values()).map(cut -> Arguments.of(type, cut)));
    }

    private static void assertSamples(NDArray array, BufferedImage image) {
        int bands = image.getRaster().getNumBands();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int band = 0; band < bands; band++) {
                    int found = array.ndim() == 2 ? array.getInt(y, x) : array.getInt(y, x, band);
                    assertThat(found)
                            .as("row %s, column %s, band %s", y, x, band)
                            .isEqualTo(image.getRaster().getSample(x, y, band));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("colourTypes")
    void the_array_has_the_samples_of_the_raster_in_rgb_order_seed_20(int type, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        NDArray array = Images.asArray(image);
        assertThat(array.shape())
                .containsExactly(
                        SmallImages.HEIGHT, SmallImages.WIDTH, image.getRaster().getNumBands());
        assertSamples(array, image);
    }

    @ParameterizedTest
    @MethodSource("grayTypes")
    void the_array_of_a_grey_image_has_its_samples_as_they_are_seed_20(int type, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        NDArray array = Images.asArray(image);
        assertThat(array.shape()).containsExactly(SmallImages.HEIGHT, SmallImages.WIDTH);
        assertSamples(array, image);
        array.setItem(128, 1, 2);
        assertThat(image.getRaster().getSample(2, 1, 0)).isEqualTo(128);
    }

    @ParameterizedTest
    @MethodSource("colourTypes")
    void what_the_array_writes_get_rgb_sees_and_nothing_else_changes_seed_20(int type, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        int[] before = image.getRGB(0, 0, SmallImages.WIDTH, SmallImages.HEIGHT, null, 0, SmallImages.WIDTH);
        NDArray pixel = Images.asArray(image).get("1, 2");
        pixel.assign(NDArray.of(0x1e, 0x90, 0xc8, 0xff).get("0:" + pixel.length(0)));
        before[SmallImages.WIDTH + 2] = COLOUR;
        assertThat(image.getRGB(0, 0, SmallImages.WIDTH, SmallImages.HEIGHT, null, 0, SmallImages.WIDTH))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("colourTypes")
    void what_set_rgb_writes_the_array_sees_seed_20(int type, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        NDArray array = Images.asArray(image);
        image.setRGB(SmallImages.WIDTH - 1, SmallImages.HEIGHT - 1, COLOUR);
        assertThat(array.get("-1, -1, 0:3").toLongs()).containsExactly(0x1e, 0x90, 0xc8);
    }

    @ParameterizedTest
    @MethodSource("allColourTypes")
    void rgb_alone_is_shared_whether_or_not_there_is_an_alpha_seed_20(int type, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        NDArray rgb = Images.asRgb(image);
        image.setRGB(0, 0, COLOUR);
        assertThat(rgb.get("0, 0").toLongs()).containsExactly(0x1e, 0x90, 0xc8);
        rgb.get("0, 0").assign(NDArray.of(1, 2, 3));
        assertThat(image.getRGB(0, 0)).isEqualTo(0xff010203);
    }

    @ParameterizedTest
    @MethodSource("intTypesWithAlpha")
    void alpha_alone_is_shared_seed_20(int type, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        NDArray alpha = Images.asAlpha(image);
        for (int y = 0; y < SmallImages.HEIGHT; y++) {
            assertThat(alpha.getInt(y, 3)).isEqualTo(image.getRaster().getSample(3, y, 3));
        }
        alpha.setItem(77, 4, 6);
        assertThat(image.getRaster().getSample(6, 4, 3)).isEqualTo(77);
    }

    @ParameterizedTest
    @MethodSource("allColourTypes")
    void the_fields_of_a_pixel_are_its_channels_by_name_seed_20(int type, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        NDArray pixels = Images.asPixels(image);
        List<String> names =
                List.of("r", "g", "b", "a").subList(0, image.getRaster().getNumBands());
        assertThat(pixels.shape()).containsExactly(SmallImages.HEIGHT, SmallImages.WIDTH);
        for (int band = 0; band < names.size(); band++) {
            NDArray field = pixels.field(names.get(band));
            assertThat(field.getInt(4, 5)).isEqualTo(image.getRaster().getSample(5, 4, band));
            field.setItem(200 + band, 2, 3);
            assertThat(image.getRaster().getSample(3, 2, band)).isEqualTo(200 + band);
        }
    }

    @ParameterizedTest
    @MethodSource("allColourTypes")
    void each_band_is_shared_by_itself_seed_20(int type, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        List<NDArray> bands = Images.asBands(image);
        assertThat(bands).hasSize(image.getRaster().getNumBands());
        for (int band = 0; band < bands.size(); band++) {
            bands.get(band).setItem(90 + band, 0, 6);
            assertThat(image.getRaster().getSample(6, 0, band)).isEqualTo(90 + band);
        }
    }

    @ParameterizedTest
    @MethodSource("intTypesWithAlpha")
    void packed_pixels_are_the_numbers_of_the_image_seed_20(int type, ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, type, SEED);
        NDArray packed = Images.asPacked(image);
        int[] raw = (int[]) image.getRaster().getDataElements(2, 1, null);
        assertThat(packed.getInt(1, 2)).isEqualTo(raw[0]);
        packed.setItem(COLOUR, 1, 2);
        assertThat(image.getRGB(2, 1)).isEqualTo(COLOUR);
    }
}
