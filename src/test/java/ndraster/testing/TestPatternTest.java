package ndraster.testing;

import static ndraster.testing.NdrasterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import ndraster.BinaryUfunc;
import ndraster.Index;
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

    private static NDArray floats(TestPattern pattern, int width, int height) {
        return pattern.toArray(DType.FLOAT64, width, height);
    }

    private static void isGrey(NDArray picture) {
        assertThat(picture).channel(1).isEqualTo(picture.get("..., 0"));
        assertThat(picture).channel(2).isEqualTo(picture.get("..., 0"));
    }

    /// The numbers are Python's, by the formula.
    @Test
    void a_zone_plate_is_its_formula() {
        NDArray picture = floats(TestPattern.ZONE_PLATE, 8, 4);
        assertThat(picture.getDouble(0, 0, 0)).isEqualTo(0.9157348061512727, offset(1e-15));
        assertThat(picture.getDouble(1, 3, 0)).isEqualTo(0.9903926402016152, offset(1e-15));
        assertThat(picture.getDouble(2, 7, 0)).isEqualTo(0.5975451610080642, offset(1e-15));
        isGrey(picture);
    }

    @Test
    void a_checker_is_eight_by_eight_squares_from_black_on() {
        NDArray picture = TestPattern.CHECKER.toArray(16, 16);
        NDArray squares = NDArray.arange(8).asReshaped(8, 1).add(NDArray.arange(8));
        NDArray expected = BinaryUfunc.REMAINDER.apply(squares, 2).multiply(255);
        for (String corner : List.of("::2, ::2, 0", "::2, 1::2, 0", "1::2, ::2, 0", "1::2, 1::2, 0")) {
            assertThat(picture).slice(corner).hasSameElementsAs(expected);
        }
        isGrey(picture);
    }

    @Test
    void colour_bars_are_seven_above_a_ramp() {
        NDArray picture = floats(TestPattern.COLOR_BARS, 7, 4);
        NDArray bars = NDArray.of(1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 1);
        for (int row = 0; row < 3; row++) {
            assertThat(picture.get(Index.at(row)))
                    .hasSameElementsAs(bars.multiply(0.75).asReshaped(7, 3));
        }
        assertThat(picture.get("3, :, 0"))
                .isCloseTo(NDArray.of(1, 3, 5, 7, 9, 11, 13).divide(14));
        isGrey(picture.get("3:"));
    }

    /// The numbers are Python's, by the formula.
    @Test
    void noise_is_split_mix_of_the_place() {
        NDArray picture = floats(TestPattern.NOISE, 3, 2);
        assertThat(picture)
                .slice("0, 0")
                .hasSameElementsAs(NDArray.of(0.8833108082136426, 0.43152799704850997, 0.026433771592597743));
        assertThat(picture)
                .slice("1, 2")
                .hasSameElementsAs(NDArray.of(0.8554897408612717, 0.6602102858234031, 0.9295340685764947));
    }

    private static final String WORD = """
            #...#.####..####...###...####.#####.#####.####..
            ##..#.#...#.#...#.#...#.#.......#...#.....#...#.
            #.#.#.#...#.#...#.#...#.#.......#...#.....#...#.
            #..##.#...#.####..#####..###....#...####..####..
            #...#.#...#.#.#...#...#.....#...#...#.....#.#...
            #...#.#...#.#..#..#...#.....#...#...#.....#..#..
            #...#.####..#...#.#...#.####....#...#####.#...#.
            ................................................
            ................................................
            """;

    @Test
    void text_is_the_word_again_and_again() {
        NDArray picture = TestPattern.TEXT.toArray(64, 20);
        assertThat(ink(picture.get(":9, :48, 0"))).isEqualTo(WORD);
        assertThat(ink(picture.get("9:18, :48, 0"))).isEqualTo(WORD);
        assertThat(picture).slice(":, 48:").hasSameElementsAs(picture.get(":, :16"));
        isGrey(picture);
        NDArray large = TestPattern.TEXT.toArray(128, 18);
        assertThat(large).slice("::2, ::2").hasSameElementsAs(picture.get(":9"));
        assertThat(large).slice("1::2, 1::2").hasSameElementsAs(picture.get(":9"));
    }

    private static String ink(NDArray picture) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < picture.length(0); y++) {
            for (int x = 0; x < picture.length(1); x++) {
                text.append(picture.getInt(y, x) == 0 ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void a_scene_has_a_sun_in_a_sky_that_gets_paler_over_grass_with_grain() {
        NDArray picture = floats(TestPattern.SCENE, 60, 40);
        assertThat(picture).slice("7, 45").hasSameElementsAs(NDArray.of(1, 0.95, 0.7));
        assertThat(picture).slice(":19, 5, 0").isSorted().isBetween(0.35, 0.65);
        assertThat(picture.getDouble(18, 5, 0)).isGreaterThan(picture.getDouble(0, 5, 0) + 0.2);
        assertThat(picture).slice(":19, 5, 2").hasOnly(0.9);
        NDArray grass = picture.get("30:");
        assertThat(grass.get("..., 1").greater(grass.get("..., 0"))).hasOnly(1);
        assertThat(grass.get("..., 1").greater(grass.get("..., 2"))).hasOnly(1);
        assertThat(grass.get(":, 1:, 0").equal(grass.get(":, :-1, 0"))).hasOnly(0);
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
