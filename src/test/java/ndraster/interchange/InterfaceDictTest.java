package ndraster.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ndraster.ArrayInterface;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceDictTest {
    private static final int MOST_COLLECTIONS = 100;

    private static final byte[] SIX = {0, 1, 2, 3, 4, 5};

    @Test
    void a_dictionary_goes_out_and_comes_back_over_the_same_memory() {
        // @start region="dictionary"
        NDArray array = NDArray.asArray(DType.UINT8, new byte[12], 3, 4).get("::2, ::-1");

        Map<String, Object> dict = InterfaceDict.toMap(array.arrayInterface());
        NDArray again = NDArray.asArray(InterfaceDict.ofMap(dict), array);

        again.fill(7);
        // @end
        assertThat(array.toLongs()).containsOnly(7);
        assertThat(again.strides()).containsExactly(8, -1);
        assertThat(dict).containsEntry("strides", List.of(8L, -1L)).containsEntry("offset", 3L);
    }

    @Test
    void memory_on_the_heap_is_written_with_its_offset_and_never_as_a_pointer() {
        ArrayInterface given =
                NDArray.asArray(DType.UINT8, SIX.clone(), 6).get("2:").arrayInterface();

        assertThat(InterfaceDict.toPython(given, Addressing.OFFSET))
                .isEqualTo("{'shape': (4,), 'typestr': '|u1', 'descr': [('', '|u1')], 'offset': 2, 'version': 3}");
        assertThat(InterfaceDict.toJson(given, Addressing.OFFSET))
                .isEqualTo("{\"shape\": [4], \"typestr\": \"|u1\", \"descr\": [[\"\", \"|u1\"]], \"offset\": 2,"
                        + " \"version\": 3}");
        assertThatThrownBy(() -> InterfaceDict.toJson(given, Addressing.POINTER))
                .hasMessageContaining("Java heap has no address")
                .hasMessageContaining("Addressing.OFFSET");
    }

    @Test
    void a_text_without_data_describes_the_memory_that_comes_with_it() {
        ArrayInterface read = InterfaceDict.ofJson(
                "{\"shape\": [2], \"typestr\": \">u2\", \"offset\": 1}", MemorySegment.ofArray(SIX));

        assertThat(NDArray.asArray(read, SIX).toLongs()).containsExactly(0x0102, 0x0304);
    }

    @Test
    void fields_come_back_from_lists_that_have_lost_their_tuples() {
        String descr = "[[[\"Title\", \"p\"], [[\"r\", \"|u1\"], [\"g\", \"|u1\"]]],"
                + " [\"c\", [\"|u1\", [2]], [2]], [\"q\", \"<i2\", 1]]";
        ArrayInterface read = InterfaceDict.ofJson(
                "{\"shape\": [1], \"typestr\": \"|V8\", \"descr\": " + descr + "}", MemorySegment.ofArray(new byte[8]));

        assertThat(read.descr())
                .hasValue("[(('Title', 'p'), [('r', '|u1'), ('g', '|u1')]), ('c', ('|u1', (2,)), (2,)),"
                        + " ('q', '<i2', (1,))]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "null", "3", "\"x\""})
    void json_that_is_no_object_is_refused(String json) {
        assertThatThrownBy(() -> InterfaceDict.ofJson(json, MemorySegment.ofArray(SIX)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid __array_interface__ value, must be a dict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"shape\": [1,]}", "{'shape': [1]}", "{\"shape\": [01]}", "{} {}", "{\"a\" 1}"})
    void text_that_is_not_json_is_refused_with_its_place(String json) {
        assertThatThrownBy(() -> InterfaceDict.ofJson(json, MemorySegment.ofArray(SIX)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the array interface is not JSON: ")
                .hasMessageContaining("at position");
    }

    @Test
    void a_mask_is_refused_and_none_is_no_mask() {
        Map<String, Object> dict = new HashMap<>(Map.of("shape", List.of(6), "typestr", "|u1", "data", SIX));
        dict.put("mask", null);
        assertThat(InterfaceDict.ofMap(dict).shape()).containsExactly(6L);
        dict.put("mask", new byte[6]);
        assertThatThrownBy(() -> InterfaceDict.ofMap(dict))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("__array_interface__ mask");
    }

    @Test
    void a_buffer_of_any_kind_is_memory_and_keeps_its_own_rights() {
        ByteBuffer buffer = ByteBuffer.wrap(SIX.clone()).position(1);
        BufferView strided = BufferView.of(NDArray.asArray(SIX.clone()).get("::2"));
        BufferView packed = BufferView.of(NDArray.asArray(SIX.clone()).get("2:"));

        assertThat(over(buffer).toLongs()).containsExactly(1, 2);
        assertThat(over(packed).toLongs()).containsExactly(2, 3);
        assertThatThrownBy(() -> over(buffer.asReadOnlyBuffer()).fill(1)).isInstanceOf(ReadOnlyArrayException.class);
        assertThatThrownBy(() -> over(strided))
                .hasMessageStartingWith("memoryview: underlying buffer is not C-contiguous");
    }

    private static NDArray over(Object data) {
        return NDArray.asArray(
                InterfaceDict.ofMap(Map.of("shape", new long[] {2}, "typestr", "|u1", "data", data)), data);
    }

    @Test
    void lists_in_each_other_many_times_over_are_refused_where_they_count_and_not_looked_at_elsewhere() {
        List<Object> huge = List.of();
        for (int i = 0; i < 60; i++) {
            huge = List.of(huge, huge);
        }
        Map<String, Object> dict = new HashMap<>(Map.of("shape", List.of(2), "typestr", "|V4", "data", SIX, "x", huge));
        dict.put(null, huge);
        assertThat(InterfaceDict.ofMap(dict).shape()).containsExactly(2L);
        for (String key : List.of("descr", "shape", "strides", "offset")) {
            Map<String, Object> hostile = new HashMap<>(dict);
            hostile.put(key, huge);
            assertThatThrownBy(() -> InterfaceDict.ofMap(hostile))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("array interface: more than 1048576 items");
        }
    }

    @Test
    void strides_beyond_all_bytes_are_named() {
        Map<String, Object> dict =
                Map.of("shape", List.of(3), "typestr", "|u1", "data", SIX, "strides", List.of(Long.MIN_VALUE));
        assertThatThrownBy(() -> NDArray.asArray(InterfaceDict.ofMap(dict), SIX))
                .isInstanceOf(ShapeException.class)
                .hasMessage(
                        "array is too big: shape (3,), strides [-9223372036854775808], offset 0 reach beyond 63 bits");
    }

    @Test
    void a_pointer_counts_only_inside_of_memory_that_is_vouched_for() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(16);
            memory.copyFrom(MemorySegment.ofArray(SIX));
            assertThat(NDArray.asArray(InterfaceDict.ofMap(pointer(memory.address() + 2), memory), memory)
                            .toLongs())
                    .containsExactly(2, 3);
            assertThatThrownBy(() -> InterfaceDict.ofMap(pointer(memory.address() + 2)))
                    .hasMessageContaining("NativeMemory.at(address, size, arena)");
            assertThatThrownBy(() -> InterfaceDict.ofMap(pointer(memory.address() - 1), memory))
                    .isInstanceOf(ShapeException.class)
                    .hasMessageContaining("lies outside of its memory, which is 16 bytes from " + memory.address());
            assertThatThrownBy(() -> InterfaceDict.ofMap(pointer(memory.address() + 17), memory))
                    .isInstanceOf(ShapeException.class);
            ArrayInterface last = InterfaceDict.ofMap(pointer(memory.address() + 15), memory);
            assertThatThrownBy(() -> NDArray.asArray(last, memory)).isInstanceOf(ShapeException.class);
            assertThatThrownBy(() -> InterfaceDict.ofMap(pointer(0), MemorySegment.ofArray(SIX)))
                    .hasMessageContaining("Java heap");
        }
    }

    private static Map<String, Object> pointer(long address) {
        return Map.of("shape", List.of(2), "typestr", "|u1", "data", List.of(address, false));
    }

    @Test
    void an_address_becomes_memory_for_as_long_as_its_arena() {
        try (Arena owner = Arena.ofConfined()) {
            MemorySegment bytes = owner.allocate(8);
            NDArray array;
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment memory = NativeMemory.at(bytes.address(), 8, arena);
                array = NDArray.asArray(InterfaceDict.ofMap(pointer(bytes.address()), memory), memory);
                array.fill(9);
            }
            assertThat(NDArray.asArray(DType.UINT8, bytes, 3).toLongs()).containsExactly(9, 9, 0);
            assertThatThrownBy(array::copy).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void an_interface_whose_owner_is_closed_makes_no_array() {
        ArrayInterface given;
        try (Arena arena = Arena.ofConfined()) {
            given = ArrayInterface.of(arena.allocate(8), "|u1", 8);
        }

        assertThatThrownBy(() -> NDArray.asArray(given, given))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThatThrownBy(() -> NativeMemory.at(0, 1)).hasMessageContaining("no memory is 1 bytes at address 0");
        assertThatThrownBy(() -> NativeMemory.at(16, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NativeMemory.at(-8, 16)).hasMessageContaining("18446744073709551608");
        assertThat(NativeMemory.at(0, 0).byteSize()).isZero();
    }

    @Test
    void a_view_keeps_the_owner_of_its_memory_reachable() {
        List<WeakReference<Object>> owners = new ArrayList<>();
        NDArray view = viewOfMemoryThatSomebodyOwns(owners);
        WeakReference<Object> owner = owners.getFirst();
        assertThat(isGone(viewlessOwner())).isTrue();
        assertThat(owner.refersTo(null)).isFalse();
        assertThat(view.toLongs()).containsExactly(1, 2);

        view = NDArray.arange(1);
        assertThat(isGone(owner)).isTrue();
        assertThat(view.toLongs()).containsExactly(0);
    }

    /// In frames of their own, where nothing stays that would keep the owner.
    private static NDArray viewOfMemoryThatSomebodyOwns(List<WeakReference<Object>> owners) {
        Object owner = new Object();
        owners.add(new WeakReference<>(owner));
        return NDArray.asArray(ArrayInterface.of(MemorySegment.ofArray(SIX.clone()), "|u1", 6), owner)
                .get("1:3")
                .reshape(2, 1);
    }

    private static WeakReference<Object> viewlessOwner() {
        return new WeakReference<>(new Object());
    }

    private static boolean isGone(WeakReference<Object> reference) {
        for (int i = 0; i < MOST_COLLECTIONS && !reference.refersTo(null); i++) {
            System.gc();
            Thread.onSpinWait();
        }
        return reference.refersTo(null);
    }

    @Test
    void sizes_beyond_all_bounds_are_refused() {
        for (List<Long> shape : List.of(List.of(Long.MAX_VALUE), List.of(1L << 32, 1L << 32), List.of(1L << 61))) {
            Map<String, Object> dict = Map.of("shape", shape, "typestr", "<f8", "data", SIX);
            assertThatThrownBy(() -> NDArray.asArray(InterfaceDict.ofMap(dict), SIX))
                    .as(shape.toString())
                    .isInstanceOf(ShapeException.class);
        }
        Map<String, Object> wide = new HashMap<>(Map.of("shape", List.of(3), "typestr", "|u1", "data", SIX));
        wide.put("strides", Arrays.asList(Long.MAX_VALUE));
        assertThatThrownBy(() -> NDArray.asArray(InterfaceDict.ofMap(wide), SIX))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void a_class_needs_a_name_that_python_accepts() {
        ArrayInterface given = NDArray.arange(2).arrayInterface();
        assertThat(InterfaceDict.toPythonClass(given, Addressing.OFFSET, "Pair"))
                .startsWith("class Pair:\n");
        assertThatThrownBy(() -> InterfaceDict.toPythonClass(given, Addressing.OFFSET, "no name"))
                .hasMessageContaining("'no name'");
    }
}
