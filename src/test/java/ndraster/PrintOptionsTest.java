package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

class PrintOptionsTest {
    @Test
    void an_array_prints_as_its_repr() {
        assertThat(NDArray.of(1.5f, 20)).hasToString("array([ 1.5, 20. ], dtype=float32)");
    }

    @Test
    void a_view_prints_its_elements_in_the_order_of_its_indices() {
        NDArray view = NDArray.arange(6).reshape(2, 3).transpose().get("::-1");

        assertThat(view.str()).isEqualTo("[[2 5]\n [1 4]\n [0 3]]");
    }

    /// Reading all of it would take days.
    @Test
    void a_view_of_a_million_billion_elements_prints_its_edges() {
        NDArray view = NDArray.of(7L, 8L).broadcastTo(1_000_000_000_000_000L, 2);

        assertThat(view.repr()).isEqualTo("""
                        array([[7, 8],
                               [7, 8],
                               [7, 8],
                               ...,
                               [7, 8],
                               [7, 8],
                               [7, 8]], shape=(1000000000000000, 2))""");
    }

    @Test
    void without_summaries_every_element_is_printed() {
        String text = PrintOptions.DEFAULT.withThreshold(Long.MAX_VALUE).str(NDArray.zeros(DType.UINT8, 2000));

        assertThat(text.replaceAll("[\\[\\]\\s]", "")).isEqualTo("0".repeat(2000));
    }

    /// NumPy refuses to print it; here nothing that is an array fails to.
    @Test
    void a_moment_without_a_unit_prints_its_count() {
        assertThat(NDArray.of(5L).view(DType.of("M8"))).hasToString("array(['5'], dtype=datetime64)");
    }

    @Test
    void a_negative_precision_is_refused() {
        assertThatThrownBy(() -> PrintOptions.DEFAULT.withPrecision(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("precision must be >= 0; found -1");
    }

    @Test
    void a_summary_without_edges_is_refused() {
        assertThatThrownBy(() -> PrintOptions.DEFAULT.withEdgeItems(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("edgeItems must be at least 1; found 0");
    }

    @Test
    void an_unknown_sign_is_refused() {
        assertThatThrownBy(() -> PrintOptions.DEFAULT.withSign('x'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sign option must be one of ' ', '+', or '-'; found 'x'");
    }
}
