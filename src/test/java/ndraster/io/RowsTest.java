package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;
import ndraster.Joining;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Images that are read a few rows at a time.
class RowsTest {
    private static final int MOST = 7;

    private static final String MAKE = """
            import sys, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            y, x = np.mgrid[0:61, 0:83]
            rgb = Image.fromarray(np.stack([x * 3 + y, x + y * 4, (x * y) % 256], -1).astype('u1'))
            rgba, palette = rgb.copy(), rgb.quantize(13)
            rgba.putalpha(Image.fromarray((x * 3).astype('u1')))
            rgba.save(folder + '/rgba.png')
            palette.save(folder + '/palette.png', bits=4)
            rgb.save(folder + '/key.png', transparency=(3, 1, 0))
            rgb.convert('LA').save(folder + '/la.png')
            rgb.convert('1').save(folder + '/bits.png')
            Image.fromarray((x * 700 + y).astype('u2')).save(folder + '/deep.png')
            rgb.convert('CMYK').save(folder + '/cmyk.jpg')
            rgb.save(folder + '/progressive.jpg', progressive=True)
            rgb.convert('L').save(folder + '/grey.jpg')
            for value in range(1, 9):
                exif = Image.Exif()
                exif[274] = value
                rgb.save(folder + f'/turned{value}.png', exif=exif)
                np.save(folder + f'/turned{value}.png.npy', np.asarray(ImageOps.exif_transpose(Image.open(folder + f'/turned{value}.png'))))
            """.replace("from PIL import Image\n", "from PIL import Image, ImageOps\n");

    private static final ICC_Profile LINEAR = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
    private static final ICC_Profile GREY = ICC_Profile.getInstance(ColorSpace.CS_GRAY);

    @TempDir
    private Path folder;

    private static Stream<Path> pictures() throws IOException {
        return TestPictures.withPixels().stream();
    }

    private static NDArray inRows(Path picture, ReadOptions options) throws IOException {
        List<NDArray> parts = new ArrayList<>();
        try (ImageFile file = ImageFile.open(picture)) {
            file.readRows(file.main(), options, MOST, (first, rows) -> {
                assertThat(first).isEqualTo(parts.size() * (long) MOST);
                assertThat(rows.length(0)).isBetween(1L, (long) MOST);
                parts.add(rows.copy());
            });
        }
        return Joining.concatenate(parts, 0);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void rows_together_are_the_picture(Path picture) throws IOException {
        TestPictures.assertEqual(
                inRows(picture, ReadOptions.DEFAULT), ImageFiles.open(picture).copy());
    }

    @Test
    void rows_are_the_same_in_every_kind_of_picture_and_of_reading() throws IOException {
        Python.require().run(MAKE, folder);
        Path photo = folder.resolve("profile.jpg");
        NDArray pixels = ImageFiles.open(folder.resolve("progressive.jpg"));
        ImageFiles.save(photo, pixels, WriteOptions.DEFAULT.withProfile(LINEAR));
        ImageFiles.save(
                folder.resolve("grey-profile.jpg"), pixels.get("..., 0"), WriteOptions.DEFAULT.withProfile(GREY));
        ReadOptions all = ReadOptions.DEFAULT;
        List<ReadOptions> ways = List.of(
                all,
                all.withColors(Colors.SRGB),
                all.withBitsAsBytes(true),
                all.withIndices(true),
                all.withUpright(false),
                all.withRegion(new Region(11, 5, 30, 21)).withSteps(3, 2));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path picture :
                    files.filter(file -> !file.toString().endsWith(".npy")).toList()) {
                for (ReadOptions way : ways) {
                    TestPictures.assertEqual(
                            inRows(picture, way), ImageFiles.open(picture, way).copy());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void rows_come_from_the_top_of_the_upright_picture(int orientation) throws IOException {
        Python.require().run(MAKE, folder);
        Path picture = folder.resolve("turned" + orientation + ".png");
        NDArray expected = Npy.load(folder.resolve("turned" + orientation + ".png.npy"));
        TestPictures.assertEqual(inRows(picture, ReadOptions.DEFAULT), expected);
        NDArray target = NDArray.zeros(expected.dtype(), expected.shape());
        try (ImageFile file = ImageFile.open(picture)) {
            file.readInto(target, 0, ReadOptions.DEFAULT);
        }
        TestPictures.assertEqual(target, expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "png-rgb.png",
                "png-rgb-16.png",
                "png-palette.png",
                "jpeg-420.jpg",
                "jpeg-restart.jpg",
                "jpeg-progressive.jpg"
            })
    void a_file_is_read_once_whatever_the_number_of_strips(String name) throws IOException {
        ImageBytes bytes =
                new ImageBytes(MemorySegment.ofArray(Files.readAllBytes(TestPictures.FOLDER.resolve(name))), name);
        assertThat(bytesReadOf(bytes, MOST, 6)).isEqualTo(bytesReadOf(bytes, Integer.MAX_VALUE, 1));
    }

    private static long bytesReadOf(ImageBytes bytes, int rows, int leastStrips) throws IOException {
        try (PluginImages images = PluginImages.open(bytes)) {
            ImageInfo info = images.image(0).describe(ReadOptions.DEFAULT);
            Window whole = Window.whole(info.height(), info.width());
            Counting stream = new Counting(bytes.stream());
            images.plugin(0).reader().setInput(stream);
            List<Long> strips = new ArrayList<>();
            images.image(0).decode(ReadOptions.DEFAULT, whole, rows, (from, _) -> strips.add(from));
            assertThat(strips).hasSizeGreaterThanOrEqualTo(leastStrips);
            assertThat(stream.bytes).isPositive();
            return stream.bytes;
        }
    }

    /// Counts the bytes that are read.
    private static final class Counting extends ImageInputStreamImpl {
        private final ImageInputStream stream;
        private long bytes;

        Counting(ImageInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            stream.seek(streamPos);
            int value = stream.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int start, int length) throws IOException {
            stream.seek(streamPos);
            int count = stream.read(target, start, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int read) {
            bitOffset = 0;
            streamPos += read;
            bytes += read;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png-rgb.png", "jpeg-420.jpg", "tiff-rgb.tif"})
    void what_a_consumer_throws_ends_the_reading_as_it_is(String name) throws IOException {
        IOException full = new IOException("disk full");
        IllegalStateException other = new IllegalStateException("other");
        try (ImageFile file = ImageFile.open(TestPictures.FOLDER.resolve(name))) {
            assertThatThrownBy(() -> file.readRows(0, ReadOptions.DEFAULT, MOST, (_, _) -> {
                        throw full;
                    }))
                    .isSameAs(full);
            assertThatThrownBy(() -> file.readRows(0, ReadOptions.DEFAULT, MOST, (_, _) -> {
                        throw other;
                    }))
                    .isSameAs(other);
            TestPictures.assertEqual(
                    file.read().copy(),
                    ImageFiles.open(TestPictures.FOLDER.resolve(name)).copy());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png-rgb.png", "jpeg-420.jpg", "jpeg-progressive.jpg"})
    void a_file_that_ends_early_is_an_error(String name) throws IOException {
        byte[] file = Files.readAllBytes(TestPictures.FOLDER.resolve(name));
        Path cut = folder.resolve(name);
        Files.write(cut, Arrays.copyOf(file, file.length * 2 / 3));
        assertThatThrownBy(() -> inRows(cut, ReadOptions.DEFAULT))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("truncated");
    }

    @Test
    void no_rows_at_once_can_not_be_asked_for() throws IOException {
        try (ImageFile file = ImageFile.open(TestPictures.FOLDER.resolve("png-rgb.png"))) {
            assertThatThrownBy(() -> file.readRows(0, ReadOptions.DEFAULT, 0, (_, _) -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at most 0 rows");
        }
    }

    @Test
    void a_limit_of_pixels_counts_for_rows_too() throws IOException {
        ReadOptions few = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withMaxPixels(10));
        assertThatThrownBy(() -> inRows(TestPictures.FOLDER.resolve("png-rgb.png"), few))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("more than the limit of 10");
    }
}
