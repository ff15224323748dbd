package ndraster.dtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DTypeTest {
    private static final Field R = Field.of("r", DType.UINT8);
    private static final Field X = Field.of("x", DType.of("<f8"));

    @ParameterizedTest
    @CsvSource({
        "O, Python objects are references into a Python process",
        "|O, Python objects are references into a Python process",
        "object, Python objects are references into a Python process",
        "g, C's long double has no counterpart in Java",
        "<f16, C's long double has no counterpart in Java",
        "complex256, C's long double has no counterpart in Java",
        "T, StringDType keeps its text outside of the array",
    })
    void a_type_that_java_cannot_hold_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> DType.of(text))
                .isInstanceOf(DTypeException.class)
                .hasMessageStartingWith("data type '" + text + "' not understood: " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M8[0s]", "M8[s/0]", "M8[s/-5]", "M8[ 5s]", "M8[+5s]", "M8[2147483647D/12]"})
    void a_time_step_that_numpy_takes_by_accident_is_refused(String text) {
        assertThatThrownBy(() -> DType.of(text)).isInstanceOf(DTypeException.class);
    }

    @Test
    void a_sequence_of_spaces_inside_a_type_string_is_refused() {
        assertThatThrownBy(() -> DType.of("i 4")).isInstanceOf(DTypeException.class);
    }

    @Test
    void packed_fields_follow_each_other_and_aligned_fields_keep_their_alignment() {
        assertThat(Struct.packed(List.of(R, X)))
                .isEqualTo(Struct.of(List.of(R, Field.of("x", DType.of("<f8"), 1)), 9))
                .satisfies(struct -> assertThat(struct.alignment()).isEqualTo(1));
        assertThat(Struct.aligned(List.of(X, R)))
                .isEqualTo(new Struct(List.of(X, Field.of("r", DType.UINT8, 8)), 16, true))
                .satisfies(struct -> assertThat(struct.alignment()).isEqualTo(8));
    }

    @Test
    void fields_without_a_name_are_numbered_by_their_place() {
        Field nameless = Field.of("", DType.UINT8);

        assertThat(Struct.packed(List.of(R, nameless, nameless)).names()).containsExactly("r", "f1", "f2");
        assertThat(DType.struct(nameless).names()).containsExactly("f0");
    }

    @Test
    void a_field_is_found_by_its_name_and_by_its_title() {
        Struct struct = DType.struct(R.withTitle("Red"), X);

        assertThat(struct.field("r")).contains(R.withTitle("Red"));
        assertThat(struct.field("Red")).isEqualTo(struct.field("r"));
        assertThat(struct.field("R")).isEmpty();
    }

    @Test
    void a_struct_that_is_too_small_or_twice_named_is_refused_in_numpys_words() {
        assertThatThrownBy(() -> Struct.of(List.of(X), 7))
                .hasMessage("NumPy dtype descriptor requires 8 bytes, cannot override to smaller itemsize of 7");
        assertThatThrownBy(() -> DType.struct(R, R)).hasMessage("field 'r' occurs more than once");
        assertThatThrownBy(() -> DType.struct(R, X.withTitle("r"))).hasMessage("field 'r' occurs more than once");
        assertThatThrownBy(() -> Field.of("a", DType.UINT8, -1)).hasMessage("offset -1 cannot be negative (field 'a')");
    }

    @Test
    void sizes_beyond_an_int_are_refused_and_do_not_wrap() {
        DType large = DType.of("S2147483647");

        assertThatThrownBy(() -> DType.struct(Field.of("a", large), R))
                .isInstanceOf(DTypeException.class)
                .hasMessageContaining("the fields take 2147483648 bytes");
        assertThatThrownBy(() -> Struct.of(List.of(Field.of("a", DType.UINT8, Integer.MAX_VALUE))))
                .isInstanceOf(DTypeException.class);
        assertThatThrownBy(() -> new SubArray(large, List.of(2)))
                .hasMessageContaining("dtype size in bytes must fit into a C int.");
        assertThatThrownBy(() -> new Text(1 << 29, ByteOrder.LITTLE_ENDIAN)).isInstanceOf(DTypeException.class);
    }

    @Test
    void negative_sizes_are_refused() {
        assertThatThrownBy(() -> new Bytes(-1)).isInstanceOf(DTypeException.class);
        assertThatThrownBy(() -> new Raw(-1)).isInstanceOf(DTypeException.class);
        assertThatThrownBy(() -> new Text(-1, ByteOrder.nativeOrder())).isInstanceOf(DTypeException.class);
        assertThatThrownBy(() -> new SubArray(DType.UINT8, List.of(2, -1)))
                .hasMessage("invalid shape in fixed-type tuple: dimension smaller then zero.");
        assertThatThrownBy(() -> new SubArray(DType.UINT8, List.of())).isInstanceOf(DTypeException.class);
    }

    @Test
    void a_time_without_a_unit_cannot_be_counted() {
        assertThatThrownBy(() -> new Time(true, TimeUnit.GENERIC, 2, ByteOrder.nativeOrder()))
                .isInstanceOf(DTypeException.class);
        assertThatThrownBy(() -> new Time(true, TimeUnit.DAY, 0, ByteOrder.nativeOrder()))
                .isInstanceOf(DTypeException.class);
    }

    @Test
    void the_byte_order_of_a_struct_is_that_of_all_its_fields() {
        Struct mixed = (Struct) DType.ofSpec("[('a', '>u2'), ('b', 'u1'), ('c', ('<f4', 3))]");

        assertThat(mixed.isNative()).isFalse();
        assertThat(mixed.withOrder(ByteOrder.LITTLE_ENDIAN))
                .isEqualTo(DType.ofSpec("[('a', '<u2'), ('b', 'u1'), ('c', ('<f4', 3))]"));
        assertThat(mixed.withOrder(ByteOrder.nativeOrder()).isNative()).isTrue();
    }

    @Test
    void gaps_in_a_descr_are_not_fields() {
        assertThat(DType.ofDescr("[('a', '|u1'), ('', '|V3'), ('b', '<f4'), ('', '|V8')]"))
                .isEqualTo(Struct.of(List.of(Field.of("a", DType.UINT8, 0), Field.of("b", DType.of("<f4"), 4)), 16));
        assertThat(DType.ofDescr("'<f4'")).isEqualTo(DType.of("<f4"));
        assertThat(DType.ofDescr("[('', '<f4')]")).isEqualTo(DType.of("<f4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5", "{'a': ('u1', 0)}", "('u1', 2, 3)", "[('a', 'O')]", "[('a', 'u1'", "[5]", "[('a', ['u1'])]"
            })
    void a_descr_that_is_none_is_refused(String descr) {
        assertThatThrownBy(() -> DType.ofDescr(descr)).isInstanceOf(DTypeException.class);
    }

    @Test
    void a_text_that_is_no_literal_says_where() {
        assertThatThrownBy(() -> DType.ofSpec("[('a', 'u1'"))
                .hasMessage("not a Python literal: the text ends where ',' or ')' was expected at position 11");
    }

    /// `np.iinfo`.
    @ParameterizedTest
    @CsvSource({
        "INT8, -128, 127",
        "UINT8, 0, 255",
        "INT16, -32768, 32767",
        "UINT16, 0, 65535",
        "INT32, -2147483648, 2147483647",
        "UINT32, 0, 4294967295",
        "INT64, -9223372036854775808, 9223372036854775807",
        "UINT64, 0, 18446744073709551615"
    })
    void an_integer_type_holds_the_numbers_of_its_range_and_no_others(
            NumericType type, BigInteger smallest, BigInteger largest) {
        assertThat(type.smallest()).isEqualTo(smallest);
        assertThat(type.largest()).isEqualTo(largest);
        assertThat(type.holds(smallest)).isTrue();
        assertThat(type.holds(largest)).isTrue();
        assertThat(type.holds(smallest.subtract(BigInteger.ONE))).isFalse();
        assertThat(type.holds(largest.add(BigInteger.ONE))).isFalse();
        assertThat(type.holds(smallest.longValueExact())).isTrue();
        assertThat(type.holds(-1L)).isEqualTo(smallest.signum() < 0);
        if (largest.bitLength() < Long.SIZE - 1) {
            assertThat(type.holds(largest.longValueExact())).isTrue();
            assertThat(type.holds(largest.longValueExact() + 1)).isFalse();
        }
    }

    @Test
    void real_types_have_no_largest_integer() {
        assertThatThrownBy(NumericType.FLOAT32::largest)
                .isInstanceOf(DTypeException.class)
                .hasMessageStartingWith("Invalid integer data type 'f'");
        assertThat(NumericType.FLOAT32.holds(1)).isFalse();
        assertThat(NumericType.BOOL.holds(1)).isFalse();
    }
}
