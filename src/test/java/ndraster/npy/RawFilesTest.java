package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void a_part_that_begins_before_the_file_or_behind_it_is_refused_loaded_or_mapped() throws IOException {
        Files.write(file(), new byte[10]);
        for (long offset : new long[] {-1, 11, Long.MIN_VALUE}) {
            String words = "elements can not begin at byte " + offset + " of 10 (byte 10 of " + file() + ")";
            assertThatThrownBy(() -> RawFiles.loadFrom(file(), offset, DType.UINT8, -1))
                    .isInstanceOf(ArrayFormatException.class)
                    .hasMessage(words);
            assertThatThrownBy(
                            () -> RawFiles.mapFrom(file(), MapMode.READ_ONLY, Arena.ofAuto(), offset, DType.UINT8, -1))
                    .isInstanceOf(ArrayFormatException.class)
                    .hasMessage(words);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 3000})
    @DisabledOnOs(OS.WINDOWS)
    void a_pipe_is_read_as_a_file_is(long length) throws IOException {
        NDArray sent = NDArray.arange(3000);
        assertThat(throughPipe(sent, pipe -> RawFiles.load(pipe, DType.INT64, length))
                        .toLongs())
                .isEqualTo(sent.toLongs());
        assertThat(throughPipe(sent, pipe -> RawFiles.loadFrom(pipe, 80, DType.INT64, length < 0 ? length : 2990))
                        .toLongs())
                .isEqualTo(sent.get("10:").toLongs());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_part_of_a_pipe_may_be_followed_by_more_and_has_to_be_there() throws IOException {
        NDArray sent = NDArray.arange(3000);
        assertThat(throughPipe(sent, pipe -> RawFiles.loadFrom(pipe, 16, DType.INT64, 2))
                        .toLongs())
                .containsExactly(2, 3);
        assertThat(throughPipe(sent, pipe -> RawFiles.loadFrom(pipe, 23_985, DType.INT64, -1))
                        .toLongs())
                .containsExactly(2998 >> 8 | (2999L & 0xff) << 56); // all that the 15 bytes have
        assertThatThrownBy(() -> throughPipe(sent, pipe -> RawFiles.loadFrom(pipe, 24_001, DType.INT64, -1)))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("elements can not begin at byte 24001 of 24000");
        assertThatThrownBy(() -> throughPipe(sent, pipe -> RawFiles.loadFrom(pipe, 8, DType.INT64, 3000)))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("EOF: reading array data, expected 24000 bytes got 23992 (byte 24000 of ");
        assertThatThrownBy(() -> throughPipe(sent, pipe -> RawFiles.load(pipe, DType.INT64, 3001)))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("EOF: reading array data, expected 24008 bytes got 24000");
        assertThatThrownBy(() -> throughPipe(sent, pipe -> RawFiles.load(pipe, DType.INT64, 7, -1)))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("shape (7, 428) of int64 needs 23968 bytes, the file has 24000");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_file_that_the_system_makes_up_while_it_is_read_has_its_bytes() throws IOException {
        Path version = Path.of("/proc/version");
        byte[] text = Files.readAllBytes(version);
        assertThat(RawFiles.load(version, DType.UINT8, -1).toBytes()).isEqualTo(text);
        assertThat(RawFiles.load(version, DType.UINT8, text.length).toBytes()).isEqualTo(text);
        assertThat(RawFiles.loadFrom(version, 2, DType.UINT8, 3).toBytes()).isEqualTo(Arrays.copyOfRange(text, 2, 5));
    }

    @Test
    void an_empty_file_is_an_array_without_elements() throws IOException {
        Files.write(file(), new byte[0]);
        assertThat(RawFiles.load(file(), DType.INT32, -1).shape()).containsExactly(0);
        assertThat(RawFiles.load(file(), DType.INT32, 3, 0).shape()).containsExactly(3, 0);
        assertThatThrownBy(() -> RawFiles.load(file(), DType.INT32, 3)).isInstanceOf(ArrayFormatException.class);
        assertThatThrownBy(() -> RawFiles.loadFrom(file(), 1, DType.INT32, -1))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("elements can not begin at byte 1 of 0");
    }

    /// What `load` makes of a pipe that `sent` comes through.
    private NDArray throughPipe(NDArray sent, Load load) throws IOException {
        RawFiles.save(file(), sent);
        Path pipe = folder.resolve("pipe");
        Files.deleteIfExists(pipe);
        assertThat(Program.run(List.of("mkfifo", pipe.toString())).exitCode()).isZero();
        Process writer = new ProcessBuilder("cp", file().toString(), pipe.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD) // the reader may leave before the end
                .start();
        try {
            return load.from(pipe);
        } finally {
            writer.destroy();
        }
    }

    private interface Load {
        NDArray from(Path pipe) throws IOException;
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
