package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import ndraster.ArrayFormatException;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpzTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("a.npz");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void arrays_keep_their_names_and_their_order(boolean isCompressed) throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (String name : new String[] {"z", "a", "ä/ö", "../up", "", "x.npy", "日本"}) {
            arrays.put(name, NDArray.arange(arrays.size() * 1000L));
        }
        save(arrays, isCompressed);
        Map<String, NDArray> loaded = Npz.load(file());
        assertThat(loaded.keySet()).containsExactlyElementsOf(arrays.keySet());
        arrays.forEach(
                (name, array) -> assertThat(Parts.named(name, loaded).toLongs()).isEqualTo(array.toLongs()));
        assertThat(folder.resolve("../up.npy")).doesNotExist();
    }

    private void save(Map<String, NDArray> arrays, boolean isCompressed) throws IOException {
        if (isCompressed) {
            Npz.saveCompressed(file(), arrays);
        } else {
            Npz.save(file(), arrays);
        }
    }

    @Test
    void stored_arrays_are_the_bytes_of_savez() throws IOException {
        Path golden = golden("savez");
        Map<String, NDArray> arrays = Npz.load(golden);
        assertThat(arrays.keySet()).containsExactly("named", "arr_0", "arr_1");
        Npz.save(file(), arrays);
        assertThat(file()).hasSameBinaryContentAs(golden);
    }

    @Test
    void an_archive_without_arrays_is_the_bytes_of_savez_too() throws IOException {
        Npz.save(file(), Map.of());
        assertThat(file()).hasSameBinaryContentAs(golden("empty"));
        assertThat(Npz.load(file())).isEmpty();
    }

    @Test
    void compressed_arrays_of_numpy_are_those_that_it_stores() throws IOException {
        Map<String, NDArray> stored = Npz.load(golden("savez"));
        Map<String, NDArray> compressed = Npz.load(golden("savez_compressed"));
        assertThat(compressed.keySet()).isEqualTo(stored.keySet());
        stored.forEach((name, array) ->
                assertThat(Parts.named(name, compressed).toBytes()).isEqualTo(array.toBytes()));
    }

    private Path golden(String name) throws IOException {
        var npz = Golden.load("npy").getAsJsonObject("npz").getAsJsonObject(name);
        return Files.write(folder.resolve(name + ".npz"), Golden.hex(npz.get("file")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_jdks_own_readers_read_what_is_written(boolean isCompressed) throws IOException {
        save(Map.of("a", NDArray.arange(100_000)), isCompressed);
        ByteArrayOutputStream npy = new ByteArrayOutputStream();
        Npy.write(npy, NDArray.arange(100_000));
        try (ZipFile zip = new ZipFile(file().toFile())) {
            assertThat(zip.getInputStream(zip.getEntry("a.npy"))).hasBinaryContent(npy.toByteArray());
        }
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file()))) {
            assertThat(in.getNextEntry()).extracting(ZipEntry::getName).isEqualTo("a.npy");
            assertThat(in).hasBinaryContent(npy.toByteArray());
        }
    }

    @Test
    void one_array_is_read_by_its_name_with_or_without_its_ending() throws IOException {
        Npz.save(file(), Map.of("a", NDArray.arange(3)));
        try (Npz npz = Npz.open(file())) {
            assertThat(npz.names()).containsExactly("a");
            assertThat(npz.contains("a")).isTrue();
            assertThat(npz.contains("a.npy")).isTrue();
            assertThat(npz.contains("b")).isFalse();
            assertThat(npz.header("a").shape()).containsExactly(3L);
            assertThat(npz.get("a.npy").toLongs()).containsExactly(0, 1, 2);
            assertThat(npz.get("a")).isNotSameAs(npz.get("a"));
            assertThatThrownBy(() -> npz.get("b"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'b' is not a file in the archive, which has [a]");
        }
    }

    @Test
    void a_stored_array_can_be_mapped_and_a_compressed_one_not() throws IOException {
        Npz.save(file(), Map.of("a", NDArray.arange(3)));
        NDArray mapped;
        try (Npz npz = Npz.open(file())) {
            mapped = npz.map("a", MapMode.READ_ONLY);
            assertThat(npz.map("a", MapMode.PRIVATE).fill(7).toLongs()).containsExactly(7, 7, 7);
            assertThatThrownBy(() -> npz.map("a", MapMode.READ_WRITE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("checksum");
        }
        assertThat(mapped.isReadOnly()).isTrue();
        assertThat(mapped.toLongs()).containsExactly(0, 1, 2);

        Npz.saveCompressed(folder.resolve("c.npz"), Map.of("a", NDArray.arange(3)));
        try (Npz npz = Npz.open(folder.resolve("c.npz"))) {
            assertThatThrownBy(() -> npz.map("a", MapMode.READ_ONLY))
                    .isInstanceOf(ArrayFormatException.class)
                    .hasMessageStartingWith("a compressed member can not be mapped; get reads it, in 'a.npy'");
        }
    }

    @Test
    void other_members_are_streams_and_no_arrays() throws IOException {
        ByteArrayOutputStream npy = new ByteArrayOutputStream();
        Npy.write(npy, NDArray.arange(3));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            put(zip, "read.me", "hello".getBytes(StandardCharsets.US_ASCII));
            put(zip, "array", npy.toByteArray());
        }
        assertThat(Npz.load(file())).containsOnlyKeys("array");
        try (Npz npz = Npz.open(file());
                InputStream in = npz.stream("read.me")) {
            assertThat(npz.names()).containsExactly("read.me", "array");
            assertThat(in).hasContent("hello");
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    @Test
    void more_members_than_16_bits_count_are_written_and_read() throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        NDArray empty = NDArray.zeros(DType.UINT8, 0);
        for (int i = 0; i < 66_000; i++) {
            arrays.put("a" + i, empty);
        }
        arrays.put("last", NDArray.arange(4));
        Npz.save(file(), arrays);
        try (Npz npz = Npz.open(file())) {
            assertThat(npz.names()).hasSize(66_001).endsWith("a65999", "last");
            assertThat(npz.get("last").toLongs()).containsExactly(0, 1, 2, 3);
        }
        try (ZipFile zip = new ZipFile(file().toFile())) {
            assertThat(zip.size()).isEqualTo(66_001);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void many_threads_read_one_archive_at_once(boolean isCompressed) throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            arrays.put("a" + i, NDArray.full(DType.INT32, i, 20_000L + i));
        }
        save(arrays, isCompressed);
        try (Npz npz = Npz.open(file())) {
            List<NDArray> read = arrays.keySet().parallelStream()
                    .map(name -> unchecked(npz, name))
                    .toList();
            for (int i = 0; i < read.size(); i++) {
                assertThat(read.get(i).length()).isEqualTo(20_000 + i);
                assertThat(read.get(i).toInts()).containsOnly(i);
            }
        }
    }

    private static NDArray unchecked(Npz npz, String name) {
        try {
            return npz.get(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_writer_takes_arrays_one_by_one_and_a_name_once() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NpzWriter writer = NpzWriter.compressed(out);
        writer.put("a", NDArray.arange(3)).put("b", NDArray.of(1.5));
        assertThatThrownBy(() -> writer.put("a", NDArray.arange(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Duplicate name: 'a'");
        assertThatThrownBy(() -> writer.put("n\0", NDArray.arange(3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.put("n".repeat(65_532), NDArray.arange(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.put("\ud800", NDArray.arange(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'utf-8' codec can't encode '\\ud800': it holds half of a surrogate pair. Leave that out");
        writer.put("\ud83d\ude00", NDArray.arange(3));
        writer.finish();
        Files.write(file(), out.toByteArray());
        assertThat(Npz.load(file())).containsOnlyKeys("a", "b", "\ud83d\ude00");
    }

    @Test
    void an_array_that_can_not_be_described_leaves_the_old_file() throws IOException {
        Npz.save(file(), Map.of("old", NDArray.arange(3)));
        DType overlapping = Struct.of(List.of(Field.of("a", DType.UINT16, 0), Field.of("b", DType.UINT8, 1)));
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        arrays.put("a", NDArray.arange(3));
        arrays.put("b", NDArray.zeros(overlapping, 3));
        assertThatThrownBy(() -> Npz.saveCompressed(file(), arrays)).isInstanceOf(DTypeException.class);
        assertThat(Npz.load(file())).containsOnlyKeys("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_view_of_fortran_order_and_one_with_gaps_come_through() throws IOException {
        NDArray whole = NDArray.arange(600).reshape(20, 30);
        Npz.saveCompressed(file(), Map.of("f", whole.transpose(), "g", whole.get("::2, ::-3")));
        Map<String, NDArray> loaded = Npz.load(file());
        assertThat(Parts.named("f", loaded).isFContiguous()).isTrue();
        assertThat(Parts.named("f", loaded).toLongs())
                .isEqualTo(whole.transpose().toLongs());
        assertThat(Parts.named("g", loaded).toLongs())
                .isEqualTo(whole.get("::2, ::-3").toLongs());
    }
}
