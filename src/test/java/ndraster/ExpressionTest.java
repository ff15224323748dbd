package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void random_expressions_of_seed_7_give_bit_for_bit_what_the_calls_give(int depth) {
        RandomTrees trees = new RandomTrees(7L + depth);
        for (int round = 0; round < 400; round++) {
            RandomTrees.Twins twins = trees.tree(depth);
            NDArray result = twins.lazy().toArray();
            NDArray expected = twins.eager();
            assertThat(result.dtype()).isEqualTo(expected.dtype().withOrder(ByteOrder.nativeOrder()));
            assertThat(result.shape()).containsExactly(expected.shape());
            assertThat(result.toBytes())
                    .as("round %d: %s instead of %s", round, result, expected)
                    .isEqualTo(expected.astype(result.dtype()).toBytes());
        }
    }

    @Test
    void a_brightened_image_is_clipped_and_cast_in_one_go() {
        NDArray image =
                NDArray.asArray(DType.UINT8, new byte[] {0, 1, 100, (byte) 169, (byte) 170, (byte) 255}, 1, 2, 3);
        Expression brighter = Expression.of(image).multiply(1.5).add(2).clip(0, 255);
        assertThat(brighter.dtype()).isEqualTo(DType.FLOAT64);
        assertThat(brighter.shape()).containsExactly(1, 2, 3);
        assertThat(brighter.toArray(DType.UINT8).toBytes()).containsExactly(2, 3, 152, 255, 255, 255);
        assertThat(Expression.of(image)
                        .multiply(1.5)
                        .add(2)
                        .toSaturated(DType.UINT8)
                        .toBytes())
                .containsExactly(2, 3, 152, 255, 255, 255);
    }

    /// What NumPy 2.4.6 gives for `a.clip(low, high).astype(type)`.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | 255   | u1 | 0, 0, 0, 0, 0, 99, 127, 254, 255, 255, 255, 0
            -128| 127   | i1 | -128, -128, -128, 0, 0, 99, 127, 127, 127, 127, 127, 0
            0.5 | 99.9  | u1 | 0, 0, 0, 0, 0, 99, 99, 99, 99, 99, 99, 0
            10  | 20    | i2 | 10, 10, 10, 10, 10, 20, 20, 20, 20, 20, 20, 0
            -5  | 300   | u1 | 251, 251, 251, 0, 0, 99, 127, 254, 255, 44, 44, 0
            0   | 70000 | u2 | 0, 0, 0, 0, 0, 99, 127, 254, 255, 4464, 4464, 0
            """)
    void clipped_numbers_become_the_integers_that_numpy_makes_of_them(
            double low, double high, String type, String integers) {
        NDArray values = NDArray.of(
                Double.NEGATIVE_INFINITY,
                -300.75,
                -128.5,
                -0.5,
                0.5,
                99.9,
                127.9,
                254.99,
                255.5,
                1e10,
                Double.POSITIVE_INFINITY,
                Double.NaN);
        long[] expected = Stream.of(integers.split(","))
                .mapToLong(text -> Long.parseLong(text.strip()))
                .toArray();
        for (DType floating : List.of(DType.FLOAT32, DType.FLOAT64)) {
            NDArray many = Joining.tile(values.astype(floating), 100);
            NDArray clipped = Expression.of(many).clip(low, high).toArray(DType.of(type));
            assertThat(clipped.reshape(100, -1).get("17").toLongs()).containsExactly(expected);
            assertThat(clipped.toBytes())
                    .isEqualTo(many.clip(low, high).astype(DType.of(type)).toBytes());
        }
    }

    @Test
    void an_expression_reads_its_arrays_each_time_it_is_computed() {
        NDArray array = NDArray.of(1, 2);
        Expression twice = Expression.of(array).add(array);
        assertThat(twice.toArray().astype(DType.INT64).toLongs()).containsExactly(2, 4);
        array.fill(5);
        assertThat(twice.toArray().astype(DType.INT64).toLongs()).containsExactly(10, 10);
    }

    @Test
    void an_output_may_overlap_the_arrays_of_the_expression() {
        byte[] memory = {1, 2, 3, 4, 5};
        NDArray array = NDArray.asArray(DType.INT8, memory, 5);
        Expression.of(array.get(":-1")).add(array.get("1:")).into(array.get("1:"));
        assertThat(memory).containsExactly(1, 3, 5, 7, 9);
        Expression.of(array).multiply(2).into(array);
        assertThat(memory).containsExactly(2, 6, 10, 14, 18);
    }

    @Test
    void nothing_is_written_when_an_expression_is_refused() {
        byte[] memory = {1, 2, 3};
        NDArray out = NDArray.asArray(DType.UINT8, memory, 3);
        Expression real = Expression.of(out).multiply(1.5);
        assertThatThrownBy(() -> real.into(out))
                .isInstanceOf(CastException.class)
                .hasMessageStartingWith(
                        "Cannot cast array data from dtype('float64') to dtype('uint8') according to the rule"
                                + " 'same_kind'")
                .hasMessageContaining("saturate");
        assertThatThrownBy(() -> real.astype(DType.UINT8).into(out.asReadOnly()))
                .isInstanceOf(ReadOnlyArrayException.class)
                .hasMessageStartingWith("output array is read-only");
        assertThatThrownBy(() -> real.astype(DType.UINT8).into(NDArray.zeros(DType.UINT8, 2)))
                .isInstanceOf(ShapeException.class);
        assertThat(memory).containsExactly(1, 2, 3);
    }

    @Test
    void negative_exponents_are_found_before_anything_is_written() {
        NDArray out = NDArray.of(1, 2, 3);
        Expression exponents = Expression.of(NDArray.of(3, 1, 0)).subtract(1);
        assertThatThrownBy(() ->
                        Expression.of(out).apply(BinaryUfunc.POWER, exponents).into(out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Integers to negative integer powers are not allowed.");
        assertThat(out.astype(DType.INT64).toLongs()).containsExactly(1, 2, 3);
    }

    @Test
    void types_and_shapes_are_checked_when_the_expression_is_written_down() {
        Expression image = Expression.of(NDArray.zeros(DType.UINT8, 4, 3));
        assertThatThrownBy(() -> image.add(300))
                .isInstanceOf(CastException.class)
                .hasMessageStartingWith("Python integer 300 out of bounds for uint8");
        assertThatThrownBy(() -> image.add(NDArray.zeros(DType.UINT8, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("operands could not be broadcast together with shapes (4,3) (2,) ");
        assertThatThrownBy(() -> image.divide(2).apply(UnaryUfunc.INVERT)).isInstanceOf(CastException.class);
        assertThatThrownBy(() -> Expression.of(NDArray.zeros(DType.of("U3"), 2)))
                .isInstanceOf(CastException.class)
                .hasMessageContaining("computes with numbers");
        assertThatThrownBy(() -> image.astype(DType.of("S3"))).isInstanceOf(CastException.class);
    }

    @Test
    void results_go_into_text_as_numbers_do() {
        NDArray out = NDArray.zeros(DType.of("U3"), 2);
        Expression.of(NDArray.of((byte) 7, (byte) -20)).add(1).into(out);
        assertThat(out.repr()).isEqualTo("array(['8', '-19'], dtype='<U3')");
    }
}
