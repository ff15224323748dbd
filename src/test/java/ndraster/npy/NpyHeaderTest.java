package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.SubArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyHeaderTest {
    @TempDir
    private Path folder;

    @Test
    void a_header_is_read_where_there_are_no_elements() throws IOException {
        Path file = folder.resolve("a.npy");
        Files.write(file, NpyVersion.V1.frame("{'descr': '>f4', 'fortran_order': True, 'shape': (1000000, 1000000)}"));
        NpyHeader header = Npy.header(file);
        assertThat(header).isEqualTo(new NpyHeader(DType.of(">f4"), true, List.of(1_000_000L, 1_000_000L)));
        assertThat(header.size()).isEqualTo(1_000_000_000_000L);
        assertThat(header.nbytes()).isEqualTo(4_000_000_000_000L);
    }

    @Test
    void a_stream_stands_before_the_elements_when_its_header_has_been_read() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, NDArray.of((byte) 7, (byte) 8));
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            assertThat(Npy.header(in).shape()).containsExactly(2L);
            assertThat(in.readAllBytes()).containsExactly(7, 8);
        }
    }

    @Test
    void a_header_that_is_longer_than_usual_is_read_when_asked_for() throws IOException {
        Field[] fields = IntStream.range(0, 500)
                .mapToObj(i -> Field.of(Integer.toString(i).repeat(100), DType.FLOAT64, 8 * i))
                .toArray(Field[]::new);
        Path file = folder.resolve("long.npy");
        Npy.save(file, NDArray.zeros(DType.struct(fields), 3));
        assertThat(Files.readAllBytes(file)[NpyVersion.MAGIC_SIZE]).isEqualTo((byte) 2);

        assertThatThrownBy(() -> Npy.load(file))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageMatching("Header info length \\(\\d+\\) is large and may not be safe to load securely; .*");
        assertThat(new NpyReader(200_000).load(file).shape()).containsExactly(3);
        assertThat(new NpyReader(200_000).header(file).dtype().itemSize()).isEqualTo(4000);
    }

    @Test
    void a_header_can_not_be_of_sub_arrays_but_takes_their_axes() {
        DType pairs = new SubArray(DType.INT32, List.of(2));
        assertThatThrownBy(() -> new NpyHeader(pairs, false, List.of(3L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NpyHeader.of");
        assertThat(NpyHeader.of(pairs, Order.F, 3)).isEqualTo(new NpyHeader(DType.INT32, true, List.of(3L, 2L)));
    }

    @Test
    void lengths_that_can_not_be_are_refused() {
        assertThatThrownBy(() -> NpyHeader.of(DType.INT32, Order.C, 2, -1))
                .isInstanceOf(ShapeException.class)
                .hasMessage("negative dimensions are not allowed: shape (2, -1)");
        assertThatThrownBy(() -> NpyHeader.of(DType.INT32, Order.C, 1L << 62))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("array is too big");
        assertThatThrownBy(() -> NpyHeader.of(DType.INT32, Order.C, 0, 1L << 40, 1L << 40))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith("array is too big");
    }

    /// NumPy's own test_header_growth_axis, for the text that `np.save` writes.
    @ParameterizedTest
    @CsvSource({"false, 29, 128", "false, 30, 192", "true, 30, 128", "true, 31, 192"})
    void a_header_has_room_for_its_first_axis_to_grow(boolean isFortranOrder, int nameLength, int expected) {
        DType dtype = DType.struct(Field.of(" ".repeat(nameLength), DType.INT64));
        for (long size = 1; size <= 1_000_000_000_000_000_000L / 16; size *= 10) {
            List<Long> shape = isFortranOrder ? List.of(2L, size) : List.of(size, 2L);
            assertThat(new NpyHeader(dtype, isFortranOrder, shape).frame()).hasSize(expected);
        }
    }
}
