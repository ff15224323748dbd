package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

/// What the random comparisons with NumPy do not see: where a view is given, and how a copy lies.
class OrderTest {
    private final NDArray cube = NDArray.arange(24).reshape(2, 3, 4);

    @Test
    void elements_as_they_lie_are_a_view_where_nothing_is_left_out() {
        NDArray turned = cube.transpose(1, 0, 2);
        assertThat(Sharing.sharesMemory(turned.ravel(Order.K), cube)).isTrue();
        assertThat(Sharing.sharesMemory(turned.ravel(Order.A), cube)).isFalse();
        assertThat(Sharing.sharesMemory(cube.transpose().ravel(Order.A), cube)).isTrue();
        assertThat(Sharing.sharesMemory(turned.flatten(Order.K), cube)).isFalse();
        assertThat(turned.flatten(Order.K).toLongs()).containsExactly(cube.toLongs());
    }

    @Test
    void a_copy_lies_as_its_order_says() {
        NDArray turned = cube.transpose(1, 0, 2);
        assertThat(turned.copy(Order.K).strides()).containsExactly(32, 96, 8);
        assertThat(turned.copy(Order.A).strides()).containsExactly(64, 32, 8);
        assertThat(turned.copy(Order.F).isFContiguous()).isTrue();
        assertThat(cube.transpose().copy(Order.A).isFContiguous()).isTrue();
        assertThat(cube.get(":, ::-1").copy(Order.K).strides()).containsExactly(96, 32, 8);
    }

    @Test
    void there_is_no_reshaping_in_the_order_of_memory() {
        assertThatThrownBy(() -> cube.reshape(Order.K, 6, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("order 'K' is not permitted for reshaping");
        assertThat(cube.transpose().reshape(Order.A, 6, 4).get("1").toLongs()).containsExactly(1, 7, 13, 19);
    }

    @Test
    void fortran_order_of_what_has_no_elements_is_as_large_as_before() {
        assertThat(NDArray.zeros(DType.UINT8, 0, 3).ravel(Order.K).shape()).containsExactly(0);
        assertThat(NDArray.zeros(DType.UINT8).ravel(Order.A).shape()).containsExactly(1);
    }
}
