package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import ndraster.Equality;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.io.ImageFiles;
import ndraster.io.WriteOptions;
import ndraster.npy.Npy;
import ndraster.npy.NpyHeader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of 54 MB, converted by a Java that has 40.
@DisabledOnOs(OS.WINDOWS)
class LargePictureTest {
    private static final int HEIGHT = 3000;
    private static final int WIDTH = 6000;

    private static final WriteOptions LEVEL_0 = WriteOptions.DEFAULT.withLevel(0);

    @TempDir
    private static Path folder;

    private static byte[] samples = {};

    @BeforeAll
    static void make_pictures() throws IOException {
        samples = new byte[HEIGHT * WIDTH * 3];
        new Random(54).nextBytes(samples);
        try (OutputStream out = Files.newOutputStream(folder.resolve("large.ppm"))) {
            out.write(("P6 " + WIDTH + " " + HEIGHT + " 255\n").getBytes(StandardCharsets.US_ASCII));
            out.write(samples);
        }
        NDArray picture = NDArray.asArray(DType.UINT8, samples, HEIGHT, WIDTH, 3);
        ImageFiles.save(folder.resolve("large.tif"), picture);
        ImageFiles.save(folder.resolve("large.png"), picture, LEVEL_0);
        ImageFiles.save(folder.resolve("large.jpg"), picture, WriteOptions.DEFAULT.withQuality(30));
    }

    private static Program convert(Object... arguments) {
        return Program.run(command(arguments));
    }

    private static List<String> command(Object... arguments) {
        List<String> command = new ArrayList<>(Launched.commandWithMemory("40m", "convert"));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    private static void assertDone(Program program) {
        assertThat(program.err()).isEmpty();
        assertThat(program.exitCode()).isZero();
    }

    private static void assertSamples(Path target, Long... shape) throws IOException {
        NpyHeader header = Npy.header(target);
        assertThat(header.shape()).containsExactly(shape);
        assertThat(header.dtype()).isEqualTo(DType.UINT8);
        byte[] file = Files.readAllBytes(target);
        int start = file.length - samples.length;
        assertThat(Arrays.mismatch(file, start, file.length, samples, 0, samples.length))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ppm", "tif", "png"})
    void a_picture_larger_than_memory_becomes_the_array_that_it_is(String extension) throws IOException {
        Path target = folder.resolve("whole.npy");
        assertDone(convert(folder.resolve("large." + extension), target));
        assertSamples(target, (long) HEIGHT, (long) WIDTH, 3L);
    }

    @Test
    void elements_that_are_more_than_memory_become_an_array_though_nobody_says_how_many() throws IOException {
        Path raw = Files.write(folder.resolve("large.raw"), samples);
        Path target = folder.resolve("film.npy");
        String elements = "--from raw --dtype uint8 --shape -1,100,200,3 ";
        for (String steps : List.of("", "--flip vertical --flip vertical ")) {
            assertDone(convert((Object[]) (elements + steps + raw + " " + target).split(" ", -1)));
            assertSamples(target, 900L, 100L, 200L, 3L);
        }
    }

    @Test
    void a_photo_larger_than_memory_becomes_the_array_that_it_is_where_there_is_room() throws IOException {
        Path photo = folder.resolve("large.jpg");
        Path target = folder.resolve("photo.npy");
        assertDone(convert(photo, target));
        assertThat(Equality.arrayEqual(Npy.load(target), ImageFiles.open(photo)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --grey                   | Image.open(ppm).convert('L')
            --channels bgr           | np.asarray(Image.open(ppm))[..., ::-1]
            --grey --depth 16        | np.asarray(Image.open(ppm).convert('L')).astype('u2') * 257
            --dtype float32          | np.asarray(Image.open(ppm)).astype('f4')
            --range 0,510            | np.rint(np.asarray(Image.open(ppm)) / 2).astype('u1')
            --region 5000x2900+7+70  | np.asarray(Image.open(ppm))[70:2970, 7:5007]
            """)
    void steps_that_look_at_one_pixel_do_not_need_the_whole_picture(String options, String expected) {
        Path target = folder.resolve("stepped.npy");
        List<Object> arguments = new ArrayList<>(List.of(options.split(" ", -1)));
        arguments.addAll(List.of(folder.resolve("large.tif"), target));
        assertDone(convert(arguments.toArray()));
        String same = Python.require().run("""
                import sys, numpy as np
                from PIL import Image
                ppm, target, expression = sys.argv[1:]
                expected, found = np.asarray(eval(expression)), np.load(target)
                print(found.dtype == expected.dtype and np.array_equal(found, expected))
                """, folder.resolve("large.ppm"), target, expected);
        assertThat(same.strip()).isEqualTo("True");
    }

    @Test
    void a_picture_on_its_side_is_read_whole() throws IOException {
        Path turned = folder.resolve("turned.tif");
        Path target = folder.resolve("turned.npy");
        NDArray picture =
                NDArray.asArray(DType.UINT8, samples, HEIGHT, WIDTH, 3).get(":60, :70");
        ImageFiles.save(turned, picture);
        Python.require().run("""
                import sys
                from PIL import Image
                picture = Image.open(sys.argv[1])
                picture.load()
                picture.getexif()[274] = 6
                picture.save(sys.argv[1], exif=picture.getexif())
                """, turned);
        assertThat(ImageFiles.open(turned).shape()).containsExactly(70, 60, 3);
        Conversion conversion = new Conversion(
                SourceReader.of(new ReadingOptions()), List.of(), TargetFormat.of(target), new WritingOptions());
        assertThat(conversion.runInStrips(turned, target)).isFalse();
        assertThat(target).doesNotExist();
    }

    @Test
    void the_elements_alone_go_through_a_pipe() throws IOException {
        Path target = folder.resolve("piped.raw");
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" --to raw - | cat > " + target, "sh"));
        command.addAll(command(folder.resolve("large.ppm")));
        assertDone(Program.run(command));
        assertThat(Arrays.mismatch(Files.readAllBytes(target), samples)).isEqualTo(-1);
    }

    /// Together they take 99 MB, and as much again while they are turned, of a Java that has 100.
    @Test
    void many_pictures_at_once_share_little_memory() throws IOException {
        NDArray picture = NDArray.asArray(DType.UINT8, samples, HEIGHT, WIDTH, 3);
        List<Object> arguments =
                new ArrayList<>(List.of("-q", "-j", "6", "--flip", "vertical", "--to", "npy", "--out-dir"));
        arguments.add(folder.resolve("turned"));
        for (long i = 0; i < 6; i++) {
            Path part = folder.resolve("part" + i + ".png");
            ImageFiles.save(part, picture.get(Index.slice(i * 500, i * 500 + 1000 - i)), LEVEL_0);
            arguments.add(part);
        }
        List<String> command = new ArrayList<>(Launched.commandWithMemory("100m", "convert"));
        arguments.forEach(argument -> command.add(argument.toString()));
        assertDone(Program.run(command));
        for (long i = 0; i < 6; i++) {
            NDArray turned = Npy.load(folder.resolve("turned").resolve("part" + i + ".npy"));
            NDArray expected =
                    picture.get(Index.slice(i * 500, i * 500 + 1000 - i)).get("::-1");
            assertThat(Equality.arrayEqual(turned, expected)).isTrue();
        }
    }

    @Test
    void a_step_that_needs_the_whole_picture_says_that_memory_is_short() {
        Path target = folder.resolve("flipped.npy");
        Program program = convert("--flip", "vertical", "--dtype", "float64", folder.resolve("large.ppm"), target);
        assertThat(program.err().lines()).singleElement().asString().contains("out of memory: Java has ");
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(target).doesNotExist();
    }

    @Test
    void a_step_that_fails_names_the_rows_it_saw() {
        Path target = folder.resolve("failed.npy");
        Program program = convert("--pixels", "rgba", folder.resolve("large.ppm"), target);
        assertThat(program.err())
                .matches("ndraster: .*large.ppm: --pixels rgba needs an array \\(h, w, 4\\), found shape"
                        + " \\(\\d+, 6000, 3\\), type uint8, in the rows 0:\\d+\\."
                        + " --channels before it chooses which there are\\R");
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(target).doesNotExist();
    }

    @Test
    void a_full_disk_half_way_leaves_nothing_and_one_line() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path target = out.resolve("a.npy");
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 20000; exec \"$@\"", "bash"));
        command.addAll(command(folder.resolve("large.ppm"), target));
        Program full = Program.run(command);
        assertThat(full.err()).isEqualTo("ndraster: " + target + ": File too large" + System.lineSeparator());
        assertThat(full.exitCode()).isEqualTo(1);
        assertThat(out).isEmptyDirectory();
    }
}
