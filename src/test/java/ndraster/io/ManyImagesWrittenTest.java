package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import ndraster.Joining;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files with many images, seen by Pillow and by the reader here.
class ManyImagesWrittenTest {
    private static final String SEE = """
            import sys, numpy as np
            from PIL import Image, ImageSequence
            image = Image.open(sys.argv[1])
            frames = [(np.asarray(f.convert(sys.argv[2])), f.info.get('duration')) for f in ImageSequence.Iterator(image)]
            np.save(sys.argv[1] + '.npy', np.stack([pixels for pixels, _ in frames]))
            print(image.info.get('loop'), *[duration and round(duration) for _, duration in frames])
            """;
    private static final WriteOptions LOSSLESS = WriteOptions.DEFAULT.withLossless(true);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.webp", "a.gif", "a.tif"})
    void pillow_sees_the_pictures_that_were_saved(String name) throws IOException {
        NDArray moving = moving(3);
        Path file = saved(name, moving, usual(name));
        Python.require().run(SEE, file, "RGB");
        TestPictures.assertEqual(Npy.load(folder.resolve(name + ".npy")), moving);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.webp", "a.tif"})
    void pillow_sees_alpha_also_where_it_makes_all_invisible(String name) throws IOException {
        NDArray moving = moving(4);
        Path file = saved(name, moving, usual(name));
        Python.require().run(SEE, file, "RGBA");
        TestPictures.assertEqual(Npy.load(folder.resolve(name + ".npy")), moving);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.webp", "a.gif", "a.tif"})
    void what_was_saved_is_read_again(String name) throws IOException {
        NDArray moving = moving(3);
        try (ImageFile file = ImageFile.open(saved(name, moving, usual(name)))) {
            assertThat(file.count()).isEqualTo(5);
            TestPictures.assertEqual(file.readStacked(ReadOptions.DEFAULT).get("..., :3"), moving);
        }
    }

    @Test
    void holes_in_a_gif_are_holes_in_each_picture() throws IOException {
        NDArray moving = moving(3);
        NDArray holes = Joining.concatenate(
                List.of(moving, moving.get("..., :1").greater(60).astype(DType.UINT8)), 3);
        holes.get("..., 3").multiplyInPlace(255);
        Path file = saved("a.gif", holes, WriteOptions.DEFAULT);
        Python.require().run(SEE, file, "RGBA");
        NDArray seen = Npy.load(folder.resolve("a.gif.npy"));
        TestPictures.assertEqual(seen.get("..., 3"), holes.get("..., 3"));
        try (ImageFile opened = ImageFile.open(file)) {
            TestPictures.assertEqual(opened.readStacked(ReadOptions.DEFAULT).get("..., 3"), holes.get("..., 3"));
        }
    }

    @Test
    void a_png_that_moves_keeps_sixteen_bits() throws IOException {
        NDArray moving = NDArray.arange(0, 4 * 11 * 13 * 4, 1)
                .multiply(7919)
                .remainder(65536)
                .astype(DType.UINT16)
                .reshape(4, 11, 13, 4);
        try (ImageFile file = ImageFile.open(saved("a.png", moving, WriteOptions.DEFAULT))) {
            assertThat(file.info(1).dtype()).isEqualTo(DType.UINT16);
            TestPictures.assertEqual(file.readStacked(ReadOptions.DEFAULT), moving);
        }
    }

    @Test
    void a_png_that_moves_keeps_truth() throws IOException {
        NDArray truth = NDArray.arange(0, 4 * 11 * 13, 1).remainder(3).equal(0).reshape(4, 11, 13);
        try (ImageFile file = ImageFile.open(saved("a.png", truth, WriteOptions.DEFAULT))) {
            TestPictures.assertEqual(
                    file.readStacked(ReadOptions.DEFAULT).get("..., 0").greater(0), truth);
        }
    }

    @ParameterizedTest
    @CsvSource({"a.png, 0", "a.webp, 0", "a.gif, 0", "a.png, 3", "a.webp, 3", "a.gif, 3", "a.gif, 1"})
    void it_is_shown_as_long_and_as_often_as_was_asked(String name, int plays) throws IOException {
        List<Duration> durations = IntStream.of(40, 500, 100, 70, 1230)
                .mapToObj(Duration::ofMillis)
                .toList();
        Path file = saved(name, moving(3), usual(name).withDurations(durations).withPlays(plays));
        try (ImageFile opened = ImageFile.open(file)) {
            assertThat(opened.plays()).isEqualTo(OptionalInt.of(plays));
            for (int i = 0; i < durations.size(); i++) {
                assertThat(opened.duration(i)).contains(durations.get(i));
            }
        }
        String loop = !name.equals("a.gif") ? "" + plays : plays == 1 ? "None" : "" + Math.max(0, plays - 1);
        assertThat(Python.require().run(SEE, file, "RGB").strip()).isEqualTo(loop + " 40 500 100 70 1230");
    }

    @Test
    void sizes_of_an_icon_are_what_pillow_finds() throws IOException {
        List<NDArray> sizes =
                List.of(moving(4).get("0"), moving(4).get("1, :16, :16"), NDArray.zeros(DType.UINT8, 256, 256, 3));
        Path icon = folder.resolve("a.ico");
        ImageFiles.saveAll(icon, sizes, WriteOptions.DEFAULT);
        String found = "import sys; from PIL import Image; i = Image.open(sys.argv[1]); print(sorted(i.info['sizes']));"
                + " i.size = (16, 16); i.load(); print(i.tobytes().hex())";
        assertThat(Python.require().run(found, icon).lines().toList())
                .containsExactly(
                        "[(16, 16), (40, 30), (256, 256)]",
                        HexFormat.of().formatHex(sizes.get(1).copy().toBytes()));
        try (ImageFile file = ImageFile.open(icon)) {
            assertThat(file.main()).isEqualTo(2);
            TestPictures.assertEqual(file.read(0, ReadOptions.DEFAULT), sizes.get(0));
            TestPictures.assertEqual(
                    file.read(1, ReadOptions.DEFAULT), sizes.get(1).copy());
        }
    }

    @Test
    void pages_may_differ_and_the_first_has_the_metadata() throws IOException {
        List<NDArray> pages = List.of(
                moving(3).get("0"),
                NDArray.arange(0, 35, 1).reshape(5, 7).astype(DType.FLOAT32),
                moving(3).get("1, ..., 0").greater(9));
        Path file = folder.resolve("a.tif");
        ImageMetadata metadata = ImageMetadata.EMPTY.withResolution(new Resolution(300, 300));
        ImageFiles.saveAll(
                file, pages, WriteOptions.DEFAULT.withMetadata(metadata).withCompression("zip"));
        try (ImageFile opened = ImageFile.open(file)) {
            List<NDArray> read = opened.readAll(ReadOptions.DEFAULT);
            assertThat(read).hasSize(3);
            for (int i = 0; i < 3; i++) {
                TestPictures.assertEqual(read.get(i), pages.get(i));
            }
            assertThat(opened.metadata(0).resolution()).contains(new Resolution(300, 300));
        }
    }

    @Test
    void a_stream_gets_what_a_file_gets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageFiles.writeAll(out, ".png", List.of(moving(3).get("0"), moving(3).get("1")), WriteOptions.DEFAULT);
        try (ImageFile file = ImageFile.open(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(file.count()).isEqualTo(2);
        }
    }

    @Test
    void a_picture_that_does_not_change_takes_a_pixel() throws IOException {
        NDArray still = moving(3).get("0");
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ImageFiles.write(one, ".png", still, WriteOptions.DEFAULT);
        ByteArrayOutputStream three = new ByteArrayOutputStream();
        ImageFiles.writeAll(three, ".png", List.of(still, still, still), WriteOptions.DEFAULT);
        assertThat(three.size()).isBetween(one.size() + 1, one.size() + 300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.jpg | JPEG holds one image, found 5. Save as .png, .tif, .gif, .webp, .ico or .npy, or each in a file of its own
            a.tif | there are 2 durations for 5 images; give one for each, or one for all
            """)
    void what_can_not_be_is_said(String name, String reason) {
        Path file = folder.resolve(name);
        List<Duration> two = List.of(Duration.ZERO, Duration.ZERO);
        WriteOptions options = name.equals("a.jpg") ? WriteOptions.DEFAULT : WriteOptions.DEFAULT.withDurations(two);
        String asked = name.equals("a.tif") ? "a.gif" : name;
        assertThatThrownBy(() -> saved(asked, moving(3), options))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage(folder.resolve(asked) + ": " + reason);
        assertThat(file).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void pictures_of_several_sizes_do_not_move() {
        Path file = folder.resolve("a.gif");
        List<NDArray> sizes = List.of(moving(3).get("0"), moving(3).get("1, 1:"));
        assertThatThrownBy(() -> ImageFiles.saveAll(file, sizes, WriteOptions.DEFAULT))
                .hasMessage(file + ": the pictures of an animation have one size and type: image 0 is an array of shape"
                        + " (30, 40, 3) and type uint8, image 1 is an array of shape (29, 40, 3) and type uint8");
    }

    @Test
    void an_icon_larger_than_256_and_no_images_are_refused() {
        Path file = folder.resolve("a.ico");
        assertThatThrownBy(() -> ImageFiles.save(file, NDArray.zeros(DType.UINT8, 257, 4, 3)))
                .hasMessage(file + ": ICO can not hold an array of shape (257, 4, 3) and type uint8: its images have up"
                        + " to 256 x 256 pixels. Make it smaller first, or save as .png");
        assertThatThrownBy(() -> ImageFiles.saveAll(file, List.of(), WriteOptions.DEFAULT))
                .hasMessage(file + ": there are no images to write");
        assertThatThrownBy(() -> ImageFiles.saveStacked(file, NDArray.arange(5), WriteOptions.DEFAULT))
                .hasMessageContaining("is no stack of images: these are (n, h, w) or (n, h, w, channels)");
    }

    private Path saved(String name, NDArray stack, WriteOptions options) throws IOException {
        Path file = folder.resolve(name);
        ImageFiles.saveStacked(file, stack, options);
        return file;
    }

    private static WriteOptions usual(String name) {
        return name.endsWith("webp") ? LOSSLESS : WriteOptions.DEFAULT;
    }

    /// 5 pictures of 30 x 40 with few colours, a square going through them.
    private static NDArray moving(int channels) {
        NDArray all = NDArray.zeros(DType.UINT8, 5, 30, 40, channels);
        for (int i = 0; i < 5; i++) {
            for (int c = 0; c < channels; c++) {
                all.set(i + ", :, :, " + c, 20 * (c + 1));
                all.set(
                        i + ", " + (2 + i) + ":" + (12 + i) + ", " + 6 * i + ":" + (6 * i + 9) + ", " + c,
                        200 - 50 * c);
            }
            if (channels == 4) {
                all.set(i + ", 20:, :9, 3", 0);
            }
        }
        return all;
    }
}
