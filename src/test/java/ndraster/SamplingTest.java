package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the comparison with NumPy's streams does not see.
class SamplingTest {
    @Test
    void the_same_seed_gives_the_same_array_whatever_its_layout() {
        NDArray expected = Sampling.uniform(new SplittableRandom(61), -1, 1, 300, 400);
        NDArray turned = NDArray.zeros(DType.FLOAT64, 400, 300).transpose();
        assertThat(Sampling.fillUniform(turned, new SplittableRandom(61), -1, 1))
                .isSameAs(turned);
        assertThat(turned.toDoubles()).containsExactly(expected.toDoubles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"L64X128MixRandom", "Xoroshiro128PlusPlus", "Random"})
    void numbers_of_javas_generators_have_the_moments_of_their_distribution(String algorithm) {
        RandomGenerator generator =
                java.util.random.RandomGeneratorFactory.of(algorithm).create(62);
        NDArray uniform = Sampling.uniform(generator, 10, 20, 200_000);
        assertThat(uniform.mean().getDouble()).isCloseTo(15, within(0.05));
        assertThat(uniform.min().getDouble()).isBetween(10.0, 10.01);
        assertThat(uniform.max().getDouble()).isBetween(19.99, 20.0);
        NDArray normal = Sampling.normal(generator, -3, 2, 200_000);
        assertThat(normal.mean().getDouble()).isCloseTo(-3, within(0.05));
        assertThat(normal.std().getDouble()).isCloseTo(2, within(0.05));
        NDArray dice = Sampling.integers(generator, DType.UINT8, 1, 7, 120_000);
        NDArray counts = Statistics.bincount(dice);
        assertThat(counts.length()).isEqualTo(7);
        assertThat(counts.getLong(0)).isZero();
        assertThat(counts.get("1:").min().getLong()).isGreaterThan(19_000);
        assertThat(counts.get("1:").max().getLong()).isLessThan(21_000);
    }

    @Test
    void an_image_is_filled_in_its_own_type() {
        NDArray image = NDArray.zeros(DType.UINT8, 20, 20, 3).get("..., ::-1");
        Sampling.fillIntegers(image, new Pcg64(1), 0, 256);
        assertThat(GoldenArrays.hex(image))
                .isEqualTo(GoldenArrays.hex(Sampling.integers(new Pcg64(1), DType.UINT8, 0, 256, 20, 20, 3)));
        NDArray noise = Sampling.fillNormal(NDArray.zeros(DType.FLOAT32, 5), new SplittableRandom(3), 0, 1);
        assertThat(noise.getDouble(0)).isEqualTo((float)
                Sampling.normal(new SplittableRandom(3), 0, 1, 5).getDouble(0));
    }

    @Test
    void ranges_that_are_none_are_refused_and_nothing_is_written() {
        NDArray array = NDArray.zeros(DType.INT8, 3);
        assertThatThrownBy(() -> Sampling.fillUniform(array, new Pcg64(1), 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("high < low");
        assertThatThrownBy(() -> Sampling.uniform(new Pcg64(1), 0, Double.POSITIVE_INFINITY, 2))
                .hasMessageStartingWith("high - low range exceeds valid bounds");
        assertThatThrownBy(() -> Sampling.normal(new Pcg64(1), 0, -1, 2)).hasMessageStartingWith("scale < 0");
        assertThatThrownBy(() -> Sampling.fillIntegers(array, new Pcg64(1), 0, 200))
                .hasMessageStartingWith("high is out of bounds for int8");
        assertThatThrownBy(() -> Sampling.integers(new Pcg64(1), DType.FLOAT32, 0, 2, 2))
                .hasMessage("Unsupported dtype dtype('float32') for integers");
        assertThatThrownBy(() -> Sampling.fillIntegers(array.asReadOnly(), new Pcg64(1), 0, 2))
                .isInstanceOf(ReadOnlyArrayException.class);
        assertThatThrownBy(() -> new Pcg64(-1)).hasMessageStartingWith("expected non-negative integer");
        assertThat(array.toLongs()).containsOnly(0);
    }

    @Test
    void nothing_is_drawn_for_an_array_without_elements() {
        Pcg64 generator = new Pcg64(5);
        assertThat(Sampling.random(generator, 0, 3).size()).isZero();
        assertThat(generator.nextLong()).isEqualTo(new Pcg64(5).nextLong());
    }
}
