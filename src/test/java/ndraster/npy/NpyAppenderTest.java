package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ndraster.ArrayFormatException;
import ndraster.CastException;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NpyAppenderTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve("rows.npy");
        Npy.save(file, rows(0, 2));
    }

    @Test
    void appended_rows_make_the_file_that_saving_all_of_them_makes() throws IOException {
        try (NpyAppender appender = NpyAppender.open(file)) {
            appender.append(rows(2, 3)).append(rows(3, 3)).append(rows(3, 12));
            assertThat(appender.header().shape()).containsExactly(12L, 3L);
        }
        Path whole = folder.resolve("whole.npy");
        Npy.save(whole, rows(0, 12));
        assertThat(file).hasSameBinaryContentAs(whole);
    }

    @Test
    void a_reader_sees_the_rows_of_the_last_flush() throws IOException {
        try (NpyAppender appender = NpyAppender.open(file)) {
            appender.append(rows(2, 4)).flush();
            appender.append(rows(4, 6));
            assertThat(Npy.load(file).toLongs()).isEqualTo(rows(0, 4).toLongs());
        }
        assertThat(Npy.load(file).toLongs()).isEqualTo(rows(0, 6).toLongs());
    }

    @Test
    void rows_that_an_interrupted_append_left_are_refused_or_cut_off() throws IOException {
        Files.write(file, new byte[30], StandardOpenOption.APPEND);
        assertThatThrownBy(() -> NpyAppender.open(file))
                .isInstanceOfSatisfying(
                        ArrayFormatException.class, e -> assertThat(e.offset()).isEqualTo(128 + 48))
                .hasMessageStartingWith("30 bytes follow the array")
                .hasMessageContaining("openDiscardingRest");
        assertThat(Files.size(file)).isEqualTo(128 + 48 + 30);

        try (NpyAppender appender = NpyAppender.openDiscardingRest(file)) {
            appender.append(rows(2, 3));
        }
        assertThat(Npy.load(file).toLongs()).isEqualTo(rows(0, 3).toLongs());
        assertThat(Files.size(file)).isEqualTo(128 + 72);
    }

    @Test
    void a_map_from_before_keeps_its_rows() throws IOException {
        NDArray before = Npy.map(file, MapMode.READ_ONLY);
        try (NpyAppender appender = NpyAppender.open(file)) {
            appender.append(rows(2, 1000));
        }
        assertThat(before.toLongs()).isEqualTo(rows(0, 2).toLongs());
        assertThat(Npy.map(file, MapMode.READ_ONLY).length()).isEqualTo(1000);
    }

    @Test
    void rows_of_the_other_byte_order_are_turned() throws IOException {
        try (NpyAppender appender = NpyAppender.open(file)) {
            appender.append(rows(2, 3).astype(DType.of(">i8")));
        }
        assertThat(Npy.load(file).toLongs()).isEqualTo(rows(0, 3).toLongs());
    }

    @Test
    void rows_that_do_not_fit_are_refused_and_the_file_stays() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (NpyAppender appender = NpyAppender.open(file)) {
            assertThatThrownBy(() -> appender.append(rows(0, 2).astype(DType.FLOAT64)))
                    .isInstanceOf(CastException.class)
                    .hasMessageStartingWith("Cannot cast array data from dtype('float64') to dtype('int64')");
            assertThatThrownBy(() -> appender.append(NDArray.arange(4).reshape(1, 4)))
                    .isInstanceOf(ShapeException.class)
                    .hasMessageEndingWith("the file has shape (2, 3), the rows have (1, 4)");
            assertThatThrownBy(() -> appender.append(NDArray.arange(3))).isInstanceOf(ShapeException.class);
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void arrays_that_have_no_rows_side_by_side_can_not_grow() throws IOException {
        Npy.save(file, NDArray.arange(1).reshape());
        assertThatThrownBy(() -> NpyAppender.open(file))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("the array has no axes");
        Npy.save(file, rows(0, 2).transpose());
        assertThatThrownBy(() -> NpyAppender.open(file))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("the array is in Fortran order");
    }

    @Test
    void a_header_without_room_is_seen_before_anything_is_written() throws IOException {
        String tight = "{'descr': '<i8', 'fortran_order': False, 'shape': (9,), }";
        byte[] frame = NpyVersion.V1
                .frame(tight, NpyVersion.V1.textStart() + tight.length() + 1)
                .orElseThrow();
        Files.write(file, frame);
        Files.write(file, NDArray.arange(9).toBytes(), StandardOpenOption.APPEND);
        try (NpyAppender appender = NpyAppender.open(file)) {
            assertThatThrownBy(() -> appender.append(NDArray.arange(1)))
                    .isInstanceOf(ShapeException.class)
                    .hasMessageStartingWith("the header has no room for the length 10");
        }
        assertThat(Npy.load(file).toLongs()).isEqualTo(NDArray.arange(9).toLongs());
        assertThat(Files.size(file)).isEqualTo(frame.length + 72);
    }

    @Test
    void an_array_of_more_bytes_than_63_bits_count_is_cut_off() throws IOException {
        Files.write(
                file,
                NpyVersion.V1.frame(
                        "{'descr': '|u1', 'fortran_order': False, 'shape': (%d,), }".formatted(Long.MAX_VALUE)));
        assertThatThrownBy(() -> NpyAppender.open(file))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("EOF: reading array data, expected 9223372036854775807 bytes got 0");
    }

    @Test
    void a_second_appender_is_refused_while_there_is_one() throws IOException {
        try (NpyAppender first = NpyAppender.open(file)) {
            assertThatThrownBy(() -> NpyAppender.open(file))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessage(file + ": Is being appended to by somebody else, who has locked it");
            first.append(rows(2, 3));
        }
        NpyAppender.open(file).close();
        assertThat(Npy.load(file).length()).isEqualTo(3);
    }

    @Test
    void rows_are_not_counted_in_a_file_that_somebody_else_has_changed_the_size_of() throws IOException {
        byte[] before = Files.readAllBytes(file);
        NpyAppender appender = NpyAppender.open(file);
        appender.append(rows(2, 3));
        Files.write(file, before); // shorter, and as it was
        assertThatThrownBy(appender::flush)
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": Has 176 bytes where its appender left 200: somebody else writes to it");
        assertThatThrownBy(appender::close).isInstanceOf(FileSystemException.class);
        assertThat(file).hasBinaryContent(before);
        NpyAppender.open(file).close();
    }

    @Test
    void a_missing_or_cut_off_file_is_named() throws IOException {
        Path missing = folder.resolve("missing.npy");
        assertThatThrownBy(() -> NpyAppender.open(missing)).isInstanceOf(NoSuchFileException.class);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(150);
        }
        assertThatThrownBy(() -> NpyAppender.open(file))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessage("EOF: reading array data, expected 48 bytes got 22 (byte 150 of " + file + ")");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void rows_that_vanish_while_they_are_appended_leave_whole_rows() throws IOException {
        Path source = folder.resolve("source.npy");
        Npy.save(source, rows(0, 200_000));
        NDArray vanishing = Npy.map(source, MapMode.READ_ONLY);
        try (FileChannel channel = FileChannel.open(source, StandardOpenOption.WRITE)) {
            channel.truncate(2_000_000);
        }
        try (NpyAppender appender = NpyAppender.open(file)) {
            assertThatThrownBy(() -> appender.append(vanishing)).isInstanceOf(InternalError.class);
            assertThat(Files.size(file)).isEqualTo(128 + 48);
            appender.append(rows(2, 3));
        }
        assertThat(Npy.load(file).toLongs()).isEqualTo(rows(0, 3).toLongs());
        assertThat(Files.size(file)).isEqualTo(128 + 72);
    }

    @Test
    void rows_whose_arena_is_closed_are_refused_and_the_next_ones_are_not() throws IOException {
        NDArray gone;
        try (Arena arena = Arena.ofConfined()) {
            gone = NDArray.zeros(arena, DType.INT64, 1, 3);
        }
        try (NpyAppender appender = NpyAppender.open(file)) {
            assertThatThrownBy(() -> appender.append(gone)).isInstanceOf(IllegalStateException.class);
            appender.append(rows(2, 3));
        }
        assertThat(Npy.load(file).toLongs()).isEqualTo(rows(0, 3).toLongs());
    }

    private static NDArray rows(long from, long to) {
        return NDArray.arange(3 * from, 3 * to, 1).reshape(to - from, 3);
    }
}
