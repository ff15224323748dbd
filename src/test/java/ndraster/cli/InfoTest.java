package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoTest {
    private static final Path PHOTO = Path.of("testdata/photo.jpg");
    private static final Path BROKEN = Path.of("testdata/broken/text.jpg");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jpeg-grey.jpg       | JPEG, 121 x 83, grey, 3.0 kB; array (83, 121) uint8, read-only
            png-rgba.png        | PNG, 121 x 83, RGBA, 24.3 kB; array (83, 121, 4) uint8, read-only
            png-grey-16.png     | PNG, 121 x 83, grey, 18.2 kB; array (83, 121) uint16, read-only
            png-grey-alpha.png  | PNG, 121 x 83, grey+alpha, 10.8 kB; array (83, 121, 2) uint8, read-only
            png-bilevel.png     | PNG, 121 x 83, grey, 1.4 kB; array (83, 121) bool, read-only
            png-rgb.npy         | npy, 30.3 kB; array (83, 121, 3) uint8
            """)
    void a_file_is_told_in_a_line(String name, String line) {
        Path file = Path.of("testdata", name);
        Run.of("info", file).assertPrinted(file + ": " + line + System.lineSeparator());
    }

    @Test
    void an_array_of_one_axis_is_told_as_python_prints_its_shape() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, NDArray.zeros(DType.of(">i4"), 5));
        Run.of("info", file).assertPrinted(file + ": npy, 148 bytes; array (5,) >i4" + System.lineSeparator());
    }

    @Test
    void a_file_that_can_not_be_read_does_not_stop_the_others() {
        Run run = Run.of("info", PHOTO, BROKEN, PHOTO);
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith(PHOTO + ": JPEG, 640 x 427, RGB, "));
        assertThat(run.errorLines()).singleElement().asString().startsWith("ndraster: " + BROKEN + ": is not an image");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void json_has_an_object_for_each_file() throws IOException {
        Path array = folder.resolve("a.npy");
        Npy.save(array, NDArray.zeros(DType.ofDescr("[('r', '|u1'), ('g', '<f4')]"), 2, 3));
        Run run = Run.of("info", "--json", PHOTO, array);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(JsonParser.parseString(run.out()))
                .isEqualTo(JsonParser.parseString("""
                [{"file": "testdata/photo.jpg", "format": "JPEG", "bytes": 46015, "width": 640, "height": 427,
                  "channels": "RGB", "images": 1, "orientation": 1,
                  "array": {"shape": [427, 640, 3], "dtype": "uint8", "typestr": "|u1", "readOnly": true}},
                 {"file": "ARRAY", "format": "npy", "bytes": 158,
                  "array": {"shape": [2, 3], "dtype": "[('r', 'u1'), ('g', '<f4')]", "typestr": "|V5",
                            "readOnly": false}}]
                """.replace("ARRAY", array.toString())));
    }

    @Test
    void json_has_an_error_for_a_file_that_can_not_be_read() {
        Run run = Run.of("info", "--json", BROKEN, PHOTO);
        JsonArray all = JsonParser.parseString(run.out()).getAsJsonArray();
        assertThat(all.get(0).getAsJsonObject().get("error").getAsString()).startsWith(BROKEN + ": is not an image");
        assertThat(all.get(1).getAsJsonObject().get("width").getAsInt()).isEqualTo(640);
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void statistics_are_those_of_the_samples() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, NDArray.of(0, 1, 1, 6).astype(DType.UINT8).asReshaped(2, 2));
        Run run = Run.of("info", "--stats", "--histogram", file);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("min 0, max 6, mean 2, std 2.3452");
        assertThat(run.out().lines()).anyMatch(line -> line.contains("####") && line.endsWith(" 2"));
    }
}
