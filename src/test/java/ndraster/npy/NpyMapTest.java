package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.ReadOnlyArrayException;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyMapTest {
    @TempDir
    private Path folder;

    @Test
    void a_read_only_map_refuses_to_be_written() throws IOException {
        NDArray mapped = Npy.map(saved(NDArray.arange(5)), MapMode.READ_ONLY);
        assertThat(mapped.toLongs()).containsExactly(0, 1, 2, 3, 4);
        assertThatThrownBy(() -> mapped.set("0", 7)).isInstanceOf(ReadOnlyArrayException.class);
    }

    @Test
    void what_is_written_to_a_map_is_in_the_file_and_in_the_other_maps() throws IOException {
        Path file = saved(NDArray.arange(5));
        NDArray watching = Npy.map(file, MapMode.READ_ONLY);
        Npy.map(file, MapMode.READ_WRITE).set("1:3", 7);
        assertThat(watching.toLongs()).containsExactly(0, 7, 7, 3, 4);
        assertThat(Npy.load(file).toLongs()).containsExactly(0, 7, 7, 3, 4);
    }

    @Test
    void what_is_written_to_a_private_map_stays_there() throws IOException {
        Path file = saved(NDArray.arange(5));
        NDArray own = Npy.map(file, MapMode.PRIVATE);
        own.set("0", 9);
        assertThat(own.toLongs()).containsExactly(9, 1, 2, 3, 4);
        assertThat(Npy.load(file).toLongs()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void a_map_of_fortran_order_has_its_strides() throws IOException {
        Path file = saved(NDArray.arange(6).reshape(2, 3).transpose());
        NDArray mapped = Npy.map(file, MapMode.READ_WRITE);
        assertThat(mapped.strides()).containsExactly(8, 24);
        mapped.set("2, 1", 50);
        assertThat(Npy.load(file).toLongs()).containsExactly(0, 3, 1, 4, 2, 50);
    }

    @Test
    void an_array_without_elements_can_be_mapped() throws IOException {
        Path file = saved(NDArray.zeros(DType.FLOAT32, 3, 0, 2));
        for (MapMode mode : new MapMode[] {MapMode.READ_ONLY, MapMode.READ_WRITE, MapMode.PRIVATE}) {
            assertThat(Npy.map(file, mode).shape()).containsExactly(3, 0, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 100, 128, 167})
    void a_file_that_was_cut_off_is_refused_and_keeps_its_size(int size) throws IOException {
        Path file = saved(NDArray.arange(5));
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
        for (MapMode mode : new MapMode[] {MapMode.READ_ONLY, MapMode.READ_WRITE, MapMode.PRIVATE}) {
            assertThatThrownBy(() -> Npy.map(file, mode))
                    .isInstanceOfSatisfying(
                            ArrayFormatException.class,
                            e -> assertThat(e.offset()).isEqualTo(size))
                    .hasMessageEndingWith("(byte " + size + " of " + file + ")");
        }
        assertThat(Files.size(file)).isEqualTo(size);
    }

    @Test
    void a_file_with_more_than_the_array_keeps_all_of_it() throws IOException {
        Path file = saved(NDArray.arange(5));
        Files.writeString(file, "more", StandardOpenOption.APPEND);
        Npy.map(file, MapMode.READ_WRITE).set("4", 8);
        assertThat(Files.size(file)).isEqualTo(128 + 40 + 4);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).endsWith("more");
    }

    @Test
    void a_map_ends_with_its_arena() throws IOException {
        Path file = saved(NDArray.arange(5));
        NDArray mapped;
        try (Arena arena = Arena.ofConfined()) {
            mapped = Npy.map(file, MapMode.READ_ONLY, arena);
            assertThat(mapped.getLong(4)).isEqualTo(4);
        }
        assertThatThrownBy(() -> mapped.getLong(4)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> mapped.get("1:").add(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_can_not_be_mapped_says_why() {
        Path missing = folder.resolve("missing.npy");
        assertThatThrownBy(() -> Npy.map(missing, MapMode.READ_ONLY))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing + ": No such file");
        assertThatThrownBy(() -> Npy.map(folder, MapMode.READ_ONLY))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": Not a regular file: only those can be mapped");
    }

    @Test
    void python_objects_are_not_mapped() throws IOException {
        Path file = folder.resolve("objects.npy");
        Files.write(file, NpyVersion.V1.frame("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"));
        assertThatThrownBy(() -> Npy.map(file, MapMode.READ_ONLY))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("Object arrays cannot be loaded when allow_pickle=False");
    }

    @Test
    void a_new_file_is_the_one_that_saving_zeros_makes() throws IOException {
        DType padded = Struct.of(List.of(Field.of("a", DType.UINT8, 1), Field.of("b", DType.INT32, 4)), 12);
        for (DType dtype : new DType[] {DType.UINT8, DType.FLOAT64, DType.of(">c8"), DType.of("<U3"), padded}) {
            for (long[] shape : new long[][] {{}, {0}, {3, 4}, {2, 0, 5}}) {
                Path made = Files.createTempDirectory(folder, "made").resolve("a.npy");
                Npy.create(made, dtype, shape);
                assertThat(made).hasSameBinaryContentAs(saved(NDArray.zeros(dtype, shape)));
            }
        }
    }

    @Test
    void a_new_file_in_fortran_order_is_one_that_says_so() throws IOException {
        Path file = folder.resolve("f.npy");
        try (Arena arena = Arena.ofConfined()) {
            NDArray array = Npy.create(file, NpyHeader.of(DType.INT16, Order.F, 2, 3), arena);
            assertThat(array.strides()).containsExactly(2, 4);
            array.assign(NDArray.arange(6).reshape(2, 3).astype(DType.INT16));
        }
        assertThat(file)
                .hasSameBinaryContentAs(saved(NDArray.arange(6)
                        .reshape(2, 3)
                        .astype(DType.INT16)
                        .transpose()
                        .copy()
                        .transpose()));
    }

    @Test
    void the_axes_of_a_sub_array_are_those_of_the_file() throws IOException {
        Path file = folder.resolve("s.npy");
        assertThat(Npy.create(file, DType.ofSpec("('<f4', (2, 3))"), 5).shape()).containsExactly(5, 2, 3);
        assertThat(Npy.header(file).shape()).containsExactly(5L, 2L, 3L);
    }

    @Test
    void a_new_file_of_eight_gigabytes_takes_no_space() throws IOException {
        Path file = folder.resolve("huge.npy");
        NDArray huge = Npy.create(file, DType.UINT8, 8, 1L << 30);
        huge.set("7, 1073741823", 5);
        assertThat(Files.size(file)).isEqualTo(128 + (8L << 30));
        NDArray again = Npy.map(file, MapMode.READ_ONLY);
        assertThat(again.getInt(7, (1 << 30) - 1)).isEqualTo(5);
        assertThat(again.getInt(3, 17)).isZero();
    }

    @Test
    void a_file_that_is_there_is_not_replaced_by_a_new_one() throws IOException {
        Path file = saved(NDArray.arange(5));
        assertThatThrownBy(() -> Npy.create(file, DType.UINT8, 1))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(file + ": File exists");
        assertThat(Npy.load(file).length()).isEqualTo(5);
    }

    @Test
    void nothing_is_left_of_a_file_that_could_not_be_made() {
        Path file = folder.resolve("a.npy");
        DType overlapping = Struct.of(List.of(Field.of("a", DType.UINT16, 0), Field.of("b", DType.UINT8, 1)));
        assertThatThrownBy(() -> Npy.create(file, overlapping, 1)).isInstanceOf(DTypeException.class);
        assertThatThrownBy(() -> Npy.create(file, DType.UINT8, Long.MAX_VALUE)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> Npy.create(file, DType.UINT8, Long.MAX_VALUE - 200))
                .isInstanceOf(IOException.class);
        assertThat(file).doesNotExist();
    }

    private Path saved(NDArray array) throws IOException {
        Path file = Files.createTempDirectory(folder, "saved").resolve("a.npy");
        Npy.save(file, array);
        return file;
    }
}
