package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Arrays of more than 2³¹ elements: over a sparse file, of which only what is written takes space, and over one
/// element repeated.
class LargeArrayTest {
    private static final long ROWS = 70_000;
    private static final long COLUMNS = 65_536;
    private static final long LAST = ROWS * COLUMNS - 1;

    @TempDir
    private Path folder;

    private interface Body {
        void run(NDArray array);
    }

    private void inSparseFile(Body body) throws IOException {
        Path file = folder.resolve("sparse.raw");
        try (Arena arena = Arena.ofShared();
                FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.SPARSE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            MemorySegment memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, ROWS * COLUMNS, arena);
            body.run(NDArray.asArray(DType.UINT8, memory, ROWS, COLUMNS));
        }
    }

    @Test
    void a_mapped_file_beyond_two_gigabytes_is_indexed_sliced_and_set() throws IOException {
        inSparseFile(array -> {
            assertThat(array.size()).isEqualTo(LAST + 1).isGreaterThan(1L << 32);
            array.setLong(200, -1, -1);
            array.set("-2, :4", NDArray.of(1, 2, 3, 4));
            NDArray flat = array.reshape(-1);
            assertThat(flat.getLong(LAST)).isEqualTo(200);
            assertThat(flat.item(LAST - COLUMNS - COLUMNS + 2)).isEqualTo(2L);
            flat.setLong(9, 1L << 31);
            assertThat(array.getLong((1L << 31) / COLUMNS, (1L << 31) % COLUMNS))
                    .isEqualTo(9);
            assertThat(flat.get("-1, None").offset()).isEqualTo(LAST);
            assertThat(flat.get("::-1").getLong(0)).isEqualTo(200);
            assertThat(flat.take(NDArray.of(LAST, 1L << 31, 0)).toLongs()).containsExactly(200, 9, 0);
            assertThat(array.transpose().getLong(COLUMNS - 1, ROWS - 1)).isEqualTo(200);
            assertThat(array.view(DType.UINT32).getLong(-2, 0)).isEqualTo(0x04030201L);
        });
    }

    @Test
    void strided_parts_far_apart_are_filled_added_up_and_copied() throws IOException {
        inSparseFile(array -> {
            NDArray part = array.get("::7000, ::8192"); // ten rows, the last 4.1 GB from the first
            part.fill(3);
            assertThat(part.size()).isEqualTo(80);
            assertThat(part.sum().getLong()).isEqualTo(240);
            assertThat(array.get("63000").sum().getLong()).isEqualTo(24);
            assertThat(array.get("63001").sum().getLong()).isZero();
            part.addInPlace(part.get("::-1"));
            assertThat(part.copy().toLongs()).containsOnly(6);
            assertThat(part.transpose().sum(0).toLongs()).hasSize(10).containsOnly(48);
            array.get("-3:").assign(array.get("63000"));
            assertThat(array.get("-1").sum().getLong()).isEqualTo(48);
            assertThat(array.get("-1").argmax().getLong()).isZero();
        });
    }

    @Test
    void parts_of_a_large_array_share_memory_where_they_meet() throws IOException {
        inSparseFile(array -> {
            assertThat(Sharing.sharesMemory(array.get(":, ::2"), array.get(":, 1::2")))
                    .isFalse();
            assertThat(Sharing.sharesMemory(array.get("-1"), array.get(":, -1")))
                    .isTrue();
            assertThat(array.asMemorySegment().byteSize()).isEqualTo(LAST + 1);
            assertThatThrownBy(array::asByteBuffer).isInstanceOf(ShapeException.class);
            assertThatThrownBy(array::toBooleans)
                    .isInstanceOf(ShapeException.class)
                    .hasMessageContaining("4587520000");
        });
    }

    @Test
    void one_element_repeated_beyond_the_range_of_ints_is_added_up() {
        NDArray ones = NDArray.ones(DType.UINT8, 1, 1).broadcastTo((1L << 31) + 8, 1);
        assertThat(ones.size()).isEqualTo((1L << 31) + 8);
        assertThat(ones.sum().getLong()).isEqualTo((1L << 31) + 8);
        assertThat(ones.get("-5:").sum().getLong()).isEqualTo(5);
        assertThat(ones.get("::1048576").sum().getLong()).isEqualTo(2049);
        assertThat(ones.getLong(1L << 31, 0)).isEqualTo(1);
        assertThat(ones.broadcastTo((1L << 31) + 8, 1L << 20).size()).isEqualTo(((1L << 31) + 8) << 20);
        assertThatThrownBy(() -> ones.getLong((1L << 31) + 8, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("index 2147483656 is out of bounds for axis 0 with size 2147483656");
    }

    @Test
    void sizes_beyond_63_bits_are_refused_in_numpys_words() {
        assertThatThrownBy(() -> NDArray.zeros(DType.FLOAT64, 1L << 31, 1L << 31))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith(
                        "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size");
        try (Arena arena = Arena.ofConfined()) {
            assertThatThrownBy(() -> NDArray.zeros(arena, DType.FLOAT64, 1L << 31, 1L << 31))
                    .isInstanceOf(ShapeException.class)
                    .hasMessageStartingWith("array is too big");
        }
    }
}
