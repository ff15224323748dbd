package ndraster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ndraster.dtype.DType;
import ndraster.testing.MemoryKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the memory is, an array behaves as one in its own memory does.
class StorageContractTest {
    private static final int COUNT = 60;

    private static Stream<Arguments> kindsAndTypes() {
        return Stream.of(MemoryKind.values())
                .filter(kind -> kind != MemoryKind.READ_ONLY)
                .flatMap(kind -> Stream.of(
                                "|u1", "|i1", "<u2", ">i2", "<i4", ">u4", "<i8", "<f2", "<f4", ">f4", "<f8", ">f8")
                        .map(type -> Arguments.of(kind, type)));
    }

    private static NDArray numbers(MemoryKind kind, String type) {
        return kind.zeros(Arena.ofAuto(), DType.of(type), COUNT).assign(NDArray.arange(COUNT));
    }

    private static long[] range(IntStream values) {
        return values.mapToLong(i -> i).toArray();
    }

    private static long[] whole(NDArray array) {
        return NDArray.zeros(DType.INT64, array.shape()).assign(array).toLongs();
    }

    @ParameterizedTest
    @MethodSource("kindsAndTypes")
    void elements_are_what_was_assigned(MemoryKind kind, String type) {
        NDArray array = numbers(kind, type);
        assertThat(whole(array)).containsExactly(range(IntStream.range(0, COUNT)));
        assertThat(array.getDouble(7)).isEqualTo(7);
        assertThat(whole(array.copy())).containsExactly(range(IntStream.range(0, COUNT)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndTypes")
    void arithmetic_in_place_changes_the_elements_and_nothing_else(MemoryKind kind, String type) {
        NDArray array = numbers(kind, type);
        array.addInPlace(3).multiplyInPlace(2).floorDivideInPlace(3);
        assertThat(whole(array)).containsExactly(range(IntStream.range(0, COUNT).map(i -> (i + 3) * 2 / 3)));
        NDArray part = array.reshape(5, 4, 3).get("1:4, ::-2, 1");
        part.fill(1);
        assertThat(whole(array.reshape(5, 4, 3).get("1:4, ::-2, 1"))).containsOnly(1);
        assertThat(array.getDouble(0)).isEqualTo(2);
        assertThat(array.getDouble(59)).isEqualTo(41);
    }

    @ParameterizedTest
    @MethodSource("kindsAndTypes")
    void an_array_meets_an_ordinary_one_on_either_side(MemoryKind kind, String type) {
        NDArray array = numbers(kind, type);
        NDArray other = NDArray.zeros(array.dtype(), COUNT).fill(1);
        assertThat(whole(array.add(other))).containsExactly(range(IntStream.range(1, COUNT + 1)));
        assertThat(whole(other.add(array))).containsExactly(range(IntStream.range(1, COUNT + 1)));
        assertThat(whole(other.assign(array.get("::-1")))).startsWith(59, 58, 57);
    }

    @ParameterizedTest
    @MethodSource("kindsAndTypes")
    void positions_and_masks_pick_and_set_elements(MemoryKind kind, String type) {
        NDArray array = numbers(kind, type);
        assertThat(whole(array.get("[5, -1, 0]"))).containsExactly(5, 59, 0);
        array.set("[5, -1]", 9);
        assertThat(array.getDouble(5)).isEqualTo(9);
        assertThat(array.getDouble(59)).isEqualTo(9);
        assertThat(array.getDouble(6)).isEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("kindsAndTypes")
    void an_overlapping_shift_reads_before_it_writes(MemoryKind kind, String type) {
        NDArray array = numbers(kind, type);
        array.get("1:").addInPlace(array.get(":-1"));
        assertThat(whole(array)).startsWith(0, 1, 3, 5, 7, 9).endsWith(115, 117);
        array.get("1:").assign(array.get(":-1"));
        assertThat(whole(array)).startsWith(0, 0, 1, 3, 5, 7).endsWith(113, 115);
    }

    @ParameterizedTest
    @MethodSource("kindsAndTypes")
    void reductions_and_sorting_see_every_element(MemoryKind kind, String type) {
        NDArray array = numbers(kind, type);
        assertThat(array.sum().getDouble()).isEqualTo(1770);
        assertThat(array.mean().getDouble()).isEqualTo(29.5);
        assertThat(array.get("::-7").max().getDouble()).isEqualTo(59);
        assertThat(array.argmax().getLong()).isEqualTo(59);
        assertThat(whole(array.reshape(5, 4, 3).sum(0, 1))).containsExactly(570, 590, 610);
        assertThat(whole(array.reshape(5, 4, 3).sum(-1))).startsWith(3, 12, 21).endsWith(174);
        assertThat(whole(array.get("::-1").sortInPlace())).containsExactly(range(IntStream.range(0, COUNT)));
        assertThat(whole(array)).startsWith(59, 58, 57).endsWith(1, 0);
    }

    @ParameterizedTest
    @MethodSource("kindsAndTypes")
    void the_array_interface_gives_the_same_memory(MemoryKind kind, String type) {
        NDArray array = numbers(kind, type);
        NDArray again = NDArray.asArray(() -> array.arrayInterface());
        again.get("3").fill(77);
        assertThat(array.getDouble(3)).isEqualTo(77);
        assertThat(whole(again)).containsExactly(whole(array));
    }
}
