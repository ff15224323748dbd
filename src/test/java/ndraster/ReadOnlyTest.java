package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReadOnlyTest {
    private static final String ASSIGNMENT = "assignment destination is read-only";
    private static final String OUTPUT = "output array is read-only";

    private static Map<String, Consumer<NDArray>> assignments() {
        Map<String, Consumer<NDArray>> doors = new LinkedHashMap<>();
        doors.put("setItem", a -> a.setItem(1, 0, 0));
        doors.put("setItem outside", a -> a.get("0").fill(1));
        doors.put("fill", a -> a.fill(1));
        doors.put("assign", a -> a.assign(NDArray.zeros(DType.UINT8)));
        doors.put("assign of a wrong shape", a -> a.assign(NDArray.zeros(DType.UINT8, 7)));
        doors.put("a slice", a -> a.get("::2, 1").fill(1));
        doors.put("a transposed view", a -> a.transpose().fill(1));
        doors.put("a reshaped view", a -> a.reshape(-1).fill(1));
        doors.put("a view of another type", a -> a.view(DType.INT8).fill(1));
        doors.put("a broadcast view", a -> a.broadcastTo(2, 4, 6).fill(1));
        doors.put("set of a slice", a -> a.set("1:", 1));
        doors.put("set of positions", a -> a.set("[0, 1]", 1));
        doors.put("set through a mask", a -> a.set("[True, False, True, False]", NDArray.of(1)));
        doors.put(
                "its array interface",
                a -> NDArray.asArray(() -> a.arrayInterface()).fill(1));
        return doors;
    }

    private static Map<String, Consumer<NDArray>> operations() {
        Map<String, Consumer<NDArray>> doors = new LinkedHashMap<>();
        for (Number number : new Number[] {2, 1.5, 300}) {
            doors.put("+= " + number, a -> a.addInPlace(number));
            doors.put("-= " + number, a -> a.subtractInPlace(number));
            doors.put("*= " + number, a -> a.multiplyInPlace(number));
            doors.put("/= " + number, a -> a.divideInPlace(number));
            doors.put("//= " + number, a -> a.floorDivideInPlace(number));
            doors.put("%= " + number, a -> a.remainderInPlace(number));
        }
        doors.put("+= of a wrong shape", a -> a.addInPlace(NDArray.zeros(DType.UINT8, 7)));
        doors.put("as an output", a -> BinaryUfunc.ADD.into(a, NDArray.of(1), NDArray.of(2)));
        return doors;
    }

    @TestFactory
    Stream<DynamicTest> no_door_writes_a_read_only_array() {
        Stream<DynamicTest> assigning = assignments().entrySet().stream().map(door -> door(door, ASSIGNMENT));
        Stream<DynamicTest> computing = operations().entrySet().stream().map(door -> door(door, OUTPUT));
        return Stream.concat(assigning, computing);
    }

    private static DynamicTest door(Map.Entry<String, Consumer<NDArray>> door, String words) {
        return dynamicTest(door.getKey(), () -> {
            byte[] memory = new byte[24];
            NDArray array = NDArray.asArray(DType.UINT8, memory, 4, 6).asReadOnly();
            assertThatThrownBy(() -> door.getValue().accept(array))
                    .isInstanceOf(ReadOnlyArrayException.class)
                    .hasMessageStartingWith(words);
            assertThat(memory).containsOnly(0);
        });
    }

    @Test
    void a_field_of_a_read_only_struct_array_is_read_only() {
        NDArray pixels = NDArray.zeros(DType.struct(Field.of("r", DType.UINT8), Field.of("g", DType.UINT8)), 2)
                .asReadOnly();
        assertThatThrownBy(() -> pixels.field("r").fill(1)).isInstanceOf(ReadOnlyArrayException.class);
        assertThatThrownBy(() -> pixels.get("['r']").fill(1)).isInstanceOf(ReadOnlyArrayException.class);
        assertThat(pixels.toBytes()).containsOnly(0);
    }

    @Test
    void read_only_memory_gives_a_read_only_array() {
        byte[] bytes = {1, 2, 3};
        MemorySegment memory = MemorySegment.ofArray(bytes).asReadOnly();
        NDArray array = NDArray.asArray(DType.UINT8, memory, 3);
        assertThat(array.isReadOnly()).isTrue();
        assertThat(array.add(1).toLongs()).containsExactly(2, 3, 4);
        assertThatThrownBy(() -> array.addInPlace(1)).isInstanceOf(ReadOnlyArrayException.class);
        assertThat(bytes).containsExactly(1, 2, 3);
    }

    @Test
    void the_interface_of_a_read_only_array_has_read_only_memory() {
        ArrayInterface exported = NDArray.arange(3).asReadOnly().arrayInterface();
        assertThat(exported.data().isReadOnly()).isTrue();
        assertThat(exported.data().memory().isReadOnly()).isTrue();
    }

    @Test
    void a_copy_of_a_read_only_array_is_writable_and_apart() {
        NDArray array = NDArray.arange(3).asReadOnly();
        assertThat(array.copy().fill(7).toLongs()).containsOnly(7);
        assertThat(array.toLongs()).containsExactly(0, 1, 2);
    }

    @Test
    void the_writable_array_that_a_read_only_view_was_made_of_can_still_be_written() {
        NDArray array = NDArray.arange(3);
        NDArray view = array.asReadOnly();
        array.fill(9);
        assertThat(view.toLongs()).containsOnly(9);
    }

    @Test
    void closed_memory_is_an_exception_not_a_crash() {
        NDArray array;
        try (Arena arena = Arena.ofConfined()) {
            array = NDArray.asArray(DType.INT32, arena.allocate(40), 10);
            array.fill(3);
            assertThat(array.getInt(9)).isEqualTo(3);
        }
        assertThatThrownBy(array::copy)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> array.fill(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> array.item(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(array::arrayInterface).isInstanceOf(IllegalStateException.class);
    }
}
