package ndraster.dtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BufferFormatTest {
    @Test
    void padding_at_the_end_of_a_nested_struct_is_kept() {
        DType inner = DType.ofSpec("{'names': ['x'], 'formats': ['u1'], 'itemsize': 4}");
        Struct outer = DType.struct(Field.of("p", inner), Field.of("q", DType.UINT8));

        assertThat(outer.toFormat()).isEqualTo("T{T{B:x:xxx}:p:B:q:}");
        assertThat(DType.ofFormat(outer.toFormat())).isEqualTo(outer);
    }

    @Test
    void a_nested_struct_that_ends_unaligned_is_written_without_native_alignment() {
        DType dtype = DType.ofSpec("[('p', [('x', '<i4'), ('y', 'u1')]), ('q', 'u1', (3,))]");

        assertThat(dtype.toFormat()).isEqualTo("T{T{=i:x:B:y:}:p:(3)B:q:}");
        assertThat(DType.ofFormat(dtype.toFormat())).isEqualTo(dtype);
    }

    @Test
    void long_padding_is_counted() {
        DType dtype = DType.ofSpec("{'names': ['x'], 'formats': ['u1'], 'offsets': [40], 'itemsize': 2000000000}");

        assertThat(dtype.toFormat()).isEqualTo("T{40xB:x:1999999959x}");
        assertThat(DType.ofFormat(dtype.toFormat())).isEqualTo(dtype);
    }

    @Test
    void a_sub_array_of_sub_arrays_is_written_with_one_shape() {
        DType dtype = DType.ofSpec("[('a', ('u1', (3,)), (2,))]");

        assertThat(dtype.toFormat()).isEqualTo("T{(2,3)B:a:}");
    }

    /// Layouts in which every field may have a gap before it and any byte order.
    private static Stream<DType> any_layouts_seed_42() {
        Random random = new Random(42);
        return IntStream.range(0, 2000).mapToObj(_ -> randomStruct(random, 3));
    }

    private static Struct randomStruct(Random random, int depth) {
        List<String> types = List.of("u1", "<i2", ">i2", "<i4", "<f8", ">c8", "<c16", "S3", "<U2", "?", "<u8", ">i8");
        List<Field> fields = new ArrayList<>();
        int offset = 0;
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean isNested = depth > 0 && random.nextInt(4) == 0;
            DType plain =
                    isNested ? randomStruct(random, depth - 1) : DType.of(types.get(random.nextInt(types.size())));
            DType dtype = random.nextInt(4) == 0 ? new SubArray(plain, List.of(1 + random.nextInt(3))) : plain;
            offset += random.nextInt(3) == 0 ? random.nextInt(9) : 0;
            fields.add(Field.of("n" + i, dtype, offset));
            offset += dtype.itemSize();
        }
        return Struct.of(fields, offset + (random.nextBoolean() ? random.nextInt(9) : 0));
    }

    @ParameterizedTest
    @MethodSource("any_layouts_seed_42")
    void every_layout_survives_export_and_import(DType dtype) {
        assertThat(DType.ofFormat(dtype.toFormat())).isEqualTo(dtype);
        assertThat(DType.ofFormat(dtype.toFormat(8))).isEqualTo(dtype);
        assertThat(DType.ofFormat(dtype.toFormat(1))).isEqualTo(dtype);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B}",
                "T{B:a:}}",
                "(2",
                "()B",
                "(,)B",
                "(2,)B",
                "Z",
                "Zg",
                "Zi",
                "99999999999B",
                "(99999999999)B",
                "@@B",
                "2147483647d"
            })
    void a_malformed_format_is_refused(String format) {
        assertThatThrownBy(() -> DType.ofFormat(format))
                .isInstanceOf(DTypeException.class)
                .hasMessageStartingWith("'" + format + "' is not a valid PEP 3118 buffer format string: ");
    }

    @Test
    void structs_nested_too_deep_are_an_error_and_not_a_full_stack() {
        assertThat(DType.ofFormat("T{".repeat(100)).itemSize()).isZero();
        assertThatThrownBy(() -> DType.ofFormat("T{".repeat(100_000)))
                .isInstanceOf(DTypeException.class)
                .hasMessageEndingWith("more than 100 nested structs");
    }
}
