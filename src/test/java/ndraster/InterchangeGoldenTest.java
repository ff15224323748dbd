package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import ndraster.layout.Layout;
import ndraster.memory.Storage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InterchangeGoldenTest {
    @TestFactory
    Stream<DynamicTest> an_array_exports_the_interface_that_numpys_does() {
        return Golden.objects(Golden.load("array_interface_export").get("cases"))
                .map(row -> dynamicTest(row.get("name").getAsString(), () -> checkExport(row)));
    }

    private static void checkExport(JsonObject row) {
        byte[] memory = new byte[4096];
        DType dtype = Golden.dtype(row.get("dtype"));
        Layout layout = Layout.of(Golden.longs(row.get("shape")), Golden.longs(row.get("real_strides")), 1024);
        Storage storage = Storage.onHeap(memory, memory);
        boolean isReadOnly = row.get("readonly").getAsBoolean();
        NDArray array = new NDArray(dtype, layout, isReadOnly ? storage.asReadOnly() : storage);
        ArrayInterface exported = array.arrayInterface();
        assertThat(exported.shape()).isEqualTo(boxed(row, "shape"));
        assertThat(exported.typestr()).isEqualTo(row.get("typestr").getAsString());
        assertThat(exported.descr()).hasValue(Golden.literal(row.get("descr")).toString());
        assertThat(exported.strides())
                .isEqualTo(row.get("strides").isJsonNull() ? Optional.empty() : Optional.of(boxed(row, "strides")));
        assertThat(exported.data().isReadOnly()).isEqualTo(isReadOnly);
        assertThat(exported.offset()).isEqualTo(1024);
        assertThat(exported.version()).isEqualTo(3);
        assertThat(array.isCContiguous()).isEqualTo(row.get("c_contiguous").getAsBoolean());
        assertThat(array.isFContiguous()).isEqualTo(row.get("f_contiguous").getAsBoolean());
    }

    private static List<Long> boxed(JsonObject row, String key) {
        return java.util.Arrays.stream(Golden.longs(row.get(key))).boxed().toList();
    }

    @Test
    void an_exported_interface_comes_back_as_an_array_over_the_same_memory() {
        NDArray original = NDArray.arange(12).reshape(3, 4).get("::2, ::-1");
        NDArray imported = NDArray.asArray(() -> original.arrayInterface());
        imported.setItem(99, 0, 0);
        assertThat(original.getLong(0, 0)).isEqualTo(99);
        assertThat(imported.strides()).containsExactly(original.strides());
    }

    @Test
    void native_memory_is_exported_as_a_pointer_to_the_first_element() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(64, 8);
            NDArray array = NDArray.asArray(DType.INT32, memory, 16).get("::-1");
            assertThat(array.arrayInterface().pointer()).hasValue(memory.address() + 60);
            assertThat(NDArray.arange(3).arrayInterface().pointer()).isEmpty();
        }
    }

    @Test
    void an_interface_that_reaches_outside_its_memory_is_refused() {
        MemorySegment memory = MemorySegment.ofArray(new byte[10]);
        assertThatThrownBy(() -> NDArray.asArray(() -> ArrayInterface.of(memory, "|u1", 11)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("the memory has 10");
        assertThatThrownBy(() -> NDArray.asArray(() -> new ArrayInterface(
                        List.of(3L),
                        "|u1",
                        Optional.empty(),
                        ArrayInterface.Data.of(memory),
                        Optional.of(List.of(-1L)),
                        1,
                        3)))
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> NDArray.asArray(() -> new ArrayInterface(
                        List.of(Long.MAX_VALUE, 4L),
                        "<f8",
                        Optional.empty(),
                        ArrayInterface.Data.of(memory),
                        Optional.empty(),
                        0,
                        3)))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void an_interface_with_parts_that_do_not_fit_is_refused() {
        MemorySegment memory = MemorySegment.ofArray(new byte[10]);
        ArrayInterface.Data data = ArrayInterface.Data.of(memory);
        assertThatThrownBy(() -> NDArray.asArray(
                        () -> new ArrayInterface(List.of(3L), "|u3", Optional.empty(), data, Optional.empty(), 0, 3)))
                .hasMessageStartingWith("data type '|u3' not understood");
        assertThatThrownBy(() -> NDArray.asArray(() -> new ArrayInterface(
                        List.of(3L), "|u1", Optional.empty(), data, Optional.of(List.of(1L, 1L)), 0, 3)))
                .hasMessageStartingWith("mismatch in length of strides and shape");
        assertThatThrownBy(() -> NDArray.asArray(
                        () -> new ArrayInterface(List.of(-3L), "|u1", Optional.empty(), data, Optional.empty(), 0, 3)))
                .hasMessageContaining("negative dimensions are not allowed");
    }

    @Test
    void the_description_of_a_struct_decides_as_for_numpy() {
        MemorySegment memory = MemorySegment.ofArray(new byte[12]);
        NDArray pixels = NDArray.asArray(() -> new ArrayInterface(
                List.of(3L),
                "|V4",
                Optional.of("[('r', '|u1'), ('g', '|u1'), ('b', '|u1'), ('a', '|u1')]"),
                ArrayInterface.Data.of(memory),
                Optional.empty(),
                0,
                3));
        pixels.field("b").fill(255);
        assertThat(memory.get(java.lang.foreign.ValueLayout.JAVA_BYTE, 2)).isEqualTo((byte) 255);
        NDArray reds = NDArray.asArray(() -> new ArrayInterface(
                List.of(3L),
                "|V4",
                Optional.of("[('r', '|u1')]"),
                ArrayInterface.Data.of(memory),
                Optional.empty(),
                0,
                3));
        assertThat(reds.strides()).containsExactly(1);
    }
}
