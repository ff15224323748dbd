package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What NumPy's own tests of its format module ask of single files; its arrays are in [NumPyCasesTest].
class NumPyFormatTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "x93NUMPY,1,1",
        "x93NUMPY,0,0",
        "x93NUMPY,0,1",
        "x93NUMPY,2,0",
        "x93NUMPY,2,2",
        "x93NUMPY,255,255",
        "x92NUMPY,1,0",
        "x00NUMPY,1,0",
        "x93numpy,1,0",
        "x93MATLB,1,0",
        "x93NUMPY,1,-1",
        "x93NUMPY,-1,-1",
        "'',-1,-1"
    })
    void a_bad_magic_string_or_version_is_refused(String magic, int major, int minor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!magic.isEmpty()) {
            bytes.write(Integer.parseInt(magic.substring(1, 3), 16));
            bytes.writeBytes(magic.substring(3).getBytes(StandardCharsets.US_ASCII));
        }
        for (int number : new int[] {major, minor}) {
            if (number >= 0) {
                bytes.write(number);
            }
        }
        assertThatThrownBy(() -> Npy.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(ArrayFormatException.class);
    }

    @Test
    void a_header_of_ten_thousand_fields_is_refused_until_it_is_allowed_however_the_file_is_read() throws IOException {
        NDArray array = NDArray.zeros(DType.of("i,".repeat(10_000) + "i"));
        Path npy = folder.resolve("large_header.npy");
        Path npz = folder.resolve("large_header.npz");
        Npy.save(npy, array);
        Npz.save(npz, Map.of("arr", array));

        for (NpyReader small : new NpyReader[] {NpyReader.DEFAULT, new NpyReader(20_000)}) {
            assertTooLong(() -> small.load(npy));
            assertTooLong(() -> small.map(npy, MapMode.READ_ONLY));
            try (Npz open = Npz.open(npz, small)) {
                assertTooLong(() -> open.get("arr"));
                assertTooLong(() -> open.map("arr", MapMode.READ_ONLY));
            }
        }
        NpyReader large = new NpyReader(180_000);
        assertThat(large.load(npy).dtype()).isEqualTo(array.dtype());
        assertThat(large.map(npy, MapMode.READ_ONLY).dtype()).isEqualTo(array.dtype());
        try (Npz open = Npz.open(npz, large)) {
            assertThat(open.get("arr").dtype()).isEqualTo(array.dtype());
            assertThat(open.map("arr", MapMode.PRIVATE).dtype()).isEqualTo(array.dtype());
        }
    }

    private static void assertTooLong(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageMatching("Header info length \\(\\d+\\) is large .*");
    }

    @Test
    void an_array_behind_five_gigabytes_of_something_else_is_written_and_read() throws IOException {
        NDArray tail = NDArray.arange(1000).astype(DType.FLOAT64);
        try (FileChannel file = FileChannel.open(
                folder.resolve("sparse"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SPARSE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            Npy.write(file.position(5L << 30), tail);
            assertThat(file.size()).isEqualTo((5L << 30) + 128 + 8000);
            assertThat(Npy.read(file.position(5L << 30)).toDoubles()).containsExactly(tail.toDoubles());
            assertThat(file.position()).isEqualTo(file.size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[('', '|V8')]; {'names': [], 'formats': [], 'offsets': [], 'itemsize': 8}",
                "[('', '|V8', (2,))]; {'names': [], 'formats': [], 'offsets': [], 'itemsize': 16}",
                "[('', '<f4', (2,))]; {'names': [], 'formats': [], 'offsets': [], 'itemsize': 8}",
                "[('', '|V8'), ('a', '|u1'), ('', '|V3')]; "
                        + "{'names': ['a'], 'formats': ['u1'], 'offsets': [8], 'itemsize': 12}",
                "[]; []",
                "[('a', '<f8')]; [('a', '<f8')]"
            })
    void a_descr_is_what_descr_to_dtype_makes_of_it(String descr, String spec) throws IOException {
        String header = "{'descr': " + descr + ", 'fortran_order': False, 'shape': (0,), }";
        assertThat(Npy.read(new ByteArrayInputStream(NpyVersion.V1.frame(header)))
                        .dtype())
                .isEqualTo(DType.ofSpec(spec));
    }

    @Test
    void a_file_that_can_not_be_mapped_is_read_all_the_same() throws IOException {
        Path path = folder.resolve("large.npy");
        NDArray array = NDArray.arange(300_000);
        Npy.save(path, array);
        try (FileChannel file = new UnmappableFile(path)) {
            assertThat(Npy.read(file).toLongs()).isEqualTo(array.toLongs());
            assertThat(file.position()).isEqualTo(file.size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_stream_that_gives_what_it_likes_is_enough(long seed) throws IOException {
        Random random = new Random(seed);
        for (NDArray array : new NDArray[] {
            NDArray.arange(600).reshape(20, 30),
            NDArray.arange(600).reshape(20, 30).transpose(),
            NDArray.zeros(DType.of(">U5"), 0, 3),
            NDArray.full(DType.of("<c16"), 2.5, 70_000)
        }) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Npy.write(out, array);
            NDArray read = Npy.read(new FilterInputStream(new ByteArrayInputStream(out.toByteArray())) {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    return super.read(target, offset, length == 0 ? 0 : random.nextInt(1, length + 1));
                }
            });
            assertThat(read.dtype()).isEqualTo(array.dtype());
            assertThat(read.shape()).isEqualTo(array.shape());
            assertThat(read.toBytes()).isEqualTo(array.toBytes());
        }
    }

    /// What win64python2.npy of NumPy's test data holds, written by Python 2: lengths are longs.
    @Test
    void a_file_of_python_2_is_read() throws IOException {
        byte[] header = NpyVersion.V1.frame("{'descr': '<i4', 'fortran_order': False, 'shape': (2L,), }");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(header);
        file.write(NDArray.of(1, 1).toBytes());
        try (InputStream in = new ByteArrayInputStream(file.toByteArray())) {
            assertThat(Npy.read(in).toInts()).containsExactly(1, 1);
        }
    }
}
