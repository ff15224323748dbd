package ndraster.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {
    @Test
    void a_position_in_c_order_becomes_an_index() {
        assertThat(Shapes.unravel(0, 2, 3)).containsExactly(0, 0);
        assertThat(Shapes.unravel(5, 2, 3)).containsExactly(1, 2);
        assertThat(Shapes.unravel(7, 2, 2, 3)).containsExactly(1, 0, 1);
        assertThat(Shapes.unravel(0)).isEmpty();
    }

    @Test
    void a_position_may_need_more_than_32_bits() {
        assertThat(Shapes.unravel((1L << 40) + 5, 1L << 10, 1L << 31)).containsExactly(1 << 9, 5);
    }

    @ParameterizedTest
    @CsvSource({"6, 2, 3, 6", "-1, 2, 3, 6", "0, 0, 3, 0"})
    void a_position_that_is_not_there_is_told_in_the_words_of_unravel_index(
            long position, long rows, long columns, long size) {
        assertThatThrownBy(() -> Shapes.unravel(position, rows, columns))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("index " + position + " is out of bounds for array with size " + size);
    }

    @Test
    void a_shape_reads_as_a_tuple_of_python() {
        assertThat(Shapes.toTuple()).isEqualTo("()");
        assertThat(Shapes.toTuple(3)).isEqualTo("(3,)");
        assertThat(Shapes.toTuple(2, 3)).isEqualTo("(2, 3)");
    }
}
