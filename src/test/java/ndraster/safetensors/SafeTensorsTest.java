package ndraster.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ndraster.ArrayFormatException;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.ReadOnlyArrayException;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SafeTensorsTest {
    @TempDir
    private Path folder;

    @Test
    void a_loaded_tensor_is_writable_and_nobody_elses() throws IOException {
        Path file = saved(Map.of("a", NDArray.arange(3)));
        SafeTensors.load(file).get("a").set("0", 9);
        assertThat(SafeTensors.load(file).get("a").toLongs()).containsExactly(0, 1, 2);
    }

    @Test
    void what_is_written_to_a_mapped_tensor_is_in_the_file() throws IOException {
        Path file = saved(Map.of("a", NDArray.arange(3), "b", NDArray.of((byte) 1)));
        SafeTensors.map(file, MapMode.READ_WRITE).get("a").set("0", 9);
        SafeTensors.map(file, MapMode.PRIVATE).get("a").set("1", 9);
        SafeTensors mapped = SafeTensors.map(file, MapMode.READ_ONLY);
        assertThat(mapped.get("a").toLongs()).containsExactly(9, 1, 2);
        assertThat(mapped.get("b").toLongs()).containsExactly(1);
        assertThatThrownBy(() -> mapped.get("a").set("0", 1)).isInstanceOf(ReadOnlyArrayException.class);
    }

    @Test
    void a_map_ends_with_its_arena() throws IOException {
        Path file = saved(Map.of("a", NDArray.arange(3)));
        SafeTensors mapped;
        try (Arena arena = Arena.ofConfined()) {
            mapped = SafeTensors.map(file, MapMode.READ_ONLY, arena);
        }
        assertThatThrownBy(() -> mapped.get("a").getLong(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_header_tells_what_is_there_without_the_tensors() throws IOException {
        Path file = folder.resolve("m.safetensors");
        Map<String, NDArray> arrays = Map.of("b", NDArray.arange(3), "a", NDArray.zeros(DType.FLOAT16, 2, 2));
        SafeTensors.save(file, arrays, Map.of("made by", "a test"));
        Header header = SafeTensors.header(file);
        assertThat(header.metadata()).containsExactly(Map.entry("made by", "a test"));
        assertThat(header.tensors())
                .containsExactly(
                        Map.entry("b", new Tensor("I64", List.of(3L), 0, 24)),
                        Map.entry("a", new Tensor("F16", List.of(2L, 2L), 24, 32)));
    }

    @Test
    void big_endian_and_strided_arrays_are_written_as_what_they_mean() throws IOException {
        NDArray array = NDArray.arange(6).reshape(2, 3).astype(DType.of(">i4")).transpose();
        NDArray loaded = SafeTensors.load(saved(Map.of("a", array))).get("a");
        assertThat(loaded.dtype()).isEqualTo(DType.of("<i4"));
        assertThat(loaded.shape()).containsExactly(3, 2);
        assertThat(loaded.toLongs()).containsExactly(0, 3, 1, 4, 2, 5);
    }

    @Test
    void types_that_numpy_does_not_have_are_given_as_bits() throws IOException {
        SafeTensors loaded = SafeTensors.load(file("""
                {"h":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]},
                 "e":{"dtype":"F8_E4M3","shape":[1,2],"data_offsets":[4,6]},
                 "s":{"dtype":"F6_E3M2","shape":[4],"data_offsets":[6,9]}}""", new byte[] {0x1, 0x2, 0x3, 0x4, 5, 6, 7, 8, 9}));
        assertThatThrownBy(() -> loaded.get("h"))
                .isInstanceOf(DTypeException.class)
                .hasMessage("tensor 'h' is of BF16, a type that NumPy does not have; bits('h') gives its elements as"
                        + " uint16");
        assertThat(loaded.bits("h").toLongs()).containsExactly(0x201, 0x403);
        assertThat(loaded.bits("e").shape()).containsExactly(1, 2);
        assertThat(loaded.bits("s").toLongs()).containsExactly(7, 8, 9);
        assertThat(loaded.header().tensors().values())
                .noneMatch(tensor -> tensor.dtype().isPresent());
    }

    @Test
    void an_array_of_another_type_is_refused_and_leaves_the_old_file() throws IOException {
        Path file = saved(Map.of("a", NDArray.arange(3)));
        assertThatThrownBy(() -> SafeTensors.save(file, Map.of("t", NDArray.zeros(DType.of("<U3"), 2))))
                .isInstanceOf(DTypeException.class)
                .hasMessageStartingWith("safetensors have no element type for str96, which 't' is of");
        assertThat(SafeTensors.load(file).names()).containsExactly("a");
    }

    @Test
    void a_text_that_utf_8_can_not_write_is_refused_and_leaves_the_old_file() throws IOException {
        NDArray array = NDArray.arange(3);
        Path file = saved(Map.of("a", array));
        for (String half : new String[] {"\ud800", "a\udc00", "\udc00\ud800"}) {
            assertThatThrownBy(() -> SafeTensors.save(file, Map.of(half, array)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half of a surrogate pair");
            assertThatThrownBy(() -> SafeTensors.save(file, Map.of("b", array), Map.of(half, "")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> SafeTensors.save(file, Map.of("b", array), Map.of("", half)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(SafeTensors.load(file).names()).containsExactly("a");
        SafeTensors.save(file, Map.of("\ud83d\ude00", array));
        assertThat(SafeTensors.load(file).names()).containsExactly("\ud83d\ude00");
    }

    @Test
    void a_name_that_occurs_twice_is_refused() throws IOException {
        Path file = file("""
                {"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}""", new byte[1]);
        assertThatThrownBy(() -> SafeTensors.load(file))
                .isInstanceOfSatisfying(
                        ArrayFormatException.class, e -> assertThat(e.offset()).isEqualTo(8 + 53))
                .hasMessageContaining("the key 'a' occurs twice")
                .hasMessageEndingWith(" of " + file + ")");
    }

    @Test
    void a_file_cut_off_anywhere_is_refused_with_its_name() throws IOException {
        Path whole = saved(Map.of("a", NDArray.arange(3)));
        int size = (int) Files.size(whole);
        for (int cut : new int[] {0, 5, 8, 30, size - 25, size - 1}) {
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(Files.readAllBytes(whole), cut));
            assertThatThrownBy(() -> SafeTensors.load(file))
                    .isInstanceOf(ArrayFormatException.class)
                    .hasMessageEndingWith(" of " + file + ")");
        }
    }

    @Test
    void a_stream_is_read_to_its_end_and_stays_open() throws IOException {
        NDArray large = NDArray.arange(700_000);
        Path file = saved(Map.of("a", large, "b", NDArray.of(1.5), "c", NDArray.zeros(DType.UINT8, 0, 3)));
        byte[] bytes = Files.readAllBytes(file);
        try (InputStream in = Files.newInputStream(file)) {
            SafeTensors read = SafeTensors.read(in);
            assertThat(read.names()).isEqualTo(SafeTensors.load(file).names());
            assertThat(read.get("a").addInPlace(1).toLongs())
                    .isEqualTo(large.add(1).toLongs());
            assertThat(read.get("c").shape()).containsExactly(0, 3);
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThatThrownBy(() -> SafeTensors.read(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length + 1))))
                .isInstanceOf(ArrayFormatException.class)
                .hasMessageStartingWith("incomplete metadata, file not fully covered: the tensors have 5600008 bytes,"
                        + " and there are more");
        for (int cut : new int[] {0, 5, 8, 30, bytes.length - 6_000_000 / 2, bytes.length - 1}) {
            assertThatThrownBy(() -> SafeTensors.read(new ByteArrayInputStream(Arrays.copyOf(bytes, cut))))
                    .isInstanceOf(ArrayFormatException.class);
        }
        assertThatThrownBy(() -> SafeTensors.read(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length - 1))))
                .hasMessageStartingWith("EOF: reading array data, expected 8 bytes got 7, in tensor 'b'");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_named_pipe_is_read_as_a_file_is() throws IOException {
        Path file = saved(Map.of("a", NDArray.arange(3)));
        Path pipe = folder.resolve("pipe");
        assertThat(Program.run(List.of("mkfifo", pipe.toString())).exitCode()).isZero();
        for (boolean isHeader : new boolean[] {false, true}) {
            Process writer = new ProcessBuilder("cp", file.toString(), pipe.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                assertThat(
                                isHeader
                                        ? SafeTensors.header(pipe)
                                        : SafeTensors.load(pipe).header())
                        .isEqualTo(SafeTensors.header(file));
            } finally {
                writer.destroy();
            }
        }
    }

    @Test
    void what_is_not_there_is_said_not_to_be() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> SafeTensors.load(missing)).isInstanceOf(NoSuchFileException.class);
        SafeTensors loaded = SafeTensors.load(saved(Map.of("a", NDArray.arange(3))));
        assertThatThrownBy(() -> loaded.get("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("File does not contain tensor 'b'; it has [a]");
    }

    private Path saved(Map<String, NDArray> arrays) throws IOException {
        Path file = Files.createTempFile(folder, "saved", ".safetensors");
        SafeTensors.save(file, arrays);
        return file;
    }

    private Path file(String header, byte[] data) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text).put(data);
        return Files.write(Files.createTempFile(folder, "made", ".safetensors"), bytes.array());
    }
}
