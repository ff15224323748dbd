package ndraster.testing;

import static ndraster.testing.NdrasterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.metrics.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestPatternTest {
    @ParameterizedTest
    @EnumSource
    void a_picture_has_the_shape_and_type_that_is_asked_for(TestPattern pattern) {
        int channels = pattern.hasAlpha() ? 4 : 3;
        assertThat(pattern.toArray(33, 20)).hasShape(20, 33, channels).hasDType(DType.UINT8);
        assertThat(pattern.toArray(DType.FLOAT32, 33, 20))
                .hasDType(DType.FLOAT32)
                .isBetween(0, 1);
        assertThat(pattern.toArray(1, 1)).hasShape(1, 1, channels);
    }

    @ParameterizedTest
    @EnumSource
    void depths_are_the_same_picture(TestPattern pattern) {
        NDArray eight = pattern.toArray(64, 48).astype(DType.FLOAT64).divide(255);
        NDArray sixteen =
                pattern.toArray(DType.UINT16, 64, 48).astype(DType.FLOAT64).divide(65535);
        assertThat(sixteen).isCloseTo(eight, Tolerance.within(0.5 / 255 + 0.5 / 65535));
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_is_not_plain(TestPattern pattern) {
        NDArray picture = pattern.toArray(64, 48);
        assertThat(picture.max().getInt() - picture.min().getInt()).isGreaterThan(100);
    }

    @Test
    void gradient_and_alpha_ramp_are_their_formulas() {
        NDArray gradient = TestPattern.GRADIENT.toArray(DType.FLOAT64, 4, 2);
        assertThat(gradient).slice("0, :, 0").hasSameElementsAs(NDArray.of(0.125, 0.375, 0.625, 0.875));
        assertThat(gradient).slice(":, 0, 1").hasSameElementsAs(NDArray.of(0.25, 0.75));
        assertThat(TestPattern.ALPHA_RAMP.toArray(DType.FLOAT64, 4, 2))
                .slice(":, 0")
                .hasSameElementsAs(NDArray.of(0.125, 0.875, 0.5, 0.25, 0.125, 0.875, 0.5, 0.75)
                        .asReshaped(2, 4));
    }

    @Test
    void only_numbers_that_can_be_light_are_made() {
        assertThatThrownBy(() -> TestPattern.TEXT.toArray(DType.INT32, 4, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture is made of unsigned integers or floats, not of int32");
        assertThatThrownBy(() -> TestPattern.TEXT.toArray(0, 4)).hasMessageContaining("0 x 4");
    }

    @ParameterizedTest
    @EveryImageType
    void every_type_of_image_is_made(int type) {
        assertThat(TestPattern.CHECKER.toImage(type, 16, 16)).hasType(type).hasSize(16, 16);
    }
}
