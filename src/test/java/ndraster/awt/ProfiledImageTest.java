package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Images in the layout of a standard type whose numbers mean colours of another profile. AWT gives them the number of
/// that type; the profile counts all the same.
class ProfiledImageTest {
    private static final int SEED = 47;
    private static final ColorSpace LINEAR = ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);

    static Stream<BufferedImage> images() {
        return Stream.of(
                filled(BufferedImage.TYPE_3BYTE_BGR, components(LINEAR, false, false)),
                filled(BufferedImage.TYPE_4BYTE_ABGR, components(LINEAR, true, false)),
                filled(BufferedImage.TYPE_4BYTE_ABGR_PRE, components(LINEAR, true, true)),
                filled(BufferedImage.TYPE_INT_RGB, packed(0)),
                filled(BufferedImage.TYPE_INT_ARGB, packed(0xff000000)),
                filled(BufferedImage.TYPE_BYTE_GRAY, components(new ICC_ColorSpace(squaredGray()), false, false)));
    }

    private static ColorModel components(ColorSpace space, boolean hasAlpha, boolean isPremultiplied) {
        int transparency = hasAlpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
        return new ComponentColorModel(space, hasAlpha, isPremultiplied, transparency, DataBuffer.TYPE_BYTE);
    }

    private static ColorModel packed(int alpha) {
        return new DirectColorModel(
                LINEAR, alpha == 0 ? 24 : 32, 0xff0000, 0xff00, 0xff, alpha, false, DataBuffer.TYPE_INT);
    }

    /// A grey whose light is the square of its samples: a curve of the single number 2.0.
    private static ICC_Profile squaredGray() {
        byte[] gray = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        ICC_Profile profile = ICC_Profile.getInstance(gray);
        profile.setData(ICC_Profile.icSigGrayTRCTag, new byte[] {'c', 'u', 'r', 'v', 0, 0, 0, 0, 0, 0, 0, 1, 2, 0});
        return profile;
    }

    private static BufferedImage filled(int type, ColorModel colours) {
        BufferedImage layout = new BufferedImage(8, 5, type);
        BufferedImage image = new BufferedImage(colours, layout.getRaster(), colours.isAlphaPremultiplied(), null);
        Random random = new Random(SEED);
        int[] samples = random.ints(40L * colours.getNumComponents(), 0, 256).toArray();
        if (colours.isAlphaPremultiplied()) {
            IntStream.range(0, samples.length).forEach(i -> samples[i] = Math.min(samples[i], samples[i | 3]));
        }
        image.getRaster().setPixels(0, 0, 8, 5, samples);
        assertThat(image.getType()).isEqualTo(type);
        return image;
    }

    private static int[] colours(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @MethodSource("images")
    void a_copy_has_the_profile_and_the_samples_seed_47(BufferedImage image) {
        for (BufferedImage copy :
                new BufferedImage[] {Images.toImage(image), Images.toImage(image, image.getColorModel())}) {
            assertThat(copy.getColorModel()).isEqualTo(image.getColorModel());
            assertThat(copy.getRaster().getPixels(0, 0, 8, 5, (int[]) null))
                    .isEqualTo(image.getRaster().getPixels(0, 0, 8, 5, (int[]) null));
        }
    }

    @ParameterizedTest
    @MethodSource("images")
    void its_own_layout_is_a_conversion_to_srgb_seed_47(BufferedImage image) {
        BufferedImage converted = Images.toImage(image, image.getType());
        ColorModel standard = new BufferedImage(1, 1, image.getType()).getColorModel();
        assertThat(converted.getColorModel()).isEqualTo(standard);
        assertThat(converted.getRaster().getPixels(0, 0, 8, 5, (int[]) null))
                .isNotEqualTo(image.getRaster().getPixels(0, 0, 8, 5, (int[]) null));
    }

    @ParameterizedTest
    @MethodSource("images")
    void every_type_of_ints_has_the_colours_that_awt_shows_seed_47(BufferedImage image) {
        IntStream.of(BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_4BYTE_ABGR)
                .forEach(
                        type -> assertThat(colours(Images.toImage(image, type))).isEqualTo(colours(image)));
    }

    /// AWT's own colour model of such a grey fails when it is set.
    static Stream<BufferedImage> settable() {
        return images().filter(image -> image.getRaster().getNumBands() > 1);
    }

    @ParameterizedTest
    @MethodSource("settable")
    void srgb_colours_become_the_samples_that_awt_sets_seed_47(BufferedImage image) {
        BufferedImage srgb = new BufferedImage(8, 5, BufferedImage.TYPE_INT_ARGB);
        BufferedImage expected = filled(image.getType(), image.getColorModel());
        Random random = new Random(SEED + 1);
        for (int i = 0; i < 40; i++) {
            srgb.setRGB(i % 8, i / 8, random.nextInt() | (image.getColorModel().hasAlpha() ? 0 : 0xff000000));
            expected.setRGB(i % 8, i / 8, srgb.getRGB(i % 8, i / 8));
        }
        assertThat(colours(Images.toImage(srgb, image.getColorModel()))).isEqualTo(colours(expected));
    }
}
