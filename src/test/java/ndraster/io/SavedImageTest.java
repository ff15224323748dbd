package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedImageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"png", "tif", "tiff", "bmp", "dib", "tga", "ppm", "pnm", "pam", "psd", "gif", "qoi", "jp2", "ico"
            })
    void colours_come_back_as_they_were_saved(String extension) throws IOException {
        NDArray rgb = samples(DType.UINT8, 5, 7, 3);
        TestPictures.assertEqual(savedAndOpened(rgb, extension), rgb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tif", "tga", "pam"})
    void alpha_comes_back_as_it_was_saved(String extension) throws IOException {
        NDArray rgba = samples(DType.UINT8, 5, 7, 4);
        TestPictures.assertEqual(savedAndOpened(rgba, extension), rgba);
        NDArray greyAlpha = samples(DType.UINT8, 5, 7, 2);
        TestPictures.assertEqual(savedAndOpened(greyAlpha, extension), greyAlpha);
    }

    @ParameterizedTest
    @CsvSource({
        "png, uint16",
        "png, bool",
        "tif, uint16",
        "tif, int16",
        "tif, int32",
        "tif, float32",
        "tif, float64",
        "tif, bool",
        "pgm, uint16",
        "pam, uint16",
        "pam, bool",
        "pbm, bool",
        "pnm, bool",
        "pfm, float32",
        "bmp, bool",
        "wbmp, bool"
    })
    void depth_comes_back_as_it_was_saved(String extension, String type) throws IOException {
        NDArray grey = samples(DType.of(type), 5, 7);
        TestPictures.assertEqual(savedAndOpened(grey, extension), grey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tif"})
    void both_byte_orders_become_the_same_image(String extension) throws IOException {
        NDArray big = NDArray.zeros(DType.of(">u2"), 5, 7, 3).assign(samples(DType.UINT16, 5, 7, 3));
        TestPictures.assertEqual(savedAndOpened(big, extension), big);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tif", "bmp", "tga", "ppm", "jpg"})
    void a_view_is_saved_as_its_own_copy_would_be(String extension) throws IOException {
        NDArray view = samples(DType.UINT8, 9, 11, 3).get("7:1:-2, 2:9, ::-1");
        TestPictures.assertEqual(savedAndOpened(view, extension), savedAndOpened(view.copy(), extension));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "jpg"})
    void a_part_of_an_opened_image_is_saved_as_its_own_copy_would_be(String extension) throws IOException {
        NDArray part =
                ImageFiles.open(TestPictures.FOLDER.resolve("png-rgb.png")).get("10:33, 5:48");
        TestPictures.assertEqual(savedAndOpened(part, extension), savedAndOpened(part.copy(), extension));
    }

    @Test
    void structs_become_colours_whatever_the_order_of_their_fields() throws IOException {
        NDArray rgb = samples(DType.UINT8, 5, 7, 3);
        NDArray pixels = NDArray.zeros(DType.ofDescr("[('b', '|u1'), ('x', '|u1'), ('r', '|u1'), ('g', '|u1')]"), 5, 7);
        pixels.field("r").assign(rgb.get("..., 0"));
        pixels.field("g").assign(rgb.get("..., 1"));
        pixels.field("b").assign(rgb.get("..., 2"));
        TestPictures.assertEqual(savedAndOpened(pixels, "png"), rgb);
    }

    /// PNGs are compressed in pieces by all cores.
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif", "pgm", "bmp"})
    void memory_of_one_thread_is_saved_in_that_thread(String extension) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            NDArray array = NDArray.asArray(DType.UINT8, arena.allocate(4_000_000), 2000, 2000);
            array.get("1500:").fill(200);
            assertThat(savedAndOpened(array, extension).get("1900, 1000, ...").toLongs())
                    .containsOnly(200);
        }
    }

    @Test
    void a_jpeg_is_close_to_what_was_saved() throws IOException {
        NDArray photo = ImageFiles.open(TestPictures.FOLDER.resolve("photo.jpg"));
        NDArray again = savedAndOpened(photo, "jpg");
        assertThat(again.shape()).isEqualTo(photo.shape());
        assertThat(meanDifference(again.toBytes(), photo.toBytes())).isBetween(0.01, 4.0);
    }

    private static double meanDifference(byte[] a, byte[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(Byte.toUnsignedInt(a[i]) - Byte.toUnsignedInt(b[i]));
        }
        return (double) sum / a.length;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.jpg | uint8   | 4 | it holds uint8 with 1 or 3 channels | .png, .tif, .gif or .npy
            a.png | float32 | 3 | it holds bool, uint8 or uint16 with 1, 2, 3 or 4 channels | .tif, .pfm or .npy
            a.bmp | uint16  | 3 | it holds bool or uint8 with 1 or 3 channels | .png, .tif, .jp2 or .npy
            a.pgm | uint8   | 3 | it holds uint8 or uint16 with 1 channel | .png, .tif, .jpg or .npy
            a.png | int64   | 3 | it holds bool, uint8 or uint16 with 1, 2, 3 or 4 channels | .npy
            """)
    void an_array_that_a_format_can_not_hold_is_refused_with_a_way_out(
            String name, String type, int channels, String capacity, String alternatives) {
        String format = name.substring(2).toUpperCase(Locale.ROOT).replace("JPG", "JPEG");
        assertRefused(
                samples(DType.of(type), 5, 7, channels),
                name,
                "%s can not hold an array of shape (5, 7, %d) and type %s: %s. Convert the array first, or save as %s"
                        .formatted(format, channels, type, capacity, alternatives));
    }

    @Test
    void an_array_that_is_no_image_is_refused() {
        String reason = " is not an image: images are (h, w), (h, w, 1) to (h, w, 4), or (h, w) with the fields r, g, b"
                + " and maybe a. Save as .npy";
        assertRefused(NDArray.arange(5), "a.png", "an array of shape (5,) and type int64" + reason);
        assertRefused(samples(DType.UINT8, 5, 7, 5), "a.png", "an array of shape (5, 7, 5) and type uint8" + reason);
        assertRefused(NDArray.zeros(DType.UINT8, 0, 5), "a.png", "an array of shape (0, 5) and type uint8" + reason);
        NDArray structs = NDArray.zeros(DType.ofDescr("[('x', '|u1')]"), 5, 7);
        assertRefused(structs, "a.png", "an array of shape (5, 7) and type [('x', 'u1')]" + reason);
    }

    @Test
    void partly_transparent_pixels_are_refused_by_gif() {
        assertRefused(
                samples(DType.UINT8, 5, 7, 4),
                "a.gif",
                "GIF can not hold pixels that are partly transparent. Save as .png, .tif or .npy");
    }

    @ParameterizedTest
    @CsvSource({
        "a.xyz, unknown extension .xyz",
        "a.sgi, '.sgi is read, not written'",
        "image, no extension to tell the format by"
    })
    void an_unknown_extension_names_the_known_ones(String name, String problem) {
        assertRefused(
                samples(DType.UINT8, 5, 7),
                name,
                problem
                        + "; images are written as .png, .tif, .tiff, .jpg, .jpeg, .jpe, .jfif, .bmp, .dib, .gif, .webp,"
                        + " .ico, .tga, .qoi, .jp2, .pam, .pbm, .pgm, .ppm, .pnm, .pfm, .psd, .wbmp");
    }

    private void assertRefused(NDArray array, String name, String reason) {
        Path file = folder.resolve(name);
        assertThatThrownBy(() -> ImageFiles.save(file, array))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage(file + ": " + reason);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_refused_array_leaves_the_old_file() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "old");
        assertThatThrownBy(() -> ImageFiles.save(file, samples(DType.FLOAT64, 5, 7)))
                .isInstanceOf(ImageFormatException.class);
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void a_saved_image_replaces_the_old_file_and_leaves_no_other() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "old");
        NDArray grey = samples(DType.UINT8, 5, 7);
        ImageFiles.save(file, grey);
        TestPictures.assertEqual(ImageFiles.open(file), grey);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void a_missing_directory_is_named() {
        Path file = folder.resolve("missing/a.png");
        assertThatThrownBy(() -> ImageFiles.save(file, samples(DType.UINT8, 5, 7)))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": No such directory: " + folder.resolve("missing"));
    }

    private NDArray savedAndOpened(NDArray array, String extension) throws IOException {
        Path file = folder.resolve("image." + extension);
        ImageFiles.save(file, array);
        return ImageFiles.open(file);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// Numbers that differ from pixel to pixel and from channel to channel, in the range of the type.
    private static NDArray samples(DType type, long... shape) {
        long size = LongStream.of(shape).reduce(1, Math::multiplyExact);
        long step = type.itemSize() == 1 ? 1 : 97;
        NDArray values = NDArray.arange(0, size * step, step).reshape(shape);
        return NDArray.zeros(type, shape).assign(values);
    }
}
