package ndraster.interchange;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTest {
    /// Fields that overlap or go back, which no layout has.
    private static final Set<String> OUT_OF_ORDER = Set.of(
            "[('p', {'names': ['b', 'a'], 'formats': ['u1', 'u1'], 'offsets': [1, 0], 'itemsize': 8})]",
            "{'names': ['a', 'b'], 'formats': ['u1', '<u2'], 'offsets': [2, 0]}",
            "{'names': ['a', 'b'], 'formats': ['<u2', 'u1'], 'offsets': [0, 1], 'itemsize': 2}",
            "{'names': ['a', 'b'], 'formats': ['u1', 'u1'], 'offsets': [1, 0], 'itemsize': 2}");

    @Test
    void a_struct_of_c_is_an_array_of_records() {
        // @start region="layout"
        StructLayout sample = MemoryLayout.structLayout(
                JAVA_INT.withName("id"), MemoryLayout.paddingLayout(4), JAVA_DOUBLE.withName("value"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment samples = arena.allocate(sample, 3);

            NDArray array = Foreign.asArray(samples, MemoryLayout.sequenceLayout(3, sample));
            array.field("value").fill(0.5);

            double last = samples.get(JAVA_DOUBLE, 2 * sample.byteSize() + 8); // 0.5
            // @end
            assertThat(last).isEqualTo(0.5);
            assertThat(array.dtype()).isEqualTo(DType.ofSpec("[('id', '<i4'), ('value', '<f8')]", true));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'?'",
                "'i1'",
                "'<i2'",
                "'>i2'",
                "'<i4'",
                "'>i8'",
                "'<u2'",
                "'>u2'",
                "'<f4'",
                "'>f8'",
                "'<c8'",
                "'>c16'",
                "'V3'",
                "[('r', 'i1'), ('g', 'i1'), ('b', 'i1')]",
                "[('x', 'i1'), ('y', '>f8'), ('p', [('a', '<i2'), ('z', '<c8')]), ('c', '<i4', (2, 3))]",
                "{'names': ['a', 'b'], 'formats': ['i1', '<u2'], 'offsets': [2, 4], 'itemsize': 8}",
                "{'names': ['a', 'b'], 'formats': ['i1', '<i4'], 'offsets': [0, 0], 'itemsize': 8}",
                "[('raw', 'V5'), ('x', '<f4')]"
            })
    void a_type_whose_parts_have_layouts_of_their_own_comes_back(String spec) {
        DType dtype = DType.ofSpec(spec);
        MemoryLayout layout = Foreign.layoutOf(dtype);

        assertThat(layout.byteSize()).isEqualTo(dtype.itemSize());
        assertThat(layout.byteAlignment()).isEqualTo(1);
        assertThat(Foreign.dtypeOf(layout)).isEqualTo(dtype);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "u1; i1",
                "<u4; <i4",
                ">u8; >i8",
                "<f2; <i2",
                "<M8[s]; <i8",
                "S3; (3,)i1",
                ">U2; (2,)>i4",
                "V0; (0,)i1"
            })
    void a_type_that_layouts_do_not_tell_comes_back_as_the_bytes_that_it_is(String given, String expected) {
        assertThat(Foreign.dtypeOf(Foreign.layoutOf(DType.of(given)))).isEqualTo(DType.of(expected));
    }

    @Test
    void an_aligned_struct_keeps_cs_alignment() {
        DType aligned = DType.ofSpec("[('a', 'i1'), ('b', '<f8'), ('p', [('x', '<i2')])]", true);
        MemoryLayout layout = Foreign.layoutOf(aligned);

        assertThat(layout.byteAlignment()).isEqualTo(8);
        assertThat(layout.byteOffset(PathElement.groupElement("b"))).isEqualTo(8);
        assertThat(Foreign.dtypeOf(layout)).isEqualTo(aligned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<f8", "<u2,<i4", "<c16", "<U1", "(3,)<i4"})
    void a_packed_struct_in_an_aligned_one_has_no_alignment_of_its_own(String part) {
        Struct packed = Struct.packed(List.of(Field.of("a", DType.UINT8, 0), Field.of("b", DType.of(part), 0)));
        Struct outer = Struct.aligned(
                List.of(Field.of("x", DType.UINT8, 0), Field.of("p", packed, 0), Field.of("y", DType.FLOAT64, 0)));
        MemoryLayout layout = Foreign.layoutOf(outer);

        assertThat(layout.byteSize()).isEqualTo(outer.itemSize());
        assertThat(layout.byteAlignment()).isEqualTo(8);
        assertThat(layout.select(PathElement.groupElement("p")).byteAlignment()).isEqualTo(1);
        assertThat(layout.byteOffset(PathElement.groupElement("p"), PathElement.groupElement("b")))
                .isEqualTo(2);
        assertThat(Foreign.layoutOf(NDArray.zeros(outer, 3)).byteSize()).isEqualTo(3L * outer.itemSize());
    }

    @TestFactory
    Stream<DynamicTest> every_type_that_numpy_makes_has_a_layout_of_its_size_aligned_or_not() {
        return Golden.objects(Golden.load("dtype_texts").get("specs"))
                .filter(row -> Golden.error(row).isEmpty() && row.get("spec").isJsonPrimitive())
                .map(row -> row.get("spec").getAsString())
                .flatMap(spec -> Stream.of(false, true)
                        .map(isAligned -> dynamicTest(spec + ", " + isAligned, () -> checkSize(spec, isAligned))));
    }

    private static void checkSize(String spec, boolean isAligned) {
        DType dtype = DType.ofSpec(spec, isAligned);
        if (OUT_OF_ORDER.contains(spec)) {
            assertRefused(dtype);
        } else {
            assertThat(Foreign.layoutOf(dtype).byteSize()).isEqualTo(dtype.itemSize());
        }
    }

    @TestFactory
    Stream<DynamicTest> every_struct_of_the_golden_data_has_a_layout_of_its_size_or_is_refused() {
        return Golden.objects(Golden.load("pep3118").get("export"))
                .filter(row -> row.get("dtype").isJsonObject()
                        && !row.get("dtype").toString().contains("|O"))
                .map(row -> Golden.dtype(row.get("dtype")))
                .filter(Struct.class::isInstance)
                .map(Struct.class::cast)
                .map(struct -> dynamicTest(struct.toString(), () -> checkLayout(struct)));
    }

    private static void checkLayout(Struct struct) {
        if (OUT_OF_ORDER.contains(struct.toString())) {
            assertRefused(struct);
            return;
        }
        MemoryLayout layout = Foreign.layoutOf(struct);
        assertThat(layout.byteSize()).isEqualTo(struct.itemSize());
        for (Field field : struct.fields()) {
            assertThat(layout.byteOffset(PathElement.groupElement(field.name())))
                    .isEqualTo(field.offset());
        }
    }

    private static void assertRefused(DType dtype) {
        assertThatThrownBy(() -> Foreign.layoutOf(dtype))
                .isInstanceOf(DTypeException.class)
                .hasMessageStartingWith("a struct layout has no overlapping or out-of-order fields");
    }

    @Test
    void the_layout_of_an_array_reads_its_elements() {
        NDArray array = NDArray.asArray(DType.of(">u2"), new byte[12], 2, 3);
        array.set("1, 2", 258);
        VarHandle element =
                Foreign.layoutOf(array).varHandle(PathElement.sequenceElement(), PathElement.sequenceElement());

        assertThat((char) element.get(array.asMemorySegment(), 0L, 1L, 2L)).isEqualTo((char) 258);
    }

    @Test
    void a_segment_of_an_array_is_its_memory_and_keeps_its_rights() {
        NDArray array = NDArray.of((byte) 1, (byte) 2, (byte) 3, (byte) 4);
        array.get("1:3").asMemorySegment().set(JAVA_BYTE, 1, (byte) 9);

        assertThat(array.toLongs()).containsExactly(1, 2, 9, 4);
        assertThat(array.asReadOnly().asMemorySegment().isReadOnly()).isTrue();
        assertThat(array.get("4:").asMemorySegment().byteSize()).isZero();
        assertThatThrownBy(() -> array.get("::2").asMemorySegment()).isInstanceOf(ShapeException.class);
        MemorySegment frozen = array.asMemorySegment().asReadOnly();
        assertThatThrownBy(() -> Foreign.asArray(frozen, MemoryLayout.sequenceLayout(4, JAVA_BYTE))
                        .fill(1))
                .isInstanceOf(ReadOnlyArrayException.class);
        assertThatThrownBy(() -> Foreign.asArray(frozen, MemoryLayout.sequenceLayout(5, JAVA_BYTE)))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void layouts_without_a_type_are_refused() {
        assertThatThrownBy(() -> Foreign.dtypeOf(ADDRESS))
                .isInstanceOf(DTypeException.class)
                .hasMessageContaining("JAVA_LONG");
        assertThatThrownBy(() ->
                        Foreign.dtypeOf(MemoryLayout.structLayout(JAVA_INT.withName("a"), JAVA_FLOAT.withName("a"))))
                .isInstanceOf(DTypeException.class);
        assertThatThrownBy(() -> Foreign.layoutOf(DType.ofSpec(
                        "{'names': ['a', 'b'], 'formats': ['<u4', 'u1'], 'offsets': [0, 2], 'itemsize': 4}")))
                .hasMessageContaining("field 'b'");
        assertThat(Foreign.dtypeOf(MemoryLayout.structLayout(JAVA_CHAR.withOrder(ByteOrder.BIG_ENDIAN))))
                .isEqualTo(DType.ofSpec("[('f0', '>u2')]", true));
    }
}
