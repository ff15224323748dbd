package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFilesTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("a.raw");
    }

    @Test
    void elements_are_saved_in_c_order_and_loaded_as_they_are_said_to_be() throws IOException {
        RawFiles.save(
                file(), NDArray.arange(6).astype(DType.of(">i2")).reshape(2, 3).transpose());
        assertThat(file()).hasBinaryContent(new byte[] {0, 0, 0, 3, 0, 1, 0, 4, 0, 2, 0, 5});
        NDArray loaded = RawFiles.load(file(), DType.of(">i2"), 3, -1);
        assertThat(loaded.shape()).containsExactly(3, 2);
        assertThat(loaded.toLongs()).containsExactly(0, 3, 1, 4, 2, 5);
        assertThat(loaded.isReadOnly()).isFalse();
    }

    @Test
    void a_part_begins_at_its_byte_and_may_be_followed_by_more() throws IOException {
        Files.write(file(), new byte[] {9, 9, 9, 1, 0, 2, 0, 3});
        DType shorts = DType.of("<u2");
        assertThat(RawFiles.loadFrom(file(), 3, shorts, 2).toLongs()).containsExactly(1, 2);
        assertThat(RawFiles.loadFrom(file(), 3, shorts, -1).toLongs()).containsExactly(1, 2);
        try (Arena arena = Arena.ofConfined()) {
            NDArray mapped = RawFiles.mapFrom(file(), MapMode.READ_WRITE, arena, 3, shorts, 2);
            mapped.set("1", 0x0807);
        }
        assertThat(file()).hasBinaryContent(new byte[] {9, 9, 9, 1, 0, 7, 8, 3});
    }

    @Test
    void a_file_of_another_size_than_the_array_is_refused() throws IOException {
        Files.write(file(), new byte[10]);
        assertThatThrownBy(() -> RawFiles.load(file(), DType.INT32, 3))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessage("shape (3,) of int32 needs 12 bytes, the file has 10 (byte 10 of " + file() + ")");
        assertThatThrownBy(() -> RawFiles.map(file(), MapMode.READ_WRITE, DType.INT32, -1))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessage("shape (2,) of int32 needs 8 bytes, the file has 10; loadFrom and mapFrom take a part of a"
                        + " file (byte 8 of " + file() + ")");
        assertThatThrownBy(() -> RawFiles.loadFrom(file(), 4, DType.INT32, 2))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("EOF: reading array data, expected 8 bytes got 6 (byte 10");
        assertThatThrownBy(() -> RawFiles.loadFrom(file(), 11, DType.INT32, 0))
                .isInstanceOf(ArrayFormatException.class);
        assertThat(Files.size(file())).isEqualTo(10);
    }

    @Test
    void only_one_length_can_be_found_and_only_of_elements_with_bytes() throws IOException {
        Files.write(file(), new byte[10]);
        assertThatThrownBy(() -> RawFiles.load(file(), DType.INT32, -1, -1)).isInstanceOf(ShapeException.class);
        assertThatThrownBy(() -> RawFiles.load(file(), DType.INT32, -1, 0)).isInstanceOf(ShapeException.class);
    }

    @Test
    void a_new_file_is_one_of_zeros_and_never_replaces_another() throws IOException {
        RawFiles.create(file(), DType.FLOAT32, 2, 2).set("1, 1", 1);
        assertThat(file()).hasBinaryContent(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0x80, 0x3f});
        assertThatThrownBy(() -> RawFiles.create(file(), DType.FLOAT32, 2))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
