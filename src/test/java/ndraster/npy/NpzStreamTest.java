package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.Python;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that come from where nobody can go back. The heap of the tests is small, so that memory taken on
/// an archive's word would end them.
class NpzStreamTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_archive_is_read_from_a_stream_that_gives_a_byte_at_a_time_and_stays_open(boolean isCompressed)
            throws IOException {
        SlowStream in = new SlowStream(archive(isCompressed));
        Map<String, NDArray> arrays = Npz.read(in);

        assertThat(arrays.keySet()).containsExactly("z", "a");
        assertThat(Parts.named("z", arrays).toLongs())
                .isEqualTo(NDArray.arange(300).toLongs());
        assertThat(Parts.named("a", arrays).isFContiguous()).isTrue();
        assertThat(Parts.named("a", arrays).addInPlace(1).getLong(2, 1)).isEqualTo(6);
        assertThat(in.isOpen()).isTrue();
    }

    @Test
    void an_archive_of_several_pieces_is_read() throws IOException {
        NDArray large = NDArray.arange(400_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NpzWriter writer = NpzWriter.stored(out);
        writer.put("a", large).put("b", large.get("::-1"));
        writer.finish();
        Map<String, NDArray> arrays = Npz.read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(Parts.named("a", arrays).toLongs()).isEqualTo(large.toLongs());
        assertThat(Parts.named("b", arrays).toLongs())
                .isEqualTo(large.get("::-1").toLongs());
    }

    @ParameterizedTest
    @CsvSource({"0", "100", "1500", "3000"})
    void more_than_the_limit_is_refused(long limit) throws IOException {
        byte[] archive = archive(true);
        assertThat(archive.length).isBetween(700, 1100);
        assertThatThrownBy(() -> Npz.read(new ByteArrayInputStream(archive), NpyReader.DEFAULT, limit))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageContaining("limit")
                .hasMessageContaining(limit < archive.length ? "of " + limit : "the " + (limit - archive.length));
    }

    @Test
    void archive_and_arrays_fit_their_exact_size() throws IOException {
        byte[] archive = archive(true);
        long members = 128 + 2400 + 128 + 48;
        assertThat(Npz.read(new ByteArrayInputStream(archive), NpyReader.DEFAULT, archive.length + members))
                .hasSize(2);
        assertThatThrownBy(() ->
                        Npz.read(new ByteArrayInputStream(archive), NpyReader.DEFAULT, archive.length + members - 1))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("with 'a.npy' the arrays have more bytes than the ");
    }

    @Test
    void a_reader_that_takes_shorter_headers_is_obeyed() throws IOException {
        byte[] archive = archive(false);
        assertThatThrownBy(() -> Npz.read(new ByteArrayInputStream(archive), new NpyReader(20), Long.MAX_VALUE))
                .hasMessageStartingWith("Header info length (118) is large");
    }

    @Test
    void a_stream_that_is_cut_off_is_no_archive() throws IOException {
        byte[] archive = archive(false);
        for (int length : new int[] {0, 1, 30, 500, archive.length - 1}) {
            assertThatThrownBy(() -> Npz.read(new ByteArrayInputStream(Arrays.copyOf(archive, length))))
                    .isInstanceOf(ArrayFormatException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void what_numpy_writes_into_a_pipe_is_read_from_it(Python python) throws IOException, InterruptedException {
        for (String save : List.of("savez", "savez_compressed")) {
            Process process = new ProcessBuilder(
                            python.executable(),
                            "-c",
                            "import sys, numpy as np; np." + save
                                    + "(sys.stdout.buffer, a=np.arange(6).reshape(2, 3), b=np.array(['x', 'yz']))")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (InputStream in = process.getInputStream()) {
                Map<String, NDArray> arrays = Npz.read(in);
                assertThat(Parts.named("a", arrays).toLongs()).containsExactly(0, 1, 2, 3, 4, 5);
                assertThat(Parts.named("b", arrays).toList()).containsExactly("x", "yz");
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_named_pipe_is_read_as_a_file_is() throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("a.npz"), archive(true));
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process writer = new ProcessBuilder("cp", file.toString(), pipe.toString()).start();

        assertThat(Npz.load(pipe)).containsOnlyKeys("z", "a");
        assertThat(writer.waitFor()).isZero();
    }

    private static byte[] archive(boolean isCompressed) throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        arrays.put("z", NDArray.arange(300));
        arrays.put("a", NDArray.arange(6).reshape(2, 3).transpose());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NpzWriter writer = isCompressed ? NpzWriter.compressed(out) : NpzWriter.stored(out);
        for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
            writer.put(entry.getKey(), entry.getValue());
        }
        writer.finish();
        return out.toByteArray();
    }

    private static final class SlowStream extends FilterInputStream {
        private boolean isOpen = true;

        SlowStream(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        boolean isOpen() {
            return isOpen;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(1, length));
        }

        @Override
        public void close() throws IOException {
            isOpen = false;
            super.close();
        }
    }
}
