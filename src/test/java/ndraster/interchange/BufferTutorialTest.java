package ndraster.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

/// The examples of docs/array-interface.md about buffers.
class BufferTutorialTest {
    private static final long HEADER = 16;

    /// What C has as `unsigned char *rows[3]`: a table, and each row of four bytes behind a header of its own.
    private static MemorySegment tableOfRows(Arena arena, MemorySegment... rows) {
        MemorySegment table = arena.allocate(ValueLayout.ADDRESS, rows.length);
        for (int i = 0; i < rows.length; i++) {
            table.setAtIndex(ValueLayout.ADDRESS, i, rows[i]);
        }
        return table;
    }

    @Test
    void rows_that_c_keeps_apart_are_arrays_over_its_memory() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment[] memory = {arena.allocate(HEADER + 4), arena.allocate(HEADER + 4), arena.allocate(HEADER + 4)
            };
            MemorySegment table = tableOfRows(arena, memory);

            // @start region="of-pointers"
            BufferView view = BufferView.ofPointers(
                    table.address(), // buf: unsigned char *rows[3]
                    false,
                    1,
                    Optional.of("B"),
                    List.of(3L, 4L), // three rows of four bytes
                    List.of(8L, 1L), // from pointer to pointer, and from byte to byte
                    List.of(16L, -1L), // a row begins 16 bytes behind its pointer; no pointers further in
                    arena);

            List<NDArray> rows = view.asBanks(); // three arrays of shape (4,), over C's memory
            rows.get(1).fill(255);
            NDArray image = view.toArray(); // shape (3, 4), a copy
            // @end

            assertThat(memory[1].toArray(ValueLayout.JAVA_BYTE)).endsWith(-1, -1, -1, -1);
            assertThat(memory[1].get(ValueLayout.JAVA_BYTE, HEADER - 1)).isZero();
            assertThat(memory[2].get(ValueLayout.JAVA_BYTE, HEADER)).isZero();
            assertThat(image.toLongs()).containsExactly(0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0);
            assertThatThrownBy(view::asArray).hasMessageContaining("asBanks()");
        }
    }

    @Test
    void bands_in_memory_of_their_own_are_one_table_of_pointers_for_c() {
        try (Arena arena = Arena.ofConfined()) {
            // @start region="to-pointers"
            NDArray red = NDArray.zeros(arena, DType.UINT8, 480, 640);
            NDArray green = NDArray.zeros(arena, DType.UINT8, 480, 640);
            NDArray blue = NDArray.zeros(arena, DType.UINT8, 480, 640);

            BufferView planes = BufferView.ofBanks(List.of(red, green, blue)); // shape (3, 480, 640)
            MemorySegment buf = planes.toPointers(arena); // three pointers; the rest is planes.strides() and so on
            // @end

            blue.set("479, 639", 7);
            List<Long> strides = planes.strides().orElseThrow();
            List<Long> suboffsets = planes.suboffsets().orElseThrow();
            long plane = buf.get(ValueLayout.JAVA_LONG, 2 * strides.getFirst()) + suboffsets.getFirst();
            MemorySegment bytes = NativeMemory.at(plane, 480 * 640, arena);
            assertThat(bytes.get(ValueLayout.JAVA_BYTE, 479 * strides.get(1) + 639 * strides.get(2)))
                    .isEqualTo((byte) 7);
        }
    }
}
