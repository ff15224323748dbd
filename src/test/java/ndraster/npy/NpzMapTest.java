package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.zip.ArchiveWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Members of an archive as memory.
class NpzMapTest {
    private static final MapMode[] MODES = {MapMode.READ_ONLY, MapMode.PRIVATE};

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS) // which replaces no file that is open
    void a_map_is_of_the_archive_that_was_opened_and_not_of_the_one_that_has_its_name_now() throws IOException {
        Path file = folder.resolve("a.npz");
        Npz.save(file, Map.of("a", NDArray.arange(4)));
        try (Npz npz = Npz.open(file)) {
            Npz.save(file, inOrder("first", NDArray.arange(100), "a", NDArray.arange(9, 13, 1)));
            for (MapMode mode : MODES) {
                assertThat(npz.map("a", mode).toLongs()).as("%s", mode).containsExactly(0, 1, 2, 3);
            }
            Files.writeString(file, "no archive");
            for (MapMode mode : MODES) {
                assertThat(npz.map("a", mode).toLongs()).as("%s", mode).containsExactly(0, 1, 2, 3);
            }
            Files.delete(file);
            assertThat(npz.map("a", MapMode.READ_ONLY).toLongs()).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void a_private_map_is_the_file_and_its_writes_stay_in_it() throws IOException {
        Path file = folder.resolve("a.npz");
        Npz.save(file, Map.of("a", NDArray.arange(4)));
        byte[] before = Files.readAllBytes(file);
        try (Npz npz = Npz.open(file)) {
            NDArray mapped = npz.map("a", MapMode.PRIVATE);
            mapped.set("1", 7);
            assertThat(mapped.toLongs()).containsExactly(0, 7, 2, 3);
            assertThat(mapped.asMemorySegment().isMapped()).isTrue();
            assertThat(npz.map("a", MapMode.READ_ONLY).toLongs()).containsExactly(0, 1, 2, 3);
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void a_member_that_claims_more_bytes_than_63_bits_count_is_cut_off() throws IOException {
        Path file = folder.resolve("huge.npz");
        byte[] header = NpyVersion.V1.frame(
                "{'descr': '|u1', 'fortran_order': False, 'shape': (%d,), }".formatted(Long.MAX_VALUE));
        try (var out = Channels.newChannel(Files.newOutputStream(file))) {
            ArchiveWriter writer = new ArchiveWriter(out);
            writer.store("a.npy", target -> target.write(ByteBuffer.wrap(header)));
            writer.finish();
        }
        try (Npz npz = Npz.open(file)) {
            for (MapMode mode : MODES) {
                assertThatThrownBy(() -> npz.map("a", mode))
                        .isInstanceOf(ArrayFormatException.class)
                        .hasMessageStartingWith("EOF: reading array data, expected 9223372036854775807 bytes got 0");
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_archive_of_a_pipe_can_not_be_mapped() throws IOException {
        Path file = folder.resolve("a.npz");
        Npz.save(file, Map.of("a", NDArray.arange(4)));
        Path pipe = folder.resolve("pipe");
        assertThat(Program.run(List.of("mkfifo", pipe.toString())).exitCode()).isZero();
        Process writer = new ProcessBuilder("cp", file.toString(), pipe.toString()).start();
        try (Npz npz = Npz.open(pipe)) {
            for (MapMode mode : MODES) {
                assertThatThrownBy(() -> npz.map("a", mode))
                        .hasMessage(pipe + ": Not a regular file: only those can be mapped");
            }
        } finally {
            writer.destroy();
        }
    }

    private static Map<String, NDArray> inOrder(String first, NDArray one, String second, NDArray other) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        arrays.put(first, one);
        arrays.put(second, other);
        return arrays;
    }
}
