package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ndraster.Equality;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.Shaping;
import ndraster.dtype.DType;
import ndraster.io.ImageFile;
import ndraster.io.ImageFiles;
import ndraster.npy.Npy;
import ndraster.npy.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives, raw elements and several images on both sides of `convert`, by files and by pipes.
class KindsTest {
    private static final Path PNG = Path.of("testdata/png-rgb.png");
    private static final Path NPY = Path.of("testdata/png-rgb.npy");

    @TempDir
    private Path folder;

    @Test
    void an_image_becomes_the_archive_that_numpy_writes() {
        Path archive = folder.resolve("a.npz");
        Path expected = folder.resolve("expected.npz");
        Run.of("convert", PNG, archive).assertPrinted("");
        Python.require().run("import sys, numpy as np; np.savez(sys.argv[2], np.load(sys.argv[1]))", NPY, expected);
        String names = Python.require().run("""
                import sys, numpy as np
                a, b = (np.load(name) for name in sys.argv[1:])
                assert a.files == b.files and all((a[n] == b[n]).all() for n in a.files)
                print(a.files)
                """, archive, expected);
        assertThat(names.strip()).isEqualTo("['arr_0']");
    }

    @Test
    void of_an_archive_with_several_arrays_one_is_named() throws IOException {
        Path archive = archive();
        Path image = folder.resolve("a.png");
        Run.of("convert", archive, image)
                .assertFailed(archive + ": holds 2 arrays: picture, mask. Choose one: --array NAME");
        Run.of("convert", "--array", "face", archive, image)
                .assertFailed(archive + ": there is no array 'face'; there are picture, mask");
        Run.of("convert", "--array", "picture", archive, image).assertPrinted("");
        assertThat(ImageFiles.open(image).toBytes()).isEqualTo(Npy.load(NPY).toBytes());
    }

    @Test
    void every_array_of_an_archive_goes_through_the_steps() throws IOException {
        Path target = folder.resolve("b.npz");
        Run.of("convert", "--slice", "::2", "--compression", "zip", archive(), target)
                .assertPrinted("");
        try (Npz npz = Npz.open(target)) {
            assertThat(npz.names()).containsExactly("picture", "mask");
            assertThat(npz.get("picture").shape()).containsExactly(42, 121, 3);
            assertThat(npz.get("mask").shape()).containsExactly(42, 121);
        }
    }

    private Path archive() throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        arrays.put("picture", Npy.load(NPY));
        arrays.put("mask", NDArray.zeros(DType.BOOL, 83, 121));
        Path archive = folder.resolve("two.npz");
        Npz.save(archive, arrays);
        return archive;
    }

    @Test
    void raw_elements_are_those_of_tofile_and_fromfile() throws IOException {
        Path raw = folder.resolve("a.raw");
        Path back = folder.resolve("back.npy");
        Run.of("convert", PNG, raw).assertPrinted("");
        assertThat(raw).hasBinaryContent(Npy.load(NPY).toBytes());
        Run.of("convert", "--from", "raw", "--dtype", "uint8", "--shape", "83,-1,3", raw, back)
                .assertPrinted("");
        assertThat(back).hasSameBinaryContentAs(NPY);
    }

    @Test
    void of_raw_elements_the_second_type_is_a_step() throws IOException {
        Path raw = Files.write(folder.resolve("a.raw"), new byte[] {1, 2, 3, 4});
        Path target = folder.resolve("a.npy");
        Run.of("convert", "--from", "raw", "--dtype", ">u2", "--shape", "(2,)", "--dtype", "float32", raw, target)
                .assertPrinted("");
        assertThat(Npy.load(target).toDoubles()).containsExactly(0x102, 0x304);
        assertThat(Npy.load(target).dtype()).isEqualTo(DType.FLOAT32);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,3    | shape (2, 3) of uint8 needs 6 bytes, the file has 4
            3      | shape (3,) of uint8 needs 3 bytes, the file has 4
            -1,3   | shape (1, 3) of uint8 needs 3 bytes, there are 4
            3,-1   | shape (3, 1) of uint8 needs 3 bytes, the file has 4
            """)
    void a_shape_that_does_not_fit_the_elements_is_refused(String shape, String problem) throws IOException {
        Path raw = Files.write(folder.resolve("a.raw"), new byte[4]);
        Run run = Run.of("convert", "--from", "raw", "--dtype", "u1", "--shape", shape, raw, folder.resolve("a.npy"));
        assertThat(run.errorLines()).singleElement().asString().startsWith("ndraster: " + raw + ": " + problem);
    }

    @Test
    void raw_elements_that_say_nothing_of_themselves_are_told_how() throws IOException {
        Path raw = Files.write(folder.resolve("a.raw"), new byte[4]);
        Run.of("convert", raw, folder.resolve("a.npy"))
                .assertFailed(raw + ": says nothing of its elements: --from raw --dtype TYPE --shape H,W,C does");
    }

    @Test
    void raw_elements_come_and_go_by_pipes() throws IOException {
        byte[] elements = {0, 1, 2, 3, 4, 5};
        byte[] npy = piped(elements, "--from", "raw", "--dtype", "uint8", "--shape", "-1,3", "--to", "npy");
        assertThat(Npy.read(new ByteArrayInputStream(npy)).shape()).containsExactly(2, 3);
        assertThat(piped(npy, "--to", "raw")).isEqualTo(elements);
        assertThat(piped(elements, "--from", "raw", "--dtype", "uint8", "--shape", "3,2", "--to", "raw"))
                .isEqualTo(elements);
    }

    @Test
    void a_film_of_unknown_length_is_taken_picture_by_picture() throws IOException {
        byte[] film = new byte[5 * 6 * 7 * 3];
        new Random(5).nextBytes(film);
        Path target = folder.resolve("film.npy");
        String[] frames = {"--from", "raw", "--dtype", "uint8", "--shape", "-1,6,7,3"};
        run(film, target.toString(), frames).assertPrinted("");
        NDArray all = NDArray.asArray(DType.UINT8, film, 5, 6, 7, 3);
        assertThat(Equality.arrayEqual(Npy.load(target), all)).isTrue();
        run(film, target.toString(), (String.join(" ", frames) + " --rotate 90 --dtype int16").split(" ", -1))
                .assertPrinted("");
        NDArray turned = Shaping.rot90(all, -1, 1, 2).astype(DType.INT16);
        assertThat(Equality.arrayEqual(Npy.load(target), turned)).isTrue();
        assertThat(Npy.load(target).dtype()).isEqualTo(DType.INT16);
        run(new byte[0], target.toString(), frames).assertPrinted("");
        assertThat(Npy.load(target).shape()).containsExactly(0, 6, 7, 3);
        run(new byte[127], target.toString(), frames)
                .assertFailed("standard input: shape (1, 6, 7, 3) of uint8 needs 126 bytes, there are 127");
        assertThat(Npy.load(target).shape()).containsExactly(0, 6, 7, 3);
    }

    @Test
    void archives_come_and_go_by_pipes() throws IOException {
        byte[] archive = Files.readAllBytes(archive());
        Path back = Files.write(folder.resolve("back.npz"), piped(archive, "--to", "npz"));
        assertThat(Npz.load(back)).containsOnlyKeys("picture", "mask");
        assertThat(piped(archive, "--array", "picture", "--to", "npy")).isEqualTo(Files.readAllBytes(NPY));
    }

    private static byte[] piped(byte[] input, String... options) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = System.out;
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            run(input, "-", options).assertPrinted("");
        } finally {
            System.setOut(out);
        }
        return written.toByteArray();
    }

    private static Run run(byte[] input, String target, String... options) {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input));
            Object[] arguments = new Object[options.length + 3];
            arguments[0] = "convert";
            System.arraycopy(options, 0, arguments, 1, options.length);
            arguments[options.length + 1] = "-";
            arguments[options.length + 2] = target;
            return Run.of(arguments);
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void errors_of_standard_input_name_it() {
        Path target = folder.resolve("a.npy");
        assertThat(run("no picture".getBytes(StandardCharsets.UTF_8), target.toString())
                        .err())
                .startsWith("ndraster: standard input: is not an image");
        run("\u0093NUMPY\1".getBytes(StandardCharsets.ISO_8859_1), target.toString())
                .assertFailed("standard input: EOF: reading magic string, expected 8 bytes got 7 (at byte 7)");
        run(new byte[3], target.toString(), "--from", "raw", "--dtype", "u1", "--shape", "2")
                .assertFailed("standard input: shape (2,) of uint8 needs 2 bytes, and there are more (at byte 2)");
    }

    @Test
    void a_dry_run_to_standard_output_writes_nothing() throws IOException {
        assertThat(piped(Files.readAllBytes(NPY), "-q", "--to", "raw")).isNotEmpty();
        Run run = run(Files.readAllBytes(NPY), "-", "-n", "--to", "raw");
        assertThat(run.exitCode()).isZero();
        assertThat(run.errorLines()).containsExactly("[1/1] - -> -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "2", "-1", "1:3", ":2", "3:", "::2", "-2:", "::-1", "4:1:-2", "1:100", "-100:2"})
    void images_are_chosen_as_python_counts(String choice) throws IOException {
        Path animation = folder.resolve("a.gif");
        Path frames = folder.resolve("a.npy");
        String expected = Python.require().run("""
                import sys
                from PIL import Image
                frames = [Image.new('L', (4, 3), value * 50) for value in range(5)]
                frames[0].save(sys.argv[1], save_all=True, append_images=frames[1:], disposal=1)
                index = 'range(5)[%s]' % (':' if sys.argv[2] == 'all' else sys.argv[2])
                found = eval(index)
                print(list(found) if hasattr(found, '__len__') else [found])
                """, animation, choice);
        Run.of("convert", "--image", choice, animation, frames).assertPrinted("");
        NDArray array = Npy.load(frames);
        NDArray corners = choice.matches("-?\\d") ? array.get("newaxis, 0, 0") : array.get(":, 0, 0");
        NDArray greys = corners.ndim() == 2 ? corners.get(":, 0") : corners;
        assertThat(greys.floorDivide(50).str().replace(" ", ", ")).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --grey --layout nchw               | np.stack(greys)[:, None]
            --resize 2x,box --grey             | np.stack([np.asarray(Image.fromarray(g).resize((2, 2), 4)) for g in greys])[..., None]
            --flip vertical                    | np.stack(colors)[:, ::-1]
            --crop 2x1+1+2 --channels bgr      | np.stack(colors)[:, 2:3, 1:3, ::-1]
            --depth 16 --rotate 90             | np.rot90(np.stack(colors).astype('u2') * 257, -1, (1, 2))
            """)
    void steps_are_done_to_each_picture_of_a_stack(String steps, String expected) {
        Path pages = folder.resolve("pages.tif");
        Path target = folder.resolve("a.npy");
        String make = """
                import sys, numpy as np
                from PIL import Image
                greys = [np.repeat(np.arange(4, dtype='u1') * 20 + 7 * i, 4).reshape(4, 4).T for i in range(3)]
                colors = [np.stack([g] * 3, axis=2) for g in greys]
                """;
        Python.require().run(make + """
                images = [Image.fromarray(c) for c in colors]
                images[0].save(sys.argv[1], save_all=True, append_images=images[1:])
                """, pages);
        List<Object> arguments = new ArrayList<>(List.of("convert", pages, "--image", "all"));
        arguments.addAll(List.of(steps.split(" ", -1)));
        arguments.add(target);
        Run.of(arguments.toArray()).assertPrinted("");
        String same = Python.require().run(make + """
                expected, found = eval(sys.argv[1]), np.load(sys.argv[2])
                print(found.shape, found.dtype == expected.dtype and np.array_equal(found, expected))
                """, expected, target);
        assertThat(same.strip()).endsWith("True");
    }

    @Test
    void grey_images_are_a_stack_of_four_axes() throws IOException {
        Path target = folder.resolve("a.npy");
        Run.of("convert", "--image", "all", "testdata/png-grey.png", "--layout", "nchw", target)
                .assertPrinted("");
        assertThat(Npy.header(target).shape()).containsExactly(1L, 1L, 83L, 121L);
    }

    @Test
    void images_that_do_not_exist_are_told_with_those_that_do() {
        Run.of("convert", "--image", "1:", PNG, folder.resolve("a.npy"))
                .assertFailed(PNG + ": there is no image 1:, it has 1 from 0 on");
    }

    @Test
    void images_of_different_sizes_go_apart_into_an_archive() throws IOException {
        Path pages = folder.resolve("pages.tif");
        Python.require().run("""
                import sys
                from PIL import Image
                pages = [Image.new('L', (4 + i, 3)) for i in range(3)]
                pages[0].save(sys.argv[1], save_all=True, append_images=pages[1:])
                """, pages);
        Path archive = folder.resolve("a.npz");
        Run.of("convert", "--image", "1:", pages, archive).assertPrinted("");
        try (Npz npz = Npz.open(archive)) {
            assertThat(npz.names()).containsExactly("arr_0", "arr_1");
            assertThat(npz.get("arr_1").shape()).containsExactly(3, 6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "png", "webp", "tif"})
    void images_stay_apart_in_a_format_of_many(String extension) throws IOException {
        Path animation = animation();
        Path target = folder.resolve("b." + extension);
        Run.of("convert", "--image", "::2", animation, target).assertPrinted("");
        try (ImageFile file = ImageFile.open(target)) {
            assertThat(file.count()).isEqualTo(3);
            if (!extension.equals("tif")) {
                assertThat(file.duration(2)).contains(Duration.ofMillis(70));
            }
        }
    }

    @Test
    void an_array_of_images_becomes_an_animation() throws IOException {
        Path stack = folder.resolve("a.npy");
        Path target = folder.resolve("a.gif");
        NDArray array = NDArray.zeros(DType.UINT8, 2, 4, 5, 3);
        array.set("1", 200);
        Npy.save(stack, array);
        Run.of("convert", "--duration", "0.5", stack, target).assertPrinted("");
        try (ImageFile file = ImageFile.open(target)) {
            assertThat(file.count()).isEqualTo(2);
            assertThat(file.duration(0)).contains(Duration.ofMillis(500));
        }
        Run jpeg = Run.of("convert", stack, folder.resolve("a.jpg"));
        assertThat(jpeg.exitCode()).isEqualTo(1);
        assertThat(jpeg.errorLines()).hasSize(1);
    }

    private Path animation() {
        Path animation = folder.resolve("a.gif");
        Python.require().run("""
                import sys
                from PIL import Image
                frames = [Image.new('L', (4, 3), value * 50) for value in range(5)]
                frames[0].save(sys.argv[1], save_all=True, append_images=frames[1:], duration=[30, 40, 50, 60, 70])
                """, animation);
        return animation;
    }
}
