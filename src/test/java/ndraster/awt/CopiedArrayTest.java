package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.util.List;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.pixel.ImageTypeNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Images made as copies are of the standard type that fits.
class CopiedArrayTest {
    @ParameterizedTest
    @CsvSource({
        "u1, 1, TYPE_BYTE_GRAY",
        "u1, 2, TYPE_CUSTOM",
        "u1, 3, TYPE_3BYTE_BGR",
        "u1, 4, TYPE_4BYTE_ABGR",
        "u2, 1, TYPE_USHORT_GRAY",
        ">u2, 1, TYPE_USHORT_GRAY",
        "u2, 3, TYPE_CUSTOM",
        "i2, 1, TYPE_CUSTOM",
        "i4, 1, TYPE_CUSTOM",
        ">f4, 3, TYPE_CUSTOM",
        "f8, 4, TYPE_CUSTOM"
    })
    void numbers_become_the_type_that_fits(String dtype, int channels, String type) {
        NDArray array = NDArray.zeros(DType.of(dtype), 3, 2, channels)
                .assign(NDArray.arange(6L * channels).reshape(3, 2, channels));
        BufferedImage image = Images.toImage(array);
        assertThat(ImageTypeNames.name(image.getType())).isEqualTo(type);
        double[] samples = image.getRaster().getPixels(0, 0, 2, 3, (double[]) null);
        assertThat(samples).hasSize(6 * channels);
        for (int i = 0; i < samples.length; i++) {
            assertThat(samples[i]).isEqualTo(i);
        }
    }

    @Test
    void truth_values_become_black_and_white() {
        BufferedImage image = Images.toImage(NDArray.of(true, false).reshape(1, 2));
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(image.getRGB(1, 0)).isEqualTo(0xff000000);
        assertThat(Images.toArray(image).dtype()).isEqualTo(DType.BOOL);
    }

    @Test
    void structs_become_the_type_that_draws_fast() {
        NDArray pixels = NDArray.zeros(
                DType.struct(Field.of("g", DType.UINT8), Field.of("r", DType.UINT8), Field.of("b", DType.UINT8)), 2, 2);
        pixels.field("r").fill(200);
        BufferedImage image = Images.toImage(pixels);
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(image.getRGB(1, 1)).isEqualTo(0xffc80000);
    }

    @Test
    void the_copy_is_apart_and_writable_whatever_the_array_was() {
        NDArray array = NDArray.zeros(DType.UINT8, 2, 2, 3).asReadOnly();
        BufferedImage image = Images.toImage(array);
        Images.asArray(image).fill(9);
        assertThat(array.toLongs()).containsOnly(0);
    }

    @Test
    void a_copy_of_a_premultiplied_image_is_premultiplied() {
        for (int type : List.of(BufferedImage.TYPE_4BYTE_ABGR_PRE, BufferedImage.TYPE_INT_ARGB_PRE)) {
            BufferedImage image = new BufferedImage(1, 1, type);
            image.setRGB(0, 0, 0x80ff0000);
            BufferedImage copy = Images.toImage(Images.asPixels(image));
            assertThat(copy.isAlphaPremultiplied()).isTrue();
            assertThat(copy.getRGB(0, 0)).isEqualTo(image.getRGB(0, 0));
        }
    }

    @Test
    void colours_that_the_caller_gives_are_the_colours_of_the_image() {
        NDArray packed = NDArray.of(0x80402010).reshape(1, 1);
        BufferedImage image = Images.asImage(packed, ColorModel.getRGBdefault());
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_INT_ARGB);
        packed.fill(0xff010203);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xff010203);
    }
}
