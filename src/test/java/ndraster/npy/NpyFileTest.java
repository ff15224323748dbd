package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import ndraster.ArrayFormatException;
import ndraster.Equality;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import ndraster.file.WholeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NpyFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_saved_array_is_loaded_into_memory_of_its_own() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, NDArray.of(1, 2, 3));

        NDArray loaded = Npy.load(file);
        loaded.set("0", 9);
        assertThat(loaded.toLongs()).containsExactly(9, 2, 3);
        assertThat(Npy.load(file).toLongs()).containsExactly(1, 2, 3);
    }

    @Test
    void a_file_large_enough_for_several_cores_has_every_byte_at_its_place_seed_11() throws IOException {
        byte[] elements = new byte[9_000_001];
        new Random(11).nextBytes(elements);
        Path file = folder.resolve("large.npy");
        NDArray array = NDArray.asArray(DType.UINT8, elements, elements.length);

        Npy.save(file, array);
        byte[] written = Files.readAllBytes(file);
        assertThat(Arrays.mismatch(elements, 0, elements.length, written, 128, written.length))
                .isEqualTo(-1);
        assertThat(Arrays.mismatch(elements, Npy.load(file).toBytes())).isEqualTo(-1);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void memory_of_this_thread_alone_is_written_by_it_seed_12() throws IOException {
        byte[] elements = new byte[3_000_000];
        new Random(12).nextBytes(elements);
        Path file = folder.resolve("confined.npy");
        try (Arena arena = Arena.ofConfined()) {
            NDArray array = NDArray.zeros(arena, DType.UINT8, elements.length);
            Npy.save(file, array.assign(NDArray.asArray(DType.UINT8, elements, elements.length)));
        }
        assertThat(Arrays.mismatch(elements, Npy.load(file).toBytes())).isEqualTo(-1);
    }

    @Test
    void several_arrays_follow_each_other_in_one_file_of_several_cores() throws IOException {
        Path file = folder.resolve("two");
        NDArray large = NDArray.arange(500_000);
        WholeFile.write(file, out -> {
            Npy.write(out, large);
            Npy.write(out, NDArray.of(1, 2, 3));
        });
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(Equality.arrayEqual(Npy.read(in), large)).isTrue();
            assertThat(Npy.read(in).toLongs()).containsExactly(1, 2, 3);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void a_file_cut_off_anywhere_is_refused_with_its_name() throws IOException {
        Path whole = folder.resolve("whole.npy");
        Npy.save(whole, NDArray.arange(1000));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.npy");
        for (int size : new int[] {0, 1, 6, 7, 8, 9, 10, 11, 127, 128, 129, bytes.length - 1}) {
            Files.write(cut, Arrays.copyOf(bytes, size));
            assertThatThrownBy(() -> Npy.load(cut))
                    .isInstanceOfSatisfying(ArrayFormatException.class, e -> {
                        assertThat(e.file()).contains(cut.toString());
                        assertThat(e.offset()).isEqualTo(size);
                    })
                    .hasMessageEndingWith("(byte " + size + " of " + cut + ")");
        }
    }

    @Test
    void a_missing_file_and_a_directory_are_named_with_the_reason() {
        Path missing = folder.resolve("missing.npy");
        assertThatThrownBy(() -> Npy.load(missing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing + ": No such file");
        assertThatThrownBy(() -> Npy.load(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": Is a directory");
    }

    @Test
    void an_archive_of_arrays_is_said_to_be_one() throws IOException {
        Path archive = Files.write(folder.resolve("a.npz"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
        assertThatThrownBy(() -> Npy.load(archive))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageContaining(".npz");
    }

    @Test
    void a_type_that_can_not_be_described_leaves_the_old_file() throws IOException {
        Path file = Files.writeString(folder.resolve("a.npy"), "old");
        DType overlapping = Struct.of(List.of(Field.of("a", DType.UINT16, 0), Field.of("b", DType.UINT8, 1)));
        assertThatThrownBy(() -> Npy.save(file, NDArray.zeros(overlapping, 1))).isInstanceOf(DTypeException.class);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining("glob:**a.npy").isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void saving_over_the_file_that_was_loaded_works() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, NDArray.arange(10));
        Npy.save(file, Npy.load(file).get("::2"));
        assertThat(Npy.load(file).toLongs()).containsExactly(0, 2, 4, 6, 8);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_named_pipe_can_be_saved_to_and_loaded_from() throws IOException {
        Path pipe = folder.resolve("pipe");
        assertThat(Program.run(List.of("mkfifo", pipe.toString())).exitCode()).isZero();
        CompletableFuture<NDArray> loaded = CompletableFuture.supplyAsync(() -> loadUnchecked(pipe));

        Npy.save(pipe, NDArray.arange(700_000));
        assertThat(loaded.join().toLongs()).isEqualTo(NDArray.arange(700_000).toLongs());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_named_pipe_that_ends_early_is_refused() throws IOException {
        Path pipe = folder.resolve("pipe");
        assertThat(Program.run(List.of("mkfifo", pipe.toString())).exitCode()).isZero();
        CompletableFuture<NDArray> loaded = CompletableFuture.supplyAsync(() -> loadUnchecked(pipe));

        try (OutputStream out = Files.newOutputStream(pipe)) {
            out.write(NpyVersion.V1.frame("{'descr': '<i8', 'fortran_order': False, 'shape': (700000000,)}"));
            out.write(new byte[100]);
        }
        assertThatThrownBy(loaded::join)
                .hasRootCauseInstanceOf(ArrayFormatException.class)
                .hasMessageContaining("EOF: reading array data, expected 5600000000 bytes got 100");
    }

    private static NDArray loadUnchecked(Path file) {
        try {
            return Npy.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
