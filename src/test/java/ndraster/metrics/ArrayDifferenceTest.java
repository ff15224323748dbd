package ndraster.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

/// Beside what [MetricsGoldenTest] has NumPy say.
class ArrayDifferenceTest {
    private static NDArray moments(long... seconds) {
        return NDArray.asArray(seconds).view(DType.of("M8[s]"));
    }

    @Test
    void a_time_that_is_none_is_the_same_as_another_that_is_none() {
        NDArray actual = moments(Long.MIN_VALUE, 5, 7);
        NDArray expected = moments(Long.MIN_VALUE, 5, 8);
        assertThat(ArrayDifference.between(actual, expected, Tolerance.EXACT).count())
                .isEqualTo(1);
        assertThat(ArrayDifference.between(actual, expected, Tolerance.EXACT.withoutNaN())
                        .count())
                .isEqualTo(2);
        assertThat(ArrayDifference.between(moments(Long.MIN_VALUE), moments(5), Tolerance.EXACT))
                .returns(1L, ArrayDifference::count)
                .returns(true, found -> found.largestAbsolute().isEmpty());
    }

    @Test
    void what_can_not_be_compared_is_not_equal() {
        NDArray three = NDArray.zeros(DType.of("V3"), 2);
        assertThat(ArrayDifference.between(three, NDArray.zeros(DType.of("V4"), 2), Tolerance.EXACT)
                        .count())
                .isEqualTo(2);
        assertThat(ArrayDifference.between(three, NDArray.zeros(DType.of("S3"), 2), Tolerance.EXACT)
                        .count())
                .isEqualTo(2);
        assertThat(ArrayDifference.between(three.copy(), three, Tolerance.EXACT).isEmpty())
                .isTrue();
    }
}
