package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.io.ImageFile;
import ndraster.io.ImageFiles;
import ndraster.io.ReadOptions;
import ndraster.metrics.ImageQuality;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffTest {
    private static final Path PNG = Path.of("testdata/png-rgb.png");
    private static final Path NPY = Path.of("testdata/png-rgb.npy");

    @TempDir
    private Path folder;

    @Test
    void an_image_and_its_array_are_equal() {
        Run.of("diff", PNG, NPY).assertPrinted("equal" + System.lineSeparator());
    }

    @Test
    void one_sample_is_found_and_placed() throws IOException {
        Path changed = changed();
        Run run = Run.of("diff", "--json", NPY, changed);
        assertThat(run.exitCode()).isEqualTo(1);
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(json.get("equal").getAsBoolean()).isFalse();
        assertThat(json.get("differing").getAsInt()).isEqualTo(1);
        assertThat(json.get("largest").getAsInt()).isEqualTo(5);
        assertThat(json.getAsJsonArray("where").toString()).isEqualTo("[10,20,1]");
        assertThat(Run.of("diff", "--tolerance", 5, NPY, changed).exitCode()).isZero();
    }

    private Path changed() throws IOException {
        NDArray array = Npy.load(NPY).copy();
        int value = array.getInt(10, 20, 1);
        array.setItem(value > 100 ? value - 5 : value + 5, 10, 20, 1);
        Path changed = folder.resolve("changed.npy");
        Npy.save(changed, array);
        return changed;
    }

    @Test
    void quality_is_that_of_the_metrics() throws IOException {
        Path first = Path.of("testdata/jpeg-420.npy");
        Path second = Path.of("testdata/jpeg-444.npy");
        JsonObject json = JsonParser.parseString(
                        Run.of("diff", "--json", first, second).out())
                .getAsJsonObject();
        BufferedImage a = Images.asImage(Npy.load(first));
        BufferedImage b = Images.asImage(Npy.load(second));
        assertThat(json.get("psnr").getAsDouble())
                .isEqualTo(ImageQuality.psnr(a, b))
                .isCloseTo(29.9, within(0.01));
        assertThat(json.get("ssim").getAsDouble()).isEqualTo(ImageQuality.ssim(a, b));
    }

    @Test
    void within_the_tolerance_is_equal_and_said_so() throws IOException {
        Path changed = changed();
        assertThat(Run.of("diff", "--tolerance", 5, NPY, changed).out())
                .startsWith("equal within 5, the largest difference is 5 at [10, 20, 1]; PSNR ");
        assertThat(Run.of("diff", "--tolerance", 4.5, NPY, changed).out())
                .startsWith("1 of 30129 samples differ by more than 4.5, the largest by 5 at [10, 20, 1]; PSNR ");
    }

    @Test
    void json_of_other_shapes_has_numbers_and_no_prose() {
        Run run = Run.of("diff", "--json", NPY, Path.of("testdata/png-grey-16.npy"));
        assertThat(JsonParser.parseString(run.out())).isEqualTo(JsonParser.parseString("""
                        {"equal": false,
                         "first": {"shape": [83, 121, 3], "dtype": "uint8"},
                         "second": {"shape": [83, 121], "dtype": "uint16"}}
                        """));
    }

    @Test
    void a_picture_shows_where() throws IOException {
        Path where = folder.resolve("where.png");
        assertThat(Run.of("diff", "--picture", where, NPY, changed()).exitCode())
                .isEqualTo(1);
        NDArray shown = ImageFiles.open(where);
        assertThat(shown.getInt(10, 20)).isEqualTo(255);
        assertThat(shown.astype(DType.INT64).sum().getLong()).isEqualTo(255);
    }

    @Test
    void not_a_number_equals_itself_only() throws IOException {
        Path a = folder.resolve("a.npy");
        Path b = folder.resolve("b.npy");
        Npy.save(a, NDArray.of(1.0, Double.NaN, Double.POSITIVE_INFINITY));
        Npy.save(b, NDArray.of(1.0, 2.0, Double.POSITIVE_INFINITY));
        assertThat(Run.of("diff", a, a).exitCode()).isZero();
        Run run = Run.of("diff", a, b);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("1 of 3 samples differ, the largest by Infinity at [1]")
                .doesNotContain("PSNR", "SSIM");
    }

    @Test
    void other_shapes_differ_and_trouble_is_2() {
        Run shapes = Run.of("diff", PNG, Path.of("testdata/png-grey.png"));
        assertThat(shapes.exitCode()).isEqualTo(1);
        assertThat(shapes.out()).startsWith("differ: shape (83, 121, 3), type uint8 and shape (83, 121), type uint8");
        Run missing = Run.of("diff", PNG, folder.resolve("missing.png"));
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.errorLines())
                .containsExactly("ndraster: " + folder.resolve("missing.png") + ": No such file");
    }

    @Test
    void integers_that_a_double_can_not_tell_apart_differ() throws IOException {
        Path first = folder.resolve("first.npy");
        Path second = folder.resolve("second.npy");
        Npy.save(first, NDArray.of(1L << 53, 5L));
        Npy.save(second, NDArray.of((1L << 53) + 1, 5L));
        Run run = Run.of("diff", first, second);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("1 of 2 samples differ, the largest by 1 at [0]");
    }

    @Test
    void the_json_is_json_where_numbers_are_none() throws IOException {
        Path first = folder.resolve("first.npy");
        Path second = folder.resolve("second.npy");
        Npy.save(first, NDArray.of(Double.NaN, 5));
        Npy.save(second, NDArray.of(1.0, 5));
        assertThat(Run.of("diff", "--json", first, second).out()).doesNotContain("NaN", "Infinity");
        assertThat(Run.of("info", "--json", "--stats", first).out()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void where_one_side_is_no_number_the_picture_is_white() throws IOException {
        Path a = folder.resolve("nan-a.npy");
        Path b = folder.resolve("nan-b.npy");
        Path picture = folder.resolve("nan.png");
        Npy.save(a, NDArray.of(0.0, 1, Double.NaN, 4).asReshaped(2, 2));
        Npy.save(b, NDArray.of(0.0, 2, 3, 6).asReshaped(2, 2));
        assertThat(Run.of("diff", "--picture", picture, a, b).exitCode()).isEqualTo(1);
        assertThat(ImageFiles.open(picture).toBytes()).containsExactly(0, 128, 255, 255);
    }

    @Test
    void empty_arrays_have_no_picture() throws IOException {
        Path a = folder.resolve("empty.npy");
        Path picture = folder.resolve("empty.png");
        Npy.save(a, NDArray.zeros(DType.UINT8, 0, 3));
        Run run = Run.of("diff", "--picture", picture, a, a);
        assertThat(run.errorLines())
                .containsExactly("ndraster: " + picture + ": there is nothing to draw, the arrays are empty");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int64  | 576460752303423488   | 576460752303423588  | 100
            int64  | -9223372036854775808 | 9223372036854775807 | 18446744073709551615
            uint64 | 0                    | 9007199254740993    | 9007199254740993
            """)
    void differences_of_64_bits_are_exact(String name, BigInteger first, BigInteger second, BigInteger largest)
            throws IOException {
        DType type = DType.of(name);
        Path a = folder.resolve("a.npy");
        Path b = folder.resolve("b.npy");
        Npy.save(a, NDArray.full(type, first, 2, 2));
        NDArray other = NDArray.full(type, first, 2, 2);
        other.setItem(second, 1, 0);
        Npy.save(b, other);
        assertThat(Run.of("diff", a, b).out())
                .startsWith("1 of 4 samples differ, the largest by " + largest + " at [1, 0]");
        assertThat(Run.of("diff", b, a).out())
                .startsWith("1 of 4 samples differ, the largest by " + largest + " at [1, 0]");
        JsonObject json =
                JsonParser.parseString(Run.of("diff", "--json", a, b).out()).getAsJsonObject();
        assertThat(json.get("largest").getAsBigInteger()).isEqualTo(largest);
        Path picture = folder.resolve("wide.png");
        Run.of("diff", "--picture", picture, a, b);
        assertThat(ImageFiles.open(picture).toBytes()).containsExactly(0, 0, 255, 0);
    }

    @Test
    void integers_of_64_bits_are_within_an_exact_tolerance() throws IOException {
        Path a = folder.resolve("a.npy");
        Path b = folder.resolve("b.npy");
        Npy.save(a, NDArray.of(1L << 59, 5));
        Npy.save(b, NDArray.of((1L << 59) + 100, 5));
        assertThat(Run.of("diff", "--tolerance", 100, a, b).exitCode()).isZero();
        assertThat(Run.of("diff", "--tolerance", 99, a, b).exitCode()).isEqualTo(1);
    }

    @Test
    void pictures_of_a_stack_are_drawn_each_and_other_arrays_not() throws IOException {
        Path a = folder.resolve("a.npy");
        Path b = folder.resolve("b.npy");
        Path pages = folder.resolve("where.tif");
        NDArray stack = NDArray.zeros(DType.UINT8, 3, 6, 7, 4);
        Npy.save(a, stack);
        stack.setItem(9, 1, 2, 3, 1);
        Npy.save(b, stack);
        assertThat(Run.of("diff", "--picture", pages, a, b).err()).isEmpty();
        try (ImageFile file = ImageFile.open(pages)) {
            assertThat(file.count()).isEqualTo(3);
            assertThat(file.read(1, ReadOptions.DEFAULT).shape()).containsExactly(6, 7);
            assertThat(file.read(1, ReadOptions.DEFAULT).getInt(2, 3)).isEqualTo(255);
        }
        Npy.save(a, NDArray.zeros(DType.UINT8, 6, 7, 31));
        Run planes = Run.of("diff", "--picture", pages, a, a);
        assertThat(planes.exitCode()).isEqualTo(2);
        assertThat(planes.errorLines())
                .containsExactly("ndraster: " + pages + ": the difference of arrays of shape (6, 7, 31), type uint8 is"
                        + " no picture, (h, w) to (h, w, 4) or a stack (n, h, w, c) of them. If they are stacks"
                        + " (n, h, w), convert --slice '..., None' makes them such");
    }
}
