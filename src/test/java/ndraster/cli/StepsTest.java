package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.SameBits;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The steps of `convert`, against NumPy and Pillow.
class StepsTest {
    private static final Path RGB = Path.of("testdata/png-rgb.png");
    private static final Path RGBA = Path.of("testdata/png-rgba.png");

    private static final String NUMPY = """
        import sys, numpy as np
        a = np.load(sys.argv[1])
        np.save(sys.argv[2], np.ascontiguousarray(eval(sys.argv[3])))
        """;

    private static final String PILLOW = """
        import sys, numpy as np
        from PIL import Image
        image = Image.open(sys.argv[1])
        np.save(sys.argv[2], np.asarray(eval(sys.argv[3])))
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --crop 30x20+5+7              | a[7:27, 5:35]
            --rotate 90                   | np.rot90(a, -1)
            --rotate 180                  | np.rot90(a, 2)
            --rotate 270                  | np.rot90(a)
            --rotate -90                  | np.rot90(a)
            --rotate 360                  | a
            --rotate -450                 | np.rot90(a, -5 + 6)
            --flip horizontal             | a[:, ::-1]
            --flip vertical               | a[::-1]
            --slice ::2,5:,::-1           | a[::2, 5:, ::-1]
            --channels bgr                | a[..., ::-1]
            --channels g                  | a[..., 1]
            --channels rgba               | np.dstack([a, np.full(a.shape[:2], 255, 'u1')])
            --layout chw                  | a.transpose(2, 0, 1)
            --layout nhwc                 | a[None]
            --layout nchw                 | a.transpose(2, 0, 1)[None]
            --dtype float32               | a.astype('f4')
            --depth 16                    | a.astype('u2') * 257
            --depth float                 | (a / 255).astype('f4')
            --range 0,510                 | np.rint(a / 2).astype('u1')
            --range auto,float64          | (a - float(a.min())) * (1 / (float(a.max()) - float(a.min())))
            --range 0,100,bool            | a >= 50
            --dtype int16 --dtype uint8   | a
            --crop 9x9+0+0 --rotate 90    | np.rot90(a[:9, :9], -1)
            --rotate 90 --crop 9x9+0+0    | np.rot90(a, -1)[:9, :9]
            """)
    void a_step_does_what_numpy_would_do(String options, String expression) throws IOException {
        NDArray expected = expected(NUMPY, Path.of("testdata/png-rgb.npy"), expression);
        assertSame(converted(RGB, options), expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --grey                        | image.convert('L')
        """)
    void a_step_does_what_pillow_would_do(String options, String expression) throws IOException {
        assertSame(converted(RGB, options), expected(PILLOW, RGB, expression));
    }

    @ParameterizedTest
    @CsvSource({"lanczos, LANCZOS", "bicubic, BICUBIC", "bilinear, BILINEAR", "box, BOX", "nearest, NEAREST"})
    void resizing_bytes_is_pillows_to_the_bit(String filter, String pillows) throws IOException {
        List<String> cases = List.of("L 40x30", "LA 300x170", "RGB 64x200", "RGB 333x61", "RGBA 40x30", "RGBA 333x1");
        for (String[] words : cases.stream().map(text -> text.split(" ")).toList()) {
            Path source = folder.resolve(words[0] + ".npy");
            String image = "image.convert('" + words[0] + "')";
            String resized = "%s.resize((%s), Image.%s)".formatted(image, words[1].replace('x', ','), pillows);
            Npy.save(source, expected(PILLOW, RGBA, image));
            assertSame(converted(source, "--resize " + words[1] + ",exact," + filter), expected(PILLOW, RGBA, resized));
        }
    }

    @Test
    void resizing_does_not_ask_in_which_order_channels_lie_in_memory() throws IOException {
        assertSame(
                converted(RGB, "--channels bgr --resize 40x30,exact --channels bgr"),
                converted(RGB, "--resize 40x30,exact"));
    }

    @Test
    void the_nearest_pixel_is_taken_as_it_is() throws IOException {
        Path large = folder.resolve("large.npy");
        Npy.save(large, NDArray.arange(0, 16, 1).add((1L << 62) + 1).reshape(4, 4));
        assertSame(
                converted(large, "--resize 2x2,exact,nearest"), Npy.load(large).get("1::2, 1::2"));
    }

    @ParameterizedTest
    @CsvSource({
        "60x60, 41, 60",
        "'60x60,fill', 60, 60",
        "'60x60,exact', 60, 60",
        "60x, 41, 60",
        "x41, 41, 60",
        "50%, 42, 60"
    })
    void resizing_fits_fills_or_distorts(String size, long height, long width) throws IOException {
        assertThat(converted(RGB, "--resize " + size).shape()).containsExactly(height, width, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --resize 90000x90000,exact | --resize to 90,000 x 90,000 pixels needs 8,100,000,000 pixels, more than the limit of 178,956,970. If they are meant, allow more: --max-pixels
            --resize 99999x,bicubic | --resize to 99,999 x 68,594 pixels needs 6,859,331,406 pixels, more than the limit of 178,956,970. If they are meant, allow more: --max-pixels
            --max-bytes 99999 --resize 200x200,exact | --resize to 200 x 200 pixels needs 120,000 bytes, more than the limit of 99,999. If they are meant, allow more: --max-bytes
            --max-pixels 99999999999 --max-bytes 99999999999 --resize 99999x9999,exact | --resize to 99,999 x 9,999 pixels needs 2,999,670,003 samples at once, more than the limit of 2,147,483,647.
            """)
    void more_pixels_than_allowed_are_not_made(String options, String message) {
        convert(RGB, options, folder.resolve("a.npy")).assertFailed(RGB + ": " + message);
    }

    @Test
    void in_linear_light_black_and_white_have_the_mean_that_is_seen() throws IOException {
        Path stripes = folder.resolve("stripes.npy");
        NDArray array = NDArray.zeros(DType.UINT8, 8, 8);
        array.set(":, ::2", 255);
        Npy.save(stripes, array);
        assertThat(converted(stripes, "--resize 4x4,exact,box").getInt(2, 2)).isEqualTo(128);
        assertThat(converted(stripes, "--resize 4x4,exact,box,linear").getInt(2, 2))
                .isEqualTo(188);
    }

    @Test
    void resizing_keeps_sixteen_bits_and_floating_point() throws IOException {
        Path deep = folder.resolve("deep.npy");
        Npy.save(
                deep,
                NDArray.arange(0, 64, 1).multiply(1000).astype(DType.UINT16).reshape(8, 8));
        assertThat(converted(deep, "--resize 4x4,exact,box").getInt(0, 0)).isEqualTo(4500);
        Path floating = folder.resolve("floating.npy");
        Npy.save(
                floating,
                NDArray.arange(0, 64, 1).astype(DType.FLOAT32).subtract(100).reshape(8, 8));
        assertThat(converted(floating, "--resize 4x4,exact,box").getDouble(0, 0))
                .isEqualTo(-95.5);
    }

    @Test
    void resizing_keeps_what_float32_can_not_hold() throws IOException {
        Path exact = folder.resolve("exact.npy");
        Npy.save(exact, NDArray.arange(0, 64, 1).multiply(2).add((1L << 52) + 1).reshape(8, 8));
        assertThat(converted(exact, "--resize 4x4,exact,box").getLong(0, 0)).isEqualTo((1L << 52) + 10);
        Npy.save(exact, NDArray.zeros(DType.FLOAT64, 8, 8).addInPlace(1e39));
        assertThat(converted(exact, "--resize 4x4,exact,box").getDouble(0, 0)).isEqualTo(1e39);
    }

    @Test
    void nothing_can_not_be_resized() throws IOException {
        Path empty = folder.resolve("empty.npy");
        Npy.save(empty, NDArray.zeros(DType.UINT8, 0, 5));
        convert(empty, "--resize 10x", folder.resolve("a.npy"))
                .assertFailed(empty + ": --resize needs a pixel at least, found shape (0, 5), type uint8");
    }

    @Test
    void a_background_leaves_no_alpha() throws IOException {
        NDArray expected = expected(
                PILLOW, RGBA, "Image.alpha_composite(Image.new('RGBA', image.size, '#336699'), image).convert('RGB')");
        assertThat(largestDifference(converted(RGBA, "--background #336699"), expected))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void pixels_are_structs_over_the_channels() throws IOException {
        NDArray pixels = converted(RGBA, "--pixels rgba");
        assertThat(pixels.dtype()).isEqualTo(DType.ofDescr("[('r', '|u1'), ('g', '|u1'), ('b', '|u1'), ('a', '|u1')]"));
        assertSame(pixels.field("b"), Npy.load(Path.of("testdata/png-rgba.npy")).get("..., 2"));
    }

    @Test
    void fortran_order_is_written_as_such() throws IOException {
        assertThat(converted(RGB, "--order F").isFContiguous()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --crop 30x20+100+7 | --crop 30x20+100+7 is not inside the picture of 121 x 83 pixels
        --channels c | --channels c: there is no channel c in rgb
        --slice 200 | --slice '200' of shape (83, 121, 3), type uint8: index 200 is out of bounds for axis 0 with size 83
        --layout nchw --grey | --grey needs a picture, (h, w) to (h, w, 4) of numbers, found shape (3, 83, 121), type uint8. For other arrays there is --slice
        """)
    void a_step_that_can_not_be_done_is_one_line(String options, String message) {
        convert(RGB, options, folder.resolve("a.npy")).assertFailed(RGB + ": " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tif", "jpg"})
    void alpha_that_was_laid_on_a_background_fits_every_format(String extension) throws IOException {
        convert(RGBA, "--background white", folder.resolve("a." + extension)).assertPrinted("");
    }

    private Run convert(Path source, String options, Path target) {
        List<Object> arguments = new ArrayList<>(List.of("convert"));
        arguments.addAll(List.of(options.split(" ", -1)));
        arguments.addAll(List.of(source, target));
        return Run.of(arguments.toArray());
    }

    private NDArray converted(Path source, String options) throws IOException {
        Path target = folder.resolve("actual.npy");
        convert(source, options, target).assertPrinted("");
        return Npy.load(target);
    }

    private NDArray expected(String program, Path source, String expression) throws IOException {
        Path target = folder.resolve("expected.npy");
        Python.require().run(program, source, target, expression);
        return Npy.load(target);
    }

    private static void assertSame(NDArray actual, NDArray expected) {
        assertThat(actual.dtype()).isEqualTo(expected.dtype());
        SameBits.assertSameBits(actual, expected);
    }

    private static long largestDifference(NDArray a, NDArray b) {
        assertThat(a.shape()).isEqualTo(b.shape());
        return a.astype(DType.INT64)
                .subtract(b.astype(DType.INT64))
                .absolute()
                .max()
                .getLong();
    }
}
