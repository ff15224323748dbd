package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// To Java's arrays and lists, and from them.
class JavaArraysTest {
    @Test
    void every_java_array_but_boolean_is_shared() {
        char[] chars = {'a', 'b'};
        float[] floats = {1, 2};
        NDArray.asArray(chars).get("1").fill(0x20ac);
        NDArray.asArray(floats).multiplyInPlace(3);
        assertThat(chars).containsExactly('a', '€');
        assertThat(floats).containsExactly(3, 6);
        assertThat(NDArray.asArray(chars).dtype()).isEqualTo(DType.UINT16);
        assertThatThrownBy(() -> NDArray.asArray(DType.BOOL, new boolean[2], 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("boolean");
    }

    @Test
    void of_copies_so_that_later_changes_are_not_seen() {
        char[] chars = {'a', 'b'};
        NDArray array = NDArray.of(chars);
        chars[0] = 'z';
        assertThat(array.toChars()).containsExactly('a', 'b');
    }

    @Test
    void elements_of_a_view_come_in_c_order() {
        NDArray array = NDArray.arange(12).reshape(3, 4).get("::-1, ::2").transpose();
        assertThat(array.toLongs()).containsExactly(8, 4, 0, 10, 6, 2);
        assertThat(array.toInts()).containsExactly(8, 4, 0, 10, 6, 2);
        assertThat(array.toShorts()).containsExactly(8, 4, 0, 10, 6, 2);
        assertThat(array.toFloats()).containsExactly(8, 4, 0, 10, 6, 2);
        assertThat(array.toDoubles()).containsExactly(8, 4, 0, 10, 6, 2);
        assertThat(array.toBooleans()).containsExactly(true, true, false, true, true, true);
        assertThat(array.toChars()).containsExactly(new char[] {8, 4, 0, 10, 6, 2});
    }

    @ParameterizedTest
    @ValueSource(strings = {"|b1", "|i1", "|u1", "<i2", ">u2", "<i4", ">u4", "<i8", "<u8", "<f2", ">f4", "<f8"})
    void every_real_type_becomes_doubles_and_floats(String type) {
        NDArray array = NDArray.arange(2).astype(DType.of(type));
        assertThat(array.toDoubles()).containsExactly(0, 1);
        assertThat(array.toFloats()).containsExactly(0, 1);
        assertThat(array.toBooleans()).containsExactly(false, true);
    }

    @Test
    void unsigned_elements_keep_their_values() {
        assertThat(NDArray.full(DType.UINT8, 255, 1).toShorts()).containsExactly(255);
        assertThat(NDArray.full(DType.UINT16, 65535, 1).toInts()).containsExactly(65535);
        assertThat(NDArray.full(DType.UINT16, 65535, 1).toChars()).containsExactly('\uffff');
        assertThat(NDArray.full(DType.UINT32, 4294967295L, 1).toLongs()).containsExactly(4294967295L);
        assertThat(NDArray.full(DType.UINT16, 32767, 1).toShorts()).containsExactly(32767);
    }

    @Test
    void what_does_not_fit_is_refused_by_value() {
        NDArray pixels = NDArray.of(1, 65535, 7).astype(DType.UINT16);
        assertThatThrownBy(pixels::toShorts)
                .isInstanceOf(CastException.class)
                .hasMessageContaining("65535")
                .hasMessageContaining("short");
        assertThatThrownBy(NDArray.of(-1)::toChars)
                .isInstanceOf(CastException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(NDArray.of(1L << 31)::toInts).isInstanceOf(CastException.class);
        assertThat(NDArray.of(-1L << 31).toInts()).containsExactly(Integer.MIN_VALUE);
        NDArray large = NDArray.zeros(DType.UINT64, 1).invert();
        assertThatThrownBy(large::toLongs)
                .isInstanceOf(CastException.class)
                .hasMessageContaining("18446744073709551615");
        assertThat(large.toDoubles()).containsExactly(0x1p64);
    }

    @Test
    void fractions_and_complex_numbers_do_not_become_integers() {
        assertThatThrownBy(NDArray.of(1.5)::toInts)
                .isInstanceOf(CastException.class)
                .hasMessageContaining("float64")
                .hasMessageContaining("astype(int32)");
        assertThatThrownBy(NDArray.zeros(DType.COMPLEX64, 1)::toDoubles).isInstanceOf(CastException.class);
        assertThatThrownBy(NDArray.zeros(DType.of("V3"), 1)::toDoubles).isInstanceOf(CastException.class);
        assertThat(NDArray.of(1.5, Double.NaN, 0).toBooleans()).containsExactly(true, true, false);
    }

    @Test
    void zero_size_and_no_axes_are_no_special_case() {
        assertThat(NDArray.zeros(DType.FLOAT32, 0, 3).toFloats()).isEmpty();
        assertThat(NDArray.zeros(DType.UINT64, 0).toInts()).isEmpty();
        assertThat(NDArray.full(DType.UINT8, 7).toInts()).containsExactly(7);
    }

    @Test
    void more_elements_than_a_java_array_has_are_refused() {
        NDArray large = NDArray.zeros(DType.UINT8, 1).broadcastTo(1L << 31);
        assertThatThrownBy(large::toInts).isInstanceOf(ShapeException.class).hasMessageContaining("2147483648");
    }

    @Test
    void nested_java_arrays_become_arrays_and_back() {
        int[][][] cube = {{{1, 2, 3}, {4, 5, 6}}, {{7, 8, 9}, {10, 11, 12}}};
        NDArray array = NDArray.of(cube);
        assertThat(array.shape()).containsExactly(2, 2, 3);
        assertThat(array.dtype()).isEqualTo(DType.INT32);
        assertThat(array.getInt(1, 0, 2)).isEqualTo(9);
        assertThat(Arrays.deepToString(array.toJavaArray(int[][][].class))).isEqualTo(Arrays.deepToString(cube));
        cube[0][0][0] = 99;
        assertThat(array.getInt(0, 0, 0)).isEqualTo(1);
        assertThat(NDArray.of(new boolean[][] {{true}, {false}}).dtype()).isEqualTo(DType.BOOL);
        assertThat(NDArray.of(new float[][] {{1.5f}}).toJavaArray(double[][].class))
                .isDeepEqualTo(new double[][] {{1.5}});
    }

    @Test
    void nested_java_arrays_have_the_shape_of_their_levels_even_when_empty() {
        assertThat(NDArray.of(new int[0][0]).shape()).containsExactly(0, 0);
        assertThat(NDArray.of(new double[2][0]).shape()).containsExactly(2, 0);
        assertThat(NDArray.of(new double[2][0]).dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void ragged_arrays_are_refused_in_numpys_words() {
        assertThatThrownBy(() -> NDArray.of(new int[][] {{1, 2}, {3}}))
                .isInstanceOf(ShapeException.class)
                .hasMessage("setting an array element with a sequence. The requested array has an inhomogeneous shape"
                        + " after 1 dimensions. The detected shape was (2,) + inhomogeneous part.");
        assertThatThrownBy(() -> NDArray.of(new int[2][]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("null");
    }

    @Test
    void lists_take_the_common_type_of_what_is_in_them() {
        assertThat(NDArray.of(List.of(List.of(1, 2), List.of(3, 4))).repr())
                .isEqualTo("array([[1, 2],\n       [3, 4]], dtype=int32)");
        assertThat(NDArray.of(List.of(1, 2.5)).dtype()).isEqualTo(DType.FLOAT64);
        assertThat(NDArray.of(List.of(new Complex(1, 2), 1)).dtype()).isEqualTo(DType.COMPLEX128);
        assertThat(NDArray.of(List.of(new short[] {1}, new byte[] {2})).dtype()).isEqualTo(DType.INT16);
        assertThat(NDArray.of(new Integer[] {1, 2}).toInts()).containsExactly(1, 2);
        assertThatThrownBy(() -> NDArray.of(List.of("a", 1))).isInstanceOf(CastException.class);
        assertThatThrownBy(() -> NDArray.of(List.of(new Object()))).isInstanceOf(CastException.class);
    }

    @Test
    void an_array_becomes_lists_of_items() {
        assertThat(NDArray.arange(4).reshape(2, 2).toList()).isEqualTo(List.of(List.of(0L, 1L), List.of(2L, 3L)));
        assertThatThrownBy(() -> NDArray.full(DType.UINT8, 1).toList())
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("item()");
    }

    @Test
    void a_java_array_of_other_levels_is_refused() {
        NDArray array = NDArray.arange(4).reshape(2, 2);
        assertThatThrownBy(() -> array.toJavaArray(int[].class))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("(2, 2)".replace(" ", ""))
                .hasMessageContaining("int[]");
        assertThatThrownBy(() -> array.toJavaArray(int[][][].class)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> array.toJavaArray(String.class)).isInstanceOf(ShapeException.class);
    }

    @Test
    void arrays_like_another_have_its_type_shape_and_order() {
        NDArray turned = NDArray.zeros(DType.of(">i2"), 2, 3).transpose();
        assertThat(NDArray.zerosLike(turned).strides()).containsExactly(turned.strides());
        assertThat(NDArray.onesLike(turned).dtype()).isEqualTo(turned.dtype());
        assertThat(NDArray.onesLike(turned).toLongs()).containsOnly(1).hasSize(6);
        assertThat(NDArray.fullLike(turned, 7).toLongs()).containsOnly(7).hasSize(6);
        assertThat(NDArray.fullLike(NDArray.zeros(DType.UINT8, 2), 300.7).toLongs())
                .containsOnly(44); // as np.full_like
        assertThat(NDArray.empty(DType.UINT8, 2).toLongs()).containsExactly(0, 0);
        assertThatThrownBy(() -> NDArray.fullLike(NDArray.zeros(DType.UINT8, 1), 300))
                .isInstanceOf(CastException.class)
                .hasMessage("Python integer 300 out of bounds for uint8");
    }

    @Test
    void identity_and_linspace_are_where_zeros_is() {
        assertThat(NDArray.identity(2).toDoubles()).containsExactly(1, 0, 0, 1);
        assertThat(NDArray.linspace(0, 1, 5).toDoubles()).containsExactly(0, 0.25, 0.5, 0.75, 1);
    }
}
