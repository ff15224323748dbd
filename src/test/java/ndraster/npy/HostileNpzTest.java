package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that lie. The heap of the tests is small, so that memory taken on an archive's word would end them.
class HostileNpzTest {
    private static final int CENTRAL_HEADER = 0x02014b50;

    @TempDir
    private Path folder;

    @Test
    void what_is_no_archive_is_refused() throws IOException {
        assertRefused("No data left in file", () -> Npz.open(written(new byte[0])));
        assertRefused("File is not a zip file", () -> Npz.open(written("PK? no.".getBytes(StandardCharsets.US_ASCII))));
        byte[] whole = stored(NDArray.arange(10));
        assertRefused("File is not a zip file", () -> Npz.open(written(Arrays.copyOf(whole, whole.length - 1))));
    }

    @Test
    void an_archive_behind_something_else_is_read() throws IOException {
        byte[] whole = stored(NDArray.arange(10));
        byte[] shifted = new byte[whole.length + 100];
        System.arraycopy(whole, 0, shifted, 100, whole.length);
        assertThat(Parts.named("a", Npz.load(written(shifted))).toLongs())
                .isEqualTo(NDArray.arange(10).toLongs());
    }

    @Test
    void a_changed_byte_is_seen_by_the_checksum() throws IOException {
        byte[] whole = stored(NDArray.arange(10));
        whole[30 + 5 + 20 + 128 + 3] ^= 1;
        Path file = written(whole);
        assertRefused("Bad CRC-32 for file", () -> Npz.load(file));
        assertThatThrownBy(() -> Npz.load(file)).hasMessageEndingWith("in 'a.npy' (byte 208 of " + file + ")");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_changed_byte_is_seen_by_who_streams_the_member_to_its_end(boolean isCompressed) throws IOException {
        byte[] whole = isCompressed ? zip(new byte[3000], ZipEntry.DEFLATED) : stored(NDArray.arange(10));
        int crc = central(whole) + 16;
        whole[crc] ^= 1;
        Path file = written(whole);
        try (Npz npz = Npz.open(file);
                InputStream in = npz.stream("a")) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(ArrayFormatException.class)
                    .hasMessageStartingWith("Bad CRC-32 for file")
                    .hasMessageContaining("in 'a.npy' (byte ")
                    .hasMessageEndingWith(" of " + file + ")");
        }
        whole[crc] ^= 1;
        try (Npz npz = Npz.open(written(whole));
                InputStream in = npz.stream("a")) {
            assertThat(in.readAllBytes()).hasSize(isCompressed ? 3000 : 208);
        }
    }

    @Test
    void a_stream_that_is_closed_gives_no_more() throws IOException {
        try (Npz npz = Npz.open(written(zip(new byte[3000], ZipEntry.DEFLATED)))) {
            InputStream in = npz.stream("a");
            in.close();
            assertThatThrownBy(in::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_member_that_holds_less_than_its_header_claims_is_cut_off() throws IOException {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (300000000000,), }";
        byte[] npy = NpyVersion.V1.frame(header);
        assertRefused(
                "EOF: reading array data, expected 300000000000 bytes got 0, in 'a.npy'",
                () -> Npz.load(written(zip(npy, ZipEntry.DEFLATED))));
    }

    @Test
    void a_bomb_of_zeros_costs_no_more_than_what_it_says_it_is() throws IOException {
        byte[] npy = NpyVersion.V1.frame("{'descr': '|u1', 'fortran_order': False, 'shape': (9000000000000,), }");
        byte[] bomb = zip(Arrays.copyOf(npy, 50_000_000), ZipEntry.DEFLATED);
        assertThat(bomb.length).isLessThan(60_000);
        assertRefused(
                "EOF: reading array data, expected 9000000000000 bytes got 49999872", () -> Npz.load(written(bomb)));
    }

    @Test
    void sizes_that_can_not_be_are_refused_before_anything_is_read() throws IOException {
        byte[] whole = zip(new byte[100_000], ZipEntry.DEFLATED);
        int central = central(whole);
        little(whole).putInt(central + 24, 2_000_000_000);
        assertRefused("'a.npy' can not have 2000000000 bytes, made of", () -> Npz.load(written(whole)));

        byte[] stored = stored(NDArray.arange(10));
        little(stored).putInt(central(stored) + 24, 100);
        assertRefused("'a.npy' can not have 100 bytes, made of 208", () -> Npz.load(written(stored)));
    }

    @Test
    void members_that_share_their_bytes_are_refused() throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        arrays.put("a", NDArray.arange(10));
        arrays.put("b", NDArray.arange(10));
        byte[] whole = npz(arrays);
        int first = central(whole);
        int second = central(whole, first + 4);
        little(whole).putInt(second + 42, 0);
        whole[second + 46] = 'a';
        assertRefused("Overlapped entries: 'a.npy' (possible zip bomb)", () -> {
            try (Npz npz = Npz.open(written(whole))) {
                npz.names().forEach(name -> assertThat(name).isEqualTo("a"));
                little(whole).putInt(first + 20, 500).putInt(first + 24, 500);
                little(whole).putInt(second + 20, 500).putInt(second + 24, 500);
                Npz.load(written(whole));
            }
        });
    }

    @Test
    void of_two_members_of_one_name_the_last_counts() throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        arrays.put("a", NDArray.arange(1));
        arrays.put("b", NDArray.arange(2));
        byte[] whole = npz(arrays);
        for (int i = 0; i < whole.length - 5; i++) {
            if (new String(whole, i, 5, StandardCharsets.ISO_8859_1).equals("b.npy")) {
                whole[i] = 'a';
            }
        }
        Map<String, NDArray> loaded = Npz.load(written(whole));
        assertThat(loaded).containsOnlyKeys("a");
        assertThat(Parts.named("a", loaded).length()).isEqualTo(2);
    }

    @Test
    void what_python_would_not_read_either_is_named() throws IOException {
        byte[] encrypted = stored(NDArray.arange(10));
        encrypted[central(encrypted) + 8] |= 1;
        assertRefused("File 'a.npy' is encrypted, password required", () -> Npz.load(written(encrypted)));

        byte[] other = stored(NDArray.arange(10));
        little(other).putShort(central(other) + 10, (short) 14);
        assertRefused("That compression method is not supported: 14 of 'a.npy'", () -> Npz.load(written(other)));

        byte[] renamed = stored(NDArray.arange(10));
        renamed[30] = 'b';
        assertRefused("File name in directory 'a.npy' and header 'b.npy' differ.", () -> Npz.load(written(renamed)));

        byte[] elsewhere = stored(NDArray.arange(10));
        little(elsewhere).putInt(central(elsewhere) + 42, 9);
        assertRefused("Bad magic number for file header of 'a.npy'", () -> Npz.load(written(elsewhere)));
    }

    @Test
    void a_header_longer_than_the_reader_takes_is_refused_in_an_archive_too() throws IOException {
        Path file = written(stored(NDArray.arange(10)));
        try (Npz npz = Npz.open(file, new NpyReader(20))) {
            assertRefused("Header info length (118) is large", () -> npz.get("a"));
            assertRefused("Header info length (118) is large", () -> npz.header("a"));
        }
    }

    @Test
    void python_objects_are_refused_in_an_archive_too() throws IOException {
        byte[] npy = NpyVersion.V1.frame("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }");
        assertRefused(
                "Object arrays cannot be loaded when allow_pickle=False",
                () -> Npz.load(written(zip(npy, ZipEntry.DEFLATED))));
    }

    private static void assertRefused(String words, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ArrayFormatException.class).hasMessageStartingWith(words);
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "hostile", ".npz"), bytes);
    }

    private static byte[] stored(NDArray array) throws IOException {
        return npz(Map.of("a", array));
    }

    private static byte[] npz(Map<String, NDArray> arrays) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NpzWriter writer = NpzWriter.stored(out);
        for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
            writer.put(entry.getKey(), entry.getValue());
        }
        writer.finish();
        return out.toByteArray();
    }

    private static byte[] zip(byte[] content, int method) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(method);
            zip.putNextEntry(new ZipEntry("a.npy"));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static int central(byte[] zip) {
        return central(zip, 0);
    }

    private static int central(byte[] zip, int from) {
        int at = from;
        while (little(zip).getInt(at) != CENTRAL_HEADER) {
            at++;
        }
        return at;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
