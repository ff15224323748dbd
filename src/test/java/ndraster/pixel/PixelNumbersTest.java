package ndraster.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.lang.reflect.Field;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.dtype.NumericType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PixelNumbersTest {
    @Test
    void every_type_of_awt_has_its_name() throws IllegalAccessException {
        int found = 0;
        for (Field field : BufferedImage.class.getFields()) {
            if (field.getName().startsWith("TYPE_")) {
                assertThat(ImageTypeNames.name(field.getInt(null))).isEqualTo(field.getName());
                found++;
            }
        }
        assertThat(ImageTypeNames.count()).isEqualTo(found - 1);
        assertThat(ImageTypeNames.name(14)).isEqualTo("TYPE_14");
        assertThat(ImageTypeNames.name(-1)).isEqualTo("TYPE_-1");
    }

    @ParameterizedTest
    @EnumSource(
            value = NumericType.class,
            names = {"INT8", "UINT8", "INT16", "UINT16", "INT32", "UINT32", "INT64", "UINT64", "FLOAT32"})
    void white_is_what_a_white_byte_becomes(NumericType type) {
        NDArray white = Images.toDepth(
                NDArray.of(255).astype(DType.UINT8), DType.of(type.name().toLowerCase(java.util.Locale.ROOT)));
        assertThat(white.astype(DType.FLOAT64).getDouble(0)).isEqualTo(White.of(type));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.002, 0.0031308, 0.01, 0.18, 0.5, 0.99, 1})
    void the_curve_is_the_jdks_and_goes_both_ways(double light) {
        float level = (float) light;
        float[] srgb = ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB).toRGB(new float[] {level, level, level});
        assertThat(SrgbCurve.encoded(light)).isCloseTo(srgb[0], within(2e-3));
        assertThat(SrgbCurve.decoded(SrgbCurve.encoded(light))).isCloseTo(light, within(1e-7));
    }
}
