package ndraster.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void integers_of_64_bits_are_as_far_apart_as_they_are() {
        NDArray actual = NDArray.of(1L << 59, Long.MIN_VALUE, 7);
        NDArray expected = NDArray.of((1L << 59) + 100, Long.MIN_VALUE, 7);
        assertThat(ArrayDifference.between(actual, expected, Tolerance.within(100))
                        .count())
                .isZero();
        ArrayDifference difference = ArrayDifference.between(actual, expected, Tolerance.within(99));
        assertThat(difference.largestAbsolute()).contains(new ArrayDifference.Gap(List.of(0L), 100));
        NDArray greatest = NDArray.of(1L << 59, Long.MAX_VALUE, 7);
        assertThat(ArrayDifference.between(actual, greatest, Tolerance.EXACT).largestAbsolute())
                .contains(new ArrayDifference.Gap(List.of(1L), 0x1p64));
    }
}
