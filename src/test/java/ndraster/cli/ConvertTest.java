package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.SameBits;
import ndraster.dtype.DType;
import ndraster.io.ImageFile;
import ndraster.io.ImageFiles;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertTest {
    private static final Path PICTURES = Path.of("testdata");
    private static final Path BROKEN = PICTURES.resolve("broken");

    @TempDir
    private Path folder;

    @Test
    void an_image_becomes_the_array_file_that_numpy_would_write() {
        Path array = folder.resolve("a.npy");
        Run.of("convert", PICTURES.resolve("png-rgb.png"), array).assertPrinted("");
        assertThat(array).hasSameBinaryContentAs(PICTURES.resolve("png-rgb.npy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png-rgb", "png-rgba", "png-grey", "png-grey-16", "png-rgb-16", "png-grey-alpha"})
    void an_array_file_becomes_an_image(String name) throws IOException {
        Path image = folder.resolve("a.png");
        Path array = PICTURES.resolve(name + ".npy");
        Run.of("convert", array, image).assertPrinted("");
        assertSameArray(ImageFiles.open(image), Npy.load(array));
    }

    @Test
    void an_image_becomes_another_image() throws IOException {
        Path tiff = folder.resolve("a.tif");
        Run.of("convert", PICTURES.resolve("jpeg-444.jpg"), tiff).assertPrinted("");
        assertSameArray(ImageFiles.open(tiff), ImageFiles.open(PICTURES.resolve("jpeg-444.jpg")));
    }

    @Test
    void an_array_file_becomes_its_copy() {
        Path copy = folder.resolve("copy.npy");
        Run.of("convert", PICTURES.resolve("png-rgb.npy"), copy).assertPrinted("");
        assertThat(copy).hasSameBinaryContentAs(PICTURES.resolve("png-rgb.npy"));
    }

    @Test
    void extensions_may_be_in_capitals() {
        Path array = folder.resolve("A.NPY");
        Run.of("convert", PICTURES.resolve("png-grey.png"), array).assertPrinted("");
        assertThat(array).hasSameBinaryContentAs(PICTURES.resolve("png-grey.npy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png-rgb.png", "png-rgb.npy", "bmp-rgb.bmp", "tiff-rgb.tif"})
    void a_file_can_be_converted_onto_itself(String name) throws IOException {
        Path file = Files.copy(PICTURES.resolve(name), folder.resolve(name));
        Run.of("convert", file, file).assertPrinted("");
        Path array = folder.resolve("after.npy");
        Run.of("convert", file, array).assertPrinted("");
        assertSameArray(Npy.load(array), Npy.load(PICTURES.resolve(name.replaceFirst("\\.\\w+$", ".npy"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        truncated.jpg  | truncated JPEG: its data ends too early. Get the file again
        damaged.png    | damaged PNG: the checksum of its IDAT chunk at byte 33 is wrong. Get the file again
        empty.jpg      | is empty, no image
        bad-magic.npy  | the magic string is not correct; expected b'\\x93NUMPY', got b'\\x92NUMPY' (at byte 0)
        short-data.npy | EOF: reading array data, expected 48 bytes got 43 (at byte 171)
        """)
    void a_broken_file_is_one_line_and_leaves_what_was_there(String name, String message) throws IOException {
        Path old = Files.writeString(folder.resolve("a.png"), "old");
        Run.of("convert", BROKEN.resolve(name), old).assertFailed(BROKEN.resolve(name) + ": " + message);
        assertThat(old).hasContent("old");
        assertThat(files()).containsExactly(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "npy", "jpg"})
    void every_broken_file_is_one_line_that_names_it(String extension) throws IOException {
        for (Path broken : list(BROKEN)) {
            Run run = Run.of("convert", broken, folder.resolve("a." + extension));
            assertThat(run.errorLines()).singleElement().asString().startsWith("ndraster: " + broken + ": ");
            assertThat(run.exitCode()).as("exit code for %s", broken).isEqualTo(1);
            assertThat(files()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.jpg", "missing.npy"})
    void a_missing_file_is_named(String name) {
        Path missing = folder.resolve(name);
        Run.of("convert", missing, folder.resolve("a.png")).assertFailed(missing + ": No such file");
    }

    @Test
    void a_directory_is_no_input() {
        Run.of("convert", folder, folder.resolve("a.png")).assertFailed(folder + ": Is a directory");
    }

    @Test
    void a_directory_is_no_output() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("a.png"));
        Run.of("convert", PICTURES.resolve("png-rgb.png"), directory)
                .assertFailed(
                        directory + ": Is a directory. To put files into it: --out-dir " + directory + " --to npy");
    }

    @Test
    void an_output_in_a_missing_directory_is_named() {
        Path output = folder.resolve("missing/a.npy");
        Run.of("convert", PICTURES.resolve("png-rgb.png"), output)
                .assertFailed(output + ": No such directory: " + folder.resolve("missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.xyz, unknown extension .xyz",
        "a.sgi, '.sgi is read, not written'",
        "a, no extension to tell the format by"
    })
    void an_unknown_extension_names_the_known_ones(String name, String problem) throws IOException {
        Path output = folder.resolve(name);
        Run.of("convert", PICTURES.resolve("png-rgb.png"), output)
                .assertFailed(
                        output + ": " + problem
                                + "; known are .npy, .npz, .raw, .png, .tif, .tiff, .jpg, .jpeg, .jpe, .jfif, .bmp,"
                                + " .dib, .gif, .webp, .ico, .tga, .qoi, .jp2, .pam, .pbm, .pgm, .ppm, .pnm, .pfm, .psd, .wbmp");
        assertThat(files()).isEmpty();
    }

    @Test
    void alpha_in_a_jpeg_is_refused_with_a_way_out() throws IOException {
        Path output = folder.resolve("a.jpg");
        Run.of("convert", PICTURES.resolve("png-rgba.png"), output)
                .assertFailed(
                        output + ": JPEG can not hold an array of shape (83, 121, 4) and type uint8: it holds uint8"
                                + " with 1 or 3 channels. Convert the array first, or save as .png, .tif, .gif or .npy."
                                + " --background white lays it on a color");
        assertThat(files()).isEmpty();
    }

    @Test
    void floating_point_in_a_jpeg_is_refused_with_a_way_out() throws IOException {
        Path floating = folder.resolve("a.npy");
        Npy.save(floating, NDArray.zeros(DType.FLOAT32, 2, 3));
        Run run = Run.of("convert", floating, folder.resolve("a.jpg"));
        assertThat(run.errorLines())
                .singleElement()
                .asString()
                .endsWith(". --depth 8 keeps black and white, --range MIN,MAX chooses them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--srgb", "--no-orient", "--indices", "--bits-as-bytes"})
    void an_option_for_images_is_refused_for_arrays(String option) throws IOException {
        Path array = PICTURES.resolve("png-rgb.npy");
        Run.of("convert", option, array, folder.resolve("a.png"))
                .assertFailed(array + ": " + option + " means nothing to a .npy file");
        assertThat(files()).isEmpty();
    }

    @Test
    void an_array_is_known_by_its_content_whatever_its_name() throws IOException {
        Path array = Files.copy(PICTURES.resolve("png-rgb.npy"), folder.resolve("a.dat"));
        Path image = folder.resolve("a.png");
        Run.of("convert", array, image).assertPrinted("");
        assertSameArray(ImageFiles.open(image), Npy.load(array));
    }

    @Test
    void an_image_that_is_not_what_from_says_is_refused() {
        Path photo = PICTURES.resolve("photo.jpg");
        Run.of("convert", "--from", "png", photo, folder.resolve("a.npy"))
                .assertFailed(photo + ": is JPEG, not png as --from says");
        Run.of("convert", "--from", "jpg", photo, folder.resolve("a.npy")).assertPrinted("");
    }

    @Test
    void a_name_that_says_nothing_is_written_as_to_says() throws IOException {
        Path target = folder.resolve("picture");
        Run.of("convert", "--to", "png", PICTURES.resolve("png-rgb.npy"), target)
                .assertPrinted("");
        assertThat(ImageFiles.info(target).format()).isEqualTo("PNG");
    }

    @Test
    void more_pixels_than_allowed_are_refused_with_a_way_out() {
        Path photo = PICTURES.resolve("photo.jpg");
        Run.of("convert", "--max-pixels", 1000, photo, folder.resolve("a.png"))
                .assertFailed(
                        photo + ": 640 x 427 pixels are more than the limit of 1,000. If they are meant, allow more:"
                                + " --max-pixels, in Java Limits");
    }

    @Test
    void a_line_break_in_a_name_does_not_make_two_lines() {
        Path missing = folder.resolve("two\nlines.png");
        assertThat(Run.of("convert", missing, folder.resolve("a.png")).errorLines())
                .hasSize(1);
    }

    private List<Path> files() throws IOException {
        return list(folder);
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static void assertSameArray(NDArray actual, NDArray expected) {
        SameBits.assertSameBits(actual, expected);
    }

    @Test
    void a_picture_of_five_channels_is_no_animation_of_its_rows() throws IOException {
        Path file = folder.resolve("five.npy");
        Npy.save(file, NDArray.zeros(DType.UINT8, 6, 7, 5));
        Path target = folder.resolve("five.png");
        Run run = Run.of("convert", file, target);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errorLines())
                .singleElement()
                .asString()
                .contains("an array of shape (6, 7, 5)")
                .endsWith(". If it is a stack (n, h, w), --slice '..., None' makes it one of pictures");
        assertThat(target).doesNotExist();
        Run.of("convert", "--slice", "..., None", file, target).assertPrinted("");
        try (ImageFile animation = ImageFile.open(target)) {
            assertThat(animation.count()).isEqualTo(6);
        }
    }

    @Test
    void a_missing_file_of_elements_is_told() {
        Run.of("info", folder.resolve("a.raw")).assertFailed(folder.resolve("a.raw") + ": No such file");
    }

    @Test
    void a_folder_as_target_is_told_before_its_options() {
        Run.of("convert", "--quality", "80", "testdata/photo.jpg", folder)
                .assertFailed(folder + ": Is a directory. To put files into it: --out-dir " + folder + " --to npy");
    }

    @Test
    void a_drawing_becomes_as_wide_as_it_is_wanted() throws IOException {
        Path svg = folder.resolve("a.svg");
        Path png = folder.resolve("a.png");
        Files.writeString(
                svg,
                "<svg xmlns='http://www.w3.org/2000/svg' width='6' height='4'><rect width='6' height='4'"
                        + " fill='#ff8000'/></svg>");
        Run.of("convert", "--svg-width", 60, svg, png).assertPrinted("");
        NDArray drawn = ImageFiles.open(png);
        assertThat(drawn.shape()).containsExactly(40, 60, 4);
        assertThat(drawn.get("20, 30").toBytes()).containsExactly(255, 128, 0, 255);
        assertThat(Run.of("convert", "--svg-width", 0, svg, png).errorLines())
                .first()
                .isEqualTo("ndraster: --svg-width must be positive, found 0");
        Path array = PICTURES.resolve("png-rgb.npy");
        Run.of("convert", "--svg-width", 5, array, png)
                .assertFailed(array + ": --svg-width means nothing to a .npy file");
    }
}
