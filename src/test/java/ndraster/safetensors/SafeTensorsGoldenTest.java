package ndraster.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import ndraster.ArrayFormatException;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Files as the format's own library writes, reads and refuses them.
class SafeTensorsGoldenTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> arrays_become_the_bytes_that_the_library_makes_of_them() throws IOException {
        return Golden.objects(cases().get("written"))
                .map(row -> dynamicTest(row.get("arrays").toString(), () -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    SafeTensors.write(out, arrays(row), metadata(row));
                    assertThat(Golden.hex(out.toByteArray()))
                            .isEqualTo(row.get("hex").getAsString());
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_the_library_wrote_is_read_as_what_it_was() throws IOException {
        return Golden.objects(cases().get("written"))
                .map(row -> dynamicTest(row.get("arrays").toString(), () -> {
                    SafeTensors loaded = SafeTensors.load(file(row));
                    assertThat(loaded.metadata()).isEqualTo(metadata(row));
                    assertThat(loaded.names())
                            .containsExactlyInAnyOrderElementsOf(arrays(row).keySet());
                    arrays(row).forEach((name, array) -> assertSame(loaded.get(name), array));
                }));
    }

    private static void assertSame(NDArray found, NDArray expected) {
        assertThat(found.dtype()).isEqualTo(expected.dtype());
        assertThat(found.shape()).isEqualTo(expected.shape());
        assertThat(found.toBytes()).isEqualTo(expected.toBytes());
    }

    @TestFactory
    Stream<DynamicTest> what_the_library_refuses_is_refused_in_its_words() throws IOException {
        return Golden.objects(cases().get("refused"))
                .map(row -> dynamicTest(row.get("hex").getAsString(), () -> {
                    Path file = file(row);
                    assertThatThrownBy(() -> SafeTensors.load(file))
                            .isInstanceOf(ArrayFormatException.class)
                            .hasMessageStartingWith(words(row.get("error").getAsString()));
                }));
    }

    /// Without the details, which are Rust's.
    private static String words(String error) {
        return error.replaceAll("[:`].*", "").strip();
    }

    private Path file(JsonObject row) throws IOException {
        return Files.write(Files.createTempFile(folder, "case", ".safetensors"), Golden.hex(row.get("hex")));
    }

    private static JsonObject cases() throws IOException {
        return JsonParser.parseString(Files.readString(Path.of("testdata", "safetensors", "cases.json")))
                .getAsJsonObject();
    }

    private static Map<String, NDArray> arrays(JsonObject row) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry :
                row.getAsJsonObject("arrays").entrySet()) {
            JsonObject array = entry.getValue().getAsJsonObject();
            DType dtype = DType.of(array.get("typestr").getAsString());
            arrays.put(
                    entry.getKey(),
                    NDArray.asArray(dtype, Golden.hex(array.get("hex")), Golden.longs(array.get("shape"))));
        }
        return arrays;
    }

    private static Map<String, String> metadata(JsonObject row) {
        Map<String, String> metadata = new LinkedHashMap<>();
        row.getAsJsonObject("metadata").asMap().forEach((key, value) -> metadata.put(key, value.getAsString()));
        return metadata;
    }
}
