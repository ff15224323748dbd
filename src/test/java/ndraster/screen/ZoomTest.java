package ndraster.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomTest {
    private static double[] scales(Stream<Zoom> zooms) {
        return zooms.mapToDouble(Zoom::scale).toArray();
    }

    @Test
    void steps_inwards_are_halves_up_to_one_and_whole_numbers_above() {
        assertThat(scales(Stream.iterate(new Zoom(0.25), Zoom::in).limit(9)))
                .containsExactly(0.25, 0.5, 1, 2, 3, 4, 6, 8, 12);
    }

    @Test
    void steps_outwards_are_those_inwards_backwards() {
        assertThat(scales(Stream.iterate(new Zoom(12), Zoom::out).limit(9)))
                .containsExactly(12, 8, 6, 4, 3, 2, 1, 0.5, 0.25);
    }

    @Test
    void a_scale_between_the_steps_goes_to_the_nearest_on_either_side() {
        assertThat(scales(Stream.of(new Zoom(0.3).in(), new Zoom(0.3).out(), new Zoom(5).in(), new Zoom(5).out())))
                .containsExactly(0.5, 0.25, 6, 4);
    }

    @Test
    void there_is_a_largest_and_a_smallest() {
        assertThat(new Zoom(128).in()).isEqualTo(new Zoom(128));
        Zoom smallest = Zoom.of(1e-300);
        assertThat(smallest.out()).isEqualTo(smallest);
        assertThat(smallest.in().scale()).isGreaterThan(smallest.scale());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 200, 100, 200, 1",
        "100, 200, 350, 900, 3",
        "100, 200, 350, 399, 1",
        "100, 200, 50, 1000, 0.5",
        "100, 200, 1000, 50, 0.25",
        "1, 1, 10000, 10000, 128",
        "300, 100, 200, 200, 0.6666666666666666"
    })
    void fitting_shows_all_and_enlarges_by_whole_numbers_only(
            long rows, long columns, int height, int width, double scale) {
        assertThat(Zoom.fitting(rows, columns, height, width).scale()).isEqualTo(scale);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_scale_that_is_no_positive_number_is_refused(double scale) {
        assertThatThrownBy(() -> Zoom.of(scale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("zoom must be a positive number, found " + scale);
    }

    @Test
    void it_is_told_in_percent() {
        assertThat(DoubleStream.of(4, 1, 0.375, 0.0625, 0.001).mapToObj(scale -> new Zoom(scale).toString()))
                .containsExactly("400 %", "100 %", "38 %", "6.3 %", "0.10 %");
    }
}
