package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Results that go into memory which holds something already; the numbers are NumPy's.
class OutputsTest {
    private static final Complex BEFORE = new Complex(9, 7);

    @ParameterizedTest
    @ValueSource(ints = {1, 5000})
    void remainders_by_one_number_replace_what_they_come_from(int repeats) {
        NDArray numbers = Joining.tile(NDArray.of(6, 1, -6, -2, 3, 2), repeats);
        numbers.remainderInPlace(2);
        assertThat(numbers.toLongs())
                .isEqualTo(Joining.tile(NDArray.of(0, 1, 0, 0, 1, 0), repeats).toLongs());
    }

    @Test
    void remainders_by_a_negative_number_replace_what_they_come_from() {
        NDArray numbers = NDArray.of((short) 6, (short) 1, (short) -6, (short) 5);
        assertThat(numbers.remainderInPlace(-4).toLongs()).containsExactly(-2, -3, -2, -3);
    }

    @Test
    void a_real_result_leaves_nothing_of_a_complex_number() {
        NDArray out = NDArray.full(DType.COMPLEX128, BEFORE, 3);
        NDArray numbers = NDArray.of(1, 2, 3);
        assertThat(BinaryUfunc.EQUAL.into(out, numbers, 2).repr()).isEqualTo("array([0.+0.j, 1.+0.j, 0.+0.j])");
        out.fill(BEFORE);
        assertThat(UnaryUfunc.NEGATIVE.into(out, numbers).repr()).isEqualTo("array([-1.+0.j, -2.+0.j, -3.+0.j])");
        out.fill(BEFORE);
        assertThat(Expression.of(numbers).add(0.5).into(out).repr()).isEqualTo("array([1.5+0.j, 2.5+0.j, 3.5+0.j])");
    }

    @Test
    void structs_without_axes_differ_or_not() {
        NDArray one = NDArray.zeros(DType.ofSpec("[('a', 'u1'), ('b', '<f4')]"));
        NDArray other = one.copy();
        other.field("b").fill(1);
        assertThat(one.notEqual(one.copy()).item()).isEqualTo(false);
        assertThat(one.notEqual(other).item()).isEqualTo(true);
    }

    @Test
    void sub_arrays_of_other_lengths_are_repeated_cut_and_filled_up() {
        NDArray pairs = NDArray.zeros(DType.ofSpec("[('p', '<i4', (2,)), ('q', 'u1')]"), 1);
        pairs.fill(List.of(5, 7));
        pairs.field("p").set(6, Index.all(), Index.at(1));
        assertThat(pairs.astype(DType.ofSpec("[('x', '<i2'), ('y', '<f4')]")).item(0))
                .isEqualTo(List.of(5L, 7.0));
        assertThat(pairs.astype(DType.ofSpec("[('p', '<i4', (3,)), ('q', 'u1')]"))
                        .item(0))
                .isEqualTo(List.of(List.of(5L, 6L, 0L), 7L));
        assertThat(pairs.astype(DType.ofSpec("[('p', '<i4', (2, 1)), ('q', 'u1')]"))
                        .item(0))
                .isEqualTo(List.of(List.of(List.of(5L), List.of(5L)), 7L));
    }

    @Test
    void a_mask_over_all_axes_takes_no_value_of_two_axes() {
        NDArray array = NDArray.of(1, 2, 3);
        Index mask = Index.mask(array.greater(1));
        assertThatThrownBy(() -> array.set(NDArray.of(8, 9).reshape(1, 2), mask))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("NumPy boolean array indexing assignment requires a 0 or 1-dimensional input,"
                        + " input has 2 dimensions");
        assertThat(array.toLongs()).containsExactly(1, 2, 3);
    }

    @Test
    void a_full_array_takes_floating_point_numbers_by_the_rules_of_c_and_whole_ones_if_they_fit() {
        assertThat(NDArray.full(DType.UINT16, -2.5, 1).toLongs()).containsExactly(65534);
        assertThatThrownBy(() -> NDArray.full(DType.UINT8, 300, 1))
                .hasMessageStartingWith("Python integer 300 out of bounds for uint8");
    }

    @Test
    void one_to_any_power_is_one_and_any_number_to_the_first_is_itself() {
        NDArray bases = NDArray.of(1.0, -1.0, 2.0);
        assertThat(bases.power(Double.POSITIVE_INFINITY).repr()).isEqualTo("array([ 1.,  1., inf])");
        assertThat(bases.power(Double.NaN).repr()).isEqualTo("array([ 1., nan, nan])");
        NDArray large = NDArray.full(DType.COMPLEX128, new Complex(1e300, Double.POSITIVE_INFINITY), 1);
        assertThat(large.power(1).item(0)).isEqualTo(new Complex(1e300, Double.POSITIVE_INFINITY));
    }
}
