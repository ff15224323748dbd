package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.io.ImageFiles;
import ndraster.npy.Npy;
import ndraster.npy.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                  "array": {"shape": [2, 3], "dtype": "[('r', 'u1'), ('g', '<f4')]", "typestr": "|V5", "strides": [15, 5],
                            "offset": 0, "view": false, "readOnly": false}}]
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
    void an_archive_is_told_with_its_arrays() throws IOException {
        Path file = folder.resolve("a.npz");
        Npz.save(file, Map.of("b", NDArray.zeros(DType.FLOAT32, 2, 3)));
        assertThat(Run.of("info", file).out())
                .isEqualTo(file + ": npz, " + Files.size(file) + " bytes; arrays b (2, 3) float32"
                        + System.lineSeparator());
        JsonObject json = JsonParser.parseString(Run.of("info", "--json", file).out())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertThat(json.get("arrays")).isEqualTo(JsonParser.parseString("""
                        [{"name": "b", "shape": [2, 3], "dtype": "float32", "typestr": "<f4", "strides": [12, 4],
                          "offset": 0, "view": false, "readOnly": false}]
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "jpeg-turned.jpg", "png-grey-16.png", "png-palette.png", "tiff-rgb.tif"})
    void an_image_is_told_with_the_strides_of_the_array_that_it_gives(String name) throws IOException {
        Path file = Path.of("testdata", name);
        NDArray array = ImageFiles.open(file);
        String strides = Arrays.toString(array.strides()).replace('[', '(').replace(']', ')');
        boolean isView = !array.isCContiguous() || array.offset() != 0;
        assertThat(Run.of("info", "--strides", file).out().strip())
                .endsWith(", read-only, strides " + strides + " from byte " + array.offset()
                        + (isView ? ", a view" : ""));
        JsonObject json = array(Run.of("info", "--json", "--strides", file));
        assertThat(json.get("strides"))
                .hasToString(Arrays.toString(array.strides()).replace(" ", ""));
        assertThat(json.get("offset").getAsLong()).isEqualTo(array.offset());
        assertThat(json.get("view").getAsBoolean()).isEqualTo(isView);
    }

    private static JsonObject array(Run run) {
        assertThat(run.err()).isEmpty();
        return JsonParser.parseString(run.out())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("array");
    }

    @Test
    void options_of_reading_change_the_strides() {
        Run run = Run.of("info", "--strides", "--no-orient", "--region", "10x20+0+0", "testdata/jpeg-turned.jpg");
        assertThat(run.out()).contains("array (20, 10, 3) uint8");
    }

    @Test
    void arrays_are_told_with_their_strides() throws IOException {
        Path file = folder.resolve("a.npz");
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        arrays.put("c", NDArray.zeros(DType.INT16, 3, 4));
        arrays.put("f", NDArray.zeros(DType.INT16, 3, 4).copy(Order.F));
        Npz.save(file, arrays);
        assertThat(Run.of("info", "--strides", file).out().strip())
                .endsWith("arrays c (3, 4) int16, strides (8, 2) from byte 0;"
                        + " f (3, 4) int16, strides (2, 6) from byte 0");
    }

    @Test
    void standard_input_is_looked_at_and_then_read() throws IOException {
        Run run = of(Files.readAllBytes(PHOTO), "info", "--strides", "--stats", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("standard input: JPEG, 640 x 427, RGB; array (427, 640, 3) uint8, read-only, strides (");
        assertThat(run.out()).endsWith(statistics(PHOTO));
        String json = of(Files.readAllBytes(PHOTO), "info", "--json", "-").out();
        assertThat(JsonParser.parseString(json)
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject()
                        .get("file")
                        .getAsString())
                .isEqualTo("-");
    }

    private static String statistics(Path file) {
        String told = Run.of("info", "--stats", file).out();
        return told.substring(told.indexOf("  channel"));
    }

    @Test
    void an_archive_from_standard_input_is_told() throws IOException {
        Path file = folder.resolve("a.npz");
        Npz.save(file, Map.of("b", NDArray.zeros(DType.FLOAT32, 2, 3)));
        of(Files.readAllBytes(file), "info", "-")
                .assertPrinted("standard input: npz; arrays b (2, 3) float32" + System.lineSeparator());
    }

    private static Run of(byte[] input, Object... arguments) {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input));
            return Run.of(arguments);
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void a_histogram_is_drawn_as_a_picture() throws IOException {
        Path file = folder.resolve("a.npy");
        Path picture = folder.resolve("h.png");
        NDArray array = NDArray.zeros(DType.UINT8, 10, 10, 3);
        array.set("..., 1", 255);
        Npy.save(file, array);
        assertThat(Run.of("info", "--histogram-picture", picture, file).exitCode())
                .isZero();
        NDArray pixels = ImageFiles.open(picture);
        assertThat(pixels.shape()).containsExactly(416, 528, 3);
        // red: all at 0, so that the first bar has the full height, and the last none; green the other way round
        assertThat(pixels.get("8:136, 8:10").toBytes()).containsOnly(0xd0, 0x20);
        assertThat(pixels.get("8:136, 518:520").toBytes()).containsOnly(0xff);
        assertThat(pixels.get("144:272, 8:10").toBytes()).containsOnly(0xff);
        assertThat(pixels.get("144:272, 518:520").toBytes()).containsOnly(0x20, 0x80);
    }

    @Test
    void a_histogram_leaves_out_what_is_no_number() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, NDArray.of(1.0, Double.NaN, 2.0, Double.POSITIVE_INFINITY));
        Run run = Run.of("info", "--histogram", file);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.endsWith("# 1"))).hasSize(2);
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

    @Test
    void the_histogram_of_bytes_has_each_value_by_itself() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, NDArray.of(3, 4, 4, 6).astype(DType.UINT8).asReshaped(2, 2));
        JsonObject histogram = JsonParser.parseString(
                        Run.of("info", "--histogram", "--json", file).out())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("statistics")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("histogram");
        assertThat(histogram.get("first").getAsInt()).isZero();
        assertThat(histogram.get("last").getAsInt()).isEqualTo(256);
        assertThat(histogram.getAsJsonArray("counts").asList().subList(3, 7).toString())
                .isEqualTo("[1, 2, 0, 1]");
    }

    @Test
    void only_the_last_axis_of_pictures_is_their_channels() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, NDArray.zeros(DType.UINT8, 6, 7, 31));
        assertThat(Run.of("info", "--stats", file).out()).containsOnlyOnce("channel");
        Npy.save(file, NDArray.zeros(DType.UINT8, 6, 7, 31, 2));
        assertThat(Run.of("info", "--stats", file).out()).contains("channel 1:").doesNotContain("channel 2:");
    }

    @Test
    void every_sample_of_an_image_is_a_channel() throws IOException {
        Path file = folder.resolve("five.tif");
        Python.require().run("""
                import sys, struct
                tags = [(256, 3, 1, 2), (257, 3, 1, 1), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 2), (273, 4, 1, 8),
                        (277, 3, 1, 5), (278, 3, 1, 1), (279, 4, 1, 10)]
                with open(sys.argv[1], 'wb') as out:
                    out.write(b'II*\\0' + struct.pack('<I', 18) + bytes(range(10)))
                    out.write(struct.pack('<H', len(tags)))
                    for tag, kind, count, value in tags:
                        out.write(struct.pack('<HHII', tag, kind, count, value))
                    out.write(bytes(4))
                """, file);
        assertThat(Run.of("info", "--stats", file).out()).contains("channel 4: min 4, max 9");
    }
}
