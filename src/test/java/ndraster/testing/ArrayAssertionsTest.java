package ndraster.testing;

import static ndraster.testing.NdrasterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import ndraster.metrics.Tolerance;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayAssertionsTest {
    private static final NDArray NUMBERS = NDArray.of(1.0, 2.0, 4.0);

    static Stream<Arguments> thatHold() {
        NDArray grid = NDArray.arange(6).asReshaped(2, 3);
        NDArray big = NDArray.of(1, 2).astype(DType.INT32.withOrder(ByteOrder.BIG_ENDIAN));
        return Stream.of(
                row(() -> assertThat(grid).hasShape(2, 3).hasNdim(2).hasSize(6).hasDType("int64")),
                row(() -> assertThat(grid).isWritable().isCContiguous()),
                row(() -> assertThat(grid.transpose()).isFContiguous()),
                row(() -> assertThat(grid.asReadOnly()).isReadOnly()),
                row(() -> assertThat(grid.get("1")).sharesMemoryWith(grid).isViewOf(grid)),
                row(() -> assertThat(grid.get("1")).sharesNoMemoryWith(grid.get("0"))),
                row(() -> assertThat(grid.copy()).sharesNoMemoryWith(grid).isEqualTo(grid)),
                row(() -> assertThat(big).hasSameElementsAs(NDArray.of(1.0, 2.0))),
                row(() -> assertThat(big).isNotEqualTo(NDArray.of(1.0, 2.0))),
                row(() -> assertThat(NDArray.of(1, Double.NaN)).isEqualTo(NDArray.of(1, Double.NaN))),
                row(() -> assertThat(NUMBERS).isCloseTo(NDArray.of(1, 2, 4.0000001))),
                row(() -> assertThat(NUMBERS).isCloseTo(2, Tolerance.within(2))),
                row(() -> assertThat(NDArray.ones(DType.UINT8, 2, 2)).hasOnly(1)),
                row(() -> assertThat(NUMBERS).isBetween(1, 4).isFinite().isSorted()),
                row(() -> assertThat(NUMBERS)
                        .allMatch(x -> x > 0)
                        .anyMatch(x -> x > 3)
                        .noneMatch(x -> x > 4)),
                row(() -> assertThat(grid).slice("1, ::2").hasSameElementsAs(NDArray.of(3, 5))),
                row(() -> assertThat(grid).channel(2).hasSameElementsAs(NDArray.of(2, 5))),
                row(() -> assertThat(grid).item(1, 1).isEqualTo(4L)),
                row(() -> assertThat(NDArray.zeros(DType.of("u1,u1"), 2))
                        .field("f1")
                        .hasOnly(0)));
    }

    private static Arguments row(ThrowingCallable assertion) {
        return Arguments.of(assertion);
    }

    @ParameterizedTest
    @MethodSource("thatHold")
    void what_is_true_passes(ThrowingCallable assertion) {
        assertThatCode(assertion).doesNotThrowAnyException();
    }

    static Stream<Arguments> thatFail() {
        NDArray grid = NDArray.arange(6).asReshaped(2, 3);
        return Stream.of(
                bad(() -> assertThat(grid).hasShape(3, 2), "Expected shape (3, 2), but found shape (2, 3)"),
                bad(() -> assertThat(grid).hasNdim(1), "Expected 1 dimensions, but found shape (2, 3)"),
                bad(() -> assertThat(grid).hasSize(5), "Expected 5 elements, but found 6, shape (2, 3)"),
                bad(() -> assertThat(grid).hasDType("f4"), "Expected dtype float32, but found dtype int64"),
                bad(() -> assertThat(grid).isReadOnly(), "Expected a read-only array, but found a writable one"),
                bad(
                        () -> assertThat(grid.asReadOnly()).isWritable(),
                        "Expected a writable array, but found a read-only one"),
                bad(
                        () -> assertThat(grid.transpose()).isCContiguous(),
                        "Expected a C-contiguous array, but found strides (8, 24), shape (3, 2)"),
                bad(
                        () -> assertThat(grid).isFContiguous(),
                        "Expected an F-contiguous array, but found strides (24, 8), shape (2, 3)"),
                bad(
                        () -> assertThat(grid).sharesMemoryWith(grid.copy()),
                        "Expected memory in common, but found two arrays that have none"),
                bad(
                        () -> assertThat(grid).sharesNoMemoryWith(grid.get("0")),
                        "Expected no memory in common, but found two arrays that share some"),
                bad(
                        () -> assertThat(grid).isViewOf(grid.get("0")),
                        "Expected a view of array([0, 1, 2]), but found an array with other memory"),
                bad(
                        () -> assertThat(NUMBERS).isBetween(1, 3),
                        "Expected elements between 1 and 3, but found 4.0 at [2]"),
                bad(
                        () -> assertThat(NDArray.of(1, Double.NaN)).isFinite(),
                        "Expected finite elements, but found NaN at [1]"),
                bad(
                        () -> assertThat(NUMBERS).noneMatch(x -> x == 2),
                        "Expected no elements that match, but found 2.0 at [1]"),
                bad(
                        () -> assertThat(NUMBERS).anyMatch(x -> x == 3),
                        "Expected an element that matches, but found array([1., 2., 4.])"),
                bad(
                        () -> assertThat(NDArray.of(1, 3, 2)).isSorted(),
                        "Expected elements in ascending order, but found 2 after 3 at [2]"),
                bad(
                        () -> assertThat(grid).as("the grid").slice("0").hasSize(2),
                        "[the grid, [0]] Expected 2 elements, but found 3, shape (3,)"),
                bad(() -> assertThat((NDArray) null).hasSize(2), "\nExpecting actual not to be null"));
    }

    private static Arguments bad(ThrowingCallable assertion, String message) {
        return Arguments.of(assertion, message);
    }

    @ParameterizedTest
    @MethodSource("thatFail")
    void what_is_false_says_what_was_wanted_and_what_was_found(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void unequal_arrays_are_described_as_numpy_does() {
        assertThatThrownBy(() -> assertThat(NDArray.of(1, 2, 3, 9)).isEqualTo(NDArray.of(1, 3, 3, 8)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                    Arrays are not equal

                    Mismatched elements: 2 / 4 (50%)
                    Mismatch at indices:
                     [1]: 2 (ACTUAL), 3 (DESIRED)
                     [3]: 9 (ACTUAL), 8 (DESIRED)
                    Max absolute difference among violations: 1 at [1]
                    Max relative difference among violations: 0.33333333 at [1]
                     ACTUAL: array([1, 2, 3, 9], dtype=int32)
                     DESIRED: array([1, 3, 3, 8], dtype=int32)\
                    """);
    }

    @Test
    void other_shapes_and_types_are_told_apart() {
        assertThatThrownBy(() -> assertThat(NDArray.of(1, 2)).hasSameElementsAs(NDArray.of(1, 2, 3)))
                .hasMessageContaining("(shapes (2,), (3,) mismatch)");
        assertThatThrownBy(() -> assertThat(NDArray.of(1, 2)).isEqualTo(NDArray.of(1.0, 2.0)))
                .hasMessageContaining("(dtypes int32, float64 mismatch)");
        assertThatThrownBy(() -> assertThat(NUMBERS).isCloseTo(NDArray.of(1, 2, 5.0), Tolerance.of(0.1, 0.25)))
                .hasMessageStartingWith("Not equal to tolerance rtol=0.1, atol=0.25\n");
    }

    private static final long BEYOND_DOUBLE = (1L << 53) + 1;

    @Test
    void integers_that_doubles_can_not_hold_are_told_apart() {
        NDArray below = NDArray.full(DType.INT64, BEYOND_DOUBLE - 1, 2);
        assertThatThrownBy(() -> assertThat(below).hasOnly(BEYOND_DOUBLE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("9007199254740992 (ACTUAL), 9007199254740993 (DESIRED)");
        assertThatThrownBy(() -> assertThat(below).isBetween(BEYOND_DOUBLE, Long.MAX_VALUE))
                .hasMessage("Expected elements between 9007199254740993 and 9223372036854775807, but found"
                        + " 9007199254740992 at [0]");
        assertThatThrownBy(() ->
                        assertThat(NDArray.of(BEYOND_DOUBLE, BEYOND_DOUBLE - 1)).isSorted())
                .hasMessage("Expected elements in ascending order, but found 9007199254740992 after 9007199254740993"
                        + " at [1]");
        BigInteger largest = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
        NDArray unsigned = NDArray.full(DType.UINT64, largest, 2);
        assertThat(unsigned).hasOnly(largest).isBetween(largest, largest).isSorted();
        assertThatThrownBy(() -> assertThat(unsigned).hasOnly(largest.subtract(BigInteger.ONE)))
                .isInstanceOf(AssertionError.class);
        assertThat(below).isBetween(0x1p53, Double.POSITIVE_INFINITY).isBetween(-0.5, 0x1p53);
        assertThatThrownBy(() -> assertThat(NDArray.of(BEYOND_DOUBLE)).isBetween(0, 0x1p53))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(unsigned).isBetween(largest, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sorted_numbers_end_with_those_that_are_none() {
        assertThat(NDArray.of(1, 3, Double.NaN, Double.NaN)).isSorted();
        assertThatThrownBy(() -> assertThat(NDArray.of(3, Double.NaN, 1)).isSorted())
                .hasMessage("Expected elements in ascending order, but found 1.0 after nan at [2]");
        assertThat(NDArray.of(5, 1).asReshaped(2, 1)).isSorted();
        assertThat(NDArray.of(5).asReshaped()).isSorted();
        assertThatThrownBy(() -> assertThat(NDArray.of(1, 2, 9, 3, 5, 4).asReshaped(2, 3))
                        .isSorted())
                .hasMessageEndingWith("found 4 after 5 at [1, 2]");
    }

    @Test
    void structs_with_other_fields_are_of_another_type() {
        NDArray array = NDArray.zeros(DType.struct(Field.of("a", DType.INT8), Field.of("b", DType.UINT8)), 2);
        NDArray swapped = NDArray.zeros(DType.struct(Field.of("a", DType.UINT8), Field.of("b", DType.INT8)), 2);
        assertThat(array).isNotEqualTo(swapped);
        assertThatThrownBy(() -> assertThat(array).isEqualTo(swapped))
                .hasMessageContaining("(dtypes [('a', 'i1'), ('b', 'u1')], [('a', 'u1'), ('b', 'i1')] mismatch)");
        NDArray counts = NDArray.zeros(DType.struct(Field.of("n", DType.of(">i4"))), 2);
        assertThat(counts).isEqualTo(NDArray.zeros(DType.struct(Field.of("n", DType.of("<i4"))), 2));
        assertThat(NDArray.zeros(DType.of("S0"), 2)).isNotEqualTo(NDArray.zeros(DType.of("S3"), 2));
    }

    @Test
    void structs_with_fields_at_the_same_places_are_of_one_type_however_they_were_laid_out() {
        Struct aligned = Struct.aligned(List.of(Field.of("a", DType.INT8), Field.of("b", DType.INT32)));
        NDArray array = NDArray.zeros(aligned, 2);
        assertThat(array).isEqualTo(NDArray.zeros(new Struct(aligned.fields(), aligned.itemSize(), false), 2));
        assertThat(array).isNotEqualTo(NDArray.zeros(Struct.packed(aligned.fields()), 2));
    }

    @Test
    void soft_assertions_are_reported_together() {
        NdrasterSoftAssertions softly = new NdrasterSoftAssertions();
        softly.assertThat(NUMBERS).hasSize(2);
        softly.assertThat(NUMBERS).hasNdim(1).hasNdim(2);
        softly.assertThat("AssertJ's own").isEmpty();
        assertThatThrownBy(softly::assertAll)
                .hasMessageContaining("Expected 2 elements")
                .hasMessageContaining("Expected 2 dimensions")
                .hasMessageContaining("AssertJ's own");
    }

    @Test
    void a_part_that_is_not_there_fails_with_the_array_that_is() {
        NDArray array = NDArray.arange(3);
        assertThatThrownBy(() -> assertThat(array).as("weights").slice("5"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("[weights] Expected an array with [5], but found shape (3,), dtype int64: index 5 is out of"
                        + " bounds for axis 0 with size 3");
        assertThatThrownBy(() -> assertThat(array).field("r"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected an array with field r, but found shape (3,), dtype int64: ");
        assertThatThrownBy(() -> assertThat(array).channel(7)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(array).item(0, 0))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected an array with [0, 0], but found shape (3,), dtype int64: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complex64", "U3", "u1,f4", "M8[s]"})
    void conditions_are_on_real_numbers(String dtype) {
        NDArray array = NDArray.zeros(DType.of(dtype), 3);
        String found = ", but found dtype " + array.dtype() + ", which has no real numbers";
        assertThatThrownBy(() -> assertThat(array).isBetween(0, 1))
                .hasMessage("Expected elements between 0 and 1" + found);
        assertThatThrownBy(() -> assertThat(array).isFinite()).hasMessage("Expected finite elements" + found);
        assertThatThrownBy(() -> assertThat(array).anyMatch(value -> value == 0))
                .hasMessage("Expected an element that matches" + found);
        assertThatThrownBy(() -> assertThat(array).isSorted())
                .hasMessage("Expected elements in ascending order" + found);
    }

    @Test
    void limits_that_nothing_is_between_are_refused() {
        assertThatThrownBy(() -> assertThat(NDArray.arange(3)).isBetween(Double.NaN, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing is between NaN and 3");
    }
}
