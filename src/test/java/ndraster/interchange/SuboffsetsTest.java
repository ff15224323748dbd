package ndraster.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Buffers with pointers in them, on any axis.
class SuboffsetsTest {
    @TestFactory
    Stream<DynamicTest> the_elements_behind_pointers_are_those_that_a_memoryview_reads() {
        return Golden.objects(Golden.load("suboffsets").get("cases"))
                .map(row -> dynamicTest(name(row), () -> {
                    try (Arena arena = Arena.ofConfined()) {
                        checkElements(row, view(row, arena));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> tables_that_are_written_lead_to_the_same_elements() {
        return Golden.objects(Golden.load("suboffsets").get("cases"))
                .map(row -> dynamicTest(name(row), () -> {
                    try (Arena arena = Arena.ofConfined()) {
                        BufferView view = view(row, arena);
                        checkElements(
                                row, ofPointers(row, view.toPointers(arena).address(), view.suboffsets(), arena));
                    }
                }));
    }

    private static String name(JsonObject row) {
        return row.get("format") + " " + row.get("shape") + ", suboffsets " + row.get("suboffsets");
    }

    private static void checkElements(JsonObject row, BufferView view) {
        assertThat(view.isCContiguous()).isFalse();
        NDArray copy = view.toArray();
        assertThat(copy.shape()).isEqualTo(Golden.longs(row.get("shape")));
        double[] expected = flat(row.get("list")).toArray();
        assertThat(copy.astype(DType.FLOAT64).toDoubles()).isEqualTo(expected);
        NDArray[] banks = view.asBanks().toArray(NDArray[]::new);
        assertThat(Stream.of(banks)
                        .flatMapToDouble(
                                bank -> Arrays.stream(bank.astype(DType.FLOAT64).toDoubles())))
                .containsExactly(Arrays.stream(expected).boxed().toArray(Double[]::new));
        if (expected.length > 0) {
            banks[banks.length - 1].fill(77);
            assertThat(view.toArray().astype(DType.INT32).toInts()).endsWith(77).startsWith(banks.length > 1 ? 0 : 77);
        }
    }

    private static DoubleStream flat(JsonElement list) {
        return list.isJsonArray()
                ? list.getAsJsonArray().asList().stream().flatMapToDouble(SuboffsetsTest::flat)
                : DoubleStream.of(list.getAsDouble());
    }

    private static BufferView view(JsonObject row, Arena arena) {
        byte[] bytes = Golden.hex(row.get("memory"));
        MemorySegment memory = arena.allocate(bytes.length + 1L, 8);
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
        for (long at : Golden.longs(row.get("pointers"))) {
            memory.set(ValueLayout.JAVA_LONG, at, memory.get(ValueLayout.JAVA_LONG, at) + memory.address());
        }
        Optional<List<Long>> suboffsets = Optional.of(numbers(row.get("suboffsets")));
        return ofPointers(row, memory.address() + row.get("buf").getAsLong(), suboffsets, arena);
    }

    private static BufferView ofPointers(JsonObject row, long start, Optional<List<Long>> suboffsets, Arena arena) {
        return BufferView.ofPointers(
                start,
                false,
                row.get("itemsize").getAsLong(),
                Optional.of(row.get("format").getAsString()),
                numbers(row.get("shape")),
                numbers(row.get("strides")),
                suboffsets.orElseThrow(),
                arena);
    }

    private static List<Long> numbers(JsonElement list) {
        return Arrays.stream(Golden.longs(list)).boxed().toList();
    }

    @Test
    void banks_at_equal_distances_in_one_java_array_are_one_array() {
        byte[] memory = new byte[64];
        BufferView view = banks(memory, List.of(2L, 3L, 4L), List.of(-1L, 2L, -1L), 40, 48, 56, 8, 16, 24);
        NDArray array = view.asArray();

        assertThat(array.shape()).containsExactly(2, 3, 4);
        assertThat(array.strides()).containsExactly(-32, 8, 1);
        array.set("1, 2, 3", 9);
        assertThat(memory[24 + 2 + 3]).isEqualTo((byte) 9);
        assertThat(view.toArray().toLongs()).isEqualTo(array.toLongs());
        assertThat(view.asBanks().get(5).getLong(3)).isEqualTo(9);
    }

    @Test
    void banks_that_strides_do_not_lead_to_are_none() {
        byte[] memory = new byte[64];
        BufferView uneven = banks(memory, List.of(3L, 4L), List.of(0L, -1L), 0, 8, 17);
        assertThatThrownBy(uneven::asArray).isInstanceOf(ShapeException.class).hasMessageContaining("asBanks()");
        BufferView unevenTable = banks(memory, List.of(2L, 2L, 4L), List.of(0L, 0L, -1L), 0, 8, 16, 25);
        assertThatThrownBy(unevenTable::asArray).isInstanceOf(ShapeException.class);
        List<MemorySegment> apart = List.of(MemorySegment.ofArray(memory), MemorySegment.ofArray(new byte[64]));
        BufferView two = view(apart, List.of(2L, 4L), List.of(0L, -1L));
        assertThatThrownBy(two::asArray).isInstanceOf(ShapeException.class);
        assertThat(two.toArray().shape()).containsExactly(2, 4);
    }

    @Test
    void one_bank_is_an_array_wherever_it_is() {
        try (Arena arena = Arena.ofConfined()) {
            BufferView view = view(List.of(arena.allocate(16)), List.of(1L, 1L, 4L), List.of(0L, 3L, -1L));
            view.asArray().set("0, 0, 1", 5);
            assertThat(view.memory().getFirst().get(ValueLayout.JAVA_BYTE, 4)).isEqualTo((byte) 5);
        }
    }

    @Test
    void a_bank_that_must_not_be_written_makes_all_of_them_so() {
        MemorySegment memory = MemorySegment.ofArray(new byte[8]);
        BufferView view = view(
                List.of(memory.asSlice(0, 4), memory.asSlice(4, 4).asReadOnly()), List.of(2L, 4L), List.of(0L, -1L));
        assertThatThrownBy(() -> view.asBanks().get(1).fill(1)).isInstanceOf(ReadOnlyArrayException.class);
        assertThatThrownBy(view::asArray)
                .isInstanceOf(ShapeException.class)
                .hasMessageEndingWith(
                        "Java does not tell which array read-only memory is part of, so that banks with it are"
                                + " never one array");
        assertThat(view.toArray().shape()).containsExactly(2, 4);
    }

    @Test
    void writable_banks_of_a_buffer_that_must_not_be_written_are_a_read_only_array() {
        MemorySegment memory = MemorySegment.ofArray(new byte[8]);
        BufferView view = new BufferView(
                List.of(memory.asSlice(0, 4), memory.asSlice(4, 4)),
                0,
                true,
                1,
                Optional.of("B"),
                Optional.of(List.of(2L, 4L)),
                Optional.of(List.of(8L, 1L)),
                Optional.of(List.of(0L, -1L)));
        assertThat(view.asArray().shape()).containsExactly(2, 4);
        assertThatThrownBy(() -> view.asArray().fill(1)).isInstanceOf(ReadOnlyArrayException.class);
    }

    @Test
    void banks_are_as_many_as_the_axes_lead_to_and_each_holds_its_elements() {
        MemorySegment memory = MemorySegment.ofArray(new byte[64]);
        assertThatThrownBy(() -> view(List.of(memory, memory, memory), List.of(2L, 2L, 4L), List.of(-1L, 0L, -1L)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("is in 4 pieces of memory; found 3");
        assertThatThrownBy(() -> view(List.of(memory), List.of(1L << 40, 1L << 40), List.of(-1L, 0L)))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("array is too big");
        BufferView beyond = view(List.of(memory, memory.asSlice(61)), List.of(2L, 4L), List.of(0L, -1L));
        assertThatThrownBy(beyond::toArray).isInstanceOf(ShapeException.class);
        assertThatThrownBy(beyond::asArray).isInstanceOf(ShapeException.class);
    }

    @Test
    void numbers_that_do_not_fit_are_refused_before_a_pointer_is_followed() {
        List<Long> two = List.of(2L, 2L);
        try (Arena arena = Arena.ofConfined()) {
            assertThatThrownBy(() -> BufferView.ofPointers(8, false, 1, Optional.empty(), two, List.of(8L), two, arena))
                    .isInstanceOf(ShapeException.class);
            assertThatThrownBy(() ->
                            BufferView.ofPointers(8, false, 1, Optional.empty(), List.of(-1L, 2L), two, two, arena))
                    .isInstanceOf(ShapeException.class);
            assertThatThrownBy(() -> BufferView.ofPointers(0, false, 1, Optional.empty(), two, two, two, arena))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at address 0");
        }
    }

    private static BufferView banks(byte[] memory, List<Long> shape, List<Long> suboffsets, int... starts) {
        MemorySegment whole = MemorySegment.ofArray(memory);
        return view(IntStream.of(starts).mapToObj(whole::asSlice).toList(), shape, suboffsets);
    }

    private static BufferView view(List<MemorySegment> memory, List<Long> shape, List<Long> suboffsets) {
        List<Long> strides = IntStream.range(0, shape.size())
                .mapToObj(axis -> axis == shape.size() - 1 ? 1L : 8L)
                .toList();
        return new BufferView(
                memory,
                0,
                false,
                1,
                Optional.of("B"),
                Optional.of(shape),
                Optional.of(strides),
                Optional.of(suboffsets));
    }
}
