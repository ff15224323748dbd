package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

class ReductionTest {
    private static final long MORE_THAN_AN_INT_COUNTS = 3_000_000_000L;

    @Test
    void more_elements_than_an_int_counts_are_summed() {
        NDArray ones = NDArray.ones(DType.UINT8).broadcastTo(MORE_THAN_AN_INT_COUNTS);
        assertThat(ones.sum().getLong()).isEqualTo(MORE_THAN_AN_INT_COUNTS);
        assertThat(ones.mean().getDouble()).isEqualTo(1);
    }

    @Test
    void each_channel_of_a_large_image_is_summed_apart() {
        NDArray image = NDArray.zeros(DType.UINT8, 300, 1001, 3);
        image.get("..., 0").fill(255);
        image.get("..., 1").fill(7);
        image.get("::2, :, 2").fill(1);
        assertThat(image.sum(0, 1).toLongs()).containsExactly(255 * 300_300L, 7 * 300_300L, 150_150);
        assertThat(image.get("..., ::-1").mean(0, 1).getDouble(2)).isEqualTo(255);
        assertThat(image.get("..., 1:").sum(0, 1).toLongs()).containsExactly(7 * 300_300L, 150_150);
        assertThat(image.view(DType.INT8).sum(0, 1).toLongs()).containsExactly(-300_300L, 7 * 300_300L, 150_150);
    }

    @Test
    void the_result_is_a_new_array_that_may_be_written() {
        NDArray array = NDArray.of(1, 2, 3).asReadOnly();
        NDArray sum = Reduction.SUM.keepingDims().apply(array);
        assertThat(sum.shape()).containsExactly(1);
        assertThat(sum.fill(9).getLong(0)).isEqualTo(9);
        assertThat(array.toLongs()).containsExactly(1, 2, 3);
    }

    @Test
    void saying_more_about_a_reduction_leaves_it_as_it_was() {
        int[] axes = {0};
        Reduction first = Reduction.SUM.over(axes);
        axes[0] = 1;
        NDArray array = NDArray.of(1, 2, 3, 4, 5, 6).reshape(2, 3);
        assertThat(first.apply(array).toLongs()).containsExactly(5, 7, 9);
        assertThat(first.keepingDims().in(DType.INT8).apply(array).shape()).containsExactly(1, 3);
        assertThat(first.apply(array).dtype()).isEqualTo(DType.INT64);
        assertThat(Reduction.SUM.apply(array).getLong()).isEqualTo(21);
    }

    @Test
    void what_a_reduction_does_not_take_is_refused() {
        assertThatThrownBy(() -> Reduction.MAX.in(DType.INT64))
                .isInstanceOf(CastException.class)
                .hasMessageStartingWith("max() got an unexpected keyword argument 'dtype'");
        assertThatThrownBy(() -> Reduction.MEAN.ddof(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mean() got an unexpected keyword argument 'ddof'");
        NDArray array = NDArray.zeros(DType.UINT8, 2, 3);
        assertThatThrownBy(() -> Reduction.ARGMAX.over(0, 1).apply(array)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> Reduction.SUM.in(DType.of("S3")).apply(array)).isInstanceOf(CastException.class);
    }

    @Test
    void times_are_refused_with_what_to_do() {
        NDArray times = NDArray.zeros(DType.of("<M8[s]"), 3);
        assertThatThrownBy(times::sum).isInstanceOf(CastException.class).hasMessageContaining("view(DType.INT64)");
        assertThat(times.view(DType.INT64).sum().getLong()).isZero();
    }

    @Test
    void a_read_only_array_is_not_sorted_in_place() {
        NDArray array = NDArray.of(3, 1, 2).asReadOnly();
        assertThatThrownBy(array::sortInPlace)
                .isInstanceOf(ReadOnlyArrayException.class)
                .hasMessageStartingWith("sort array is read-only");
        assertThat(array.toLongs()).containsExactly(3, 1, 2);
        assertThat(array.sort().toLongs()).containsExactly(1, 2, 3);
    }

    @Test
    void sorting_in_place_changes_the_elements_of_a_view_and_nothing_else() {
        NDArray root = NDArray.of(9, 1, 8, 2, 7, 3, 6, 4);
        root.get("::-2").sortInPlace();
        assertThat(root.toLongs()).containsExactly(9, 4, 8, 3, 7, 2, 6, 1);
    }

    @Test
    void a_histogram_of_many_small_integers_is_that_of_the_same_numbers_in_float64() {
        NDArray bytes = NDArray.arange(200_000).remainder(251);
        NDArray image = NDArray.zeros(DType.UINT8, 400, 500).assign(bytes.reshape(400, 500));
        Statistics.Histogram counted = Statistics.histogram(image, 7);
        Statistics.Histogram binned = Statistics.histogram(bytes, 7);
        assertThat(counted.counts().toLongs()).containsExactly(binned.counts().toLongs());
        assertThat(counted.counts().sum().getLong()).isEqualTo(200_000);
        assertThat(counted.edges().toBytes()).isEqualTo(binned.edges().toBytes());
    }

    @Test
    void nonzero_elements_of_any_type_are_counted_along_axes() {
        NDArray image = NDArray.zeros(DType.ofSpec("[('r', 'u1'), ('g', 'u1')]"), 2, 3);
        image.field("g").set("1, :2", 5);
        assertThat(Statistics.countNonZero(image, 1).toLongs()).containsExactly(0, 2);
        assertThat(Statistics.countNonZero(image).getLong()).isEqualTo(2);
    }
}
