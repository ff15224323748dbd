package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What plug-ins of ImageIO are known to do wrong, and are not to do here.
class FormatTrapsTest {
    private static final int THREADS = 8;

    private static final String MAKE_BLANK = """
            import sys, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            white = Image.new('1', (4000, 3000), 1)
            grey = Image.new('L', (4000, 3000), 77)
            white.save(folder + '/g4.tif', compression='group4')
            white.save(folder + '/g3.tif', compression='group3')
            white.save(folder + '/g-lzw.tif', compression='tiff_lzw')
            grey.save(folder + '/zip.tif', compression='tiff_adobe_deflate')
            grey.save(folder + '/a.png')
            grey.save(folder + '/a.gif')
            grey.convert('RGB').save(folder + '/a.webp', lossless=True)
            """;
    private static final String MAKE_WEBP = """
            import sys, numpy as np
            from PIL import Image
            y, x = np.mgrid[0:96, 0:128]
            rgb = np.stack([x * 2, 255 - y * 2, (x + y)], -1).clip(0, 255).astype('u1')
            Image.fromarray(rgb).save(sys.argv[1], quality=95)
            np.save(sys.argv[1] + '.npy', np.asarray(Image.open(sys.argv[1]).convert('RGB')))
            """;
    private static final String SEE_IPTC = """
            import sys
            from PIL import Image, IptcImagePlugin
            print(IptcImagePlugin.getiptcinfo(Image.open(sys.argv[1])))
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"g4.tif", "g3.tif", "g-lzw.tif", "zip.tif", "a.png", "a.gif", "a.webp"})
    void a_small_file_may_have_a_large_picture(String name) throws IOException {
        Python.require().run(MAKE_BLANK, folder);
        Path file = folder.resolve(name);
        NDArray read = ImageFiles.open(file, ReadOptions.DEFAULT.withBitsAsBytes(true));
        assertThat(read.size()).isGreaterThan(512 * Files.size(file));
        int expected = name.startsWith("g") ? 255 : 77;
        assertThat(read.min().getInt()).isEqualTo(expected);
        assertThat(read.max().getInt()).isEqualTo(expected);
        assertThat(read.shape()).startsWith(3000, 4000);
    }

    /// Older ones were wrong by 22 dB, and green.
    @Test
    void where_libwebp_is_missing_webp_has_nearly_the_same_colours() throws IOException {
        Path file = folder.resolve("a.webp");
        Python.require().run(MAKE_WEBP, file);
        ImageReaderSpi fallback = Codecs.readers()
                .filter(spi -> spi.getClass().getName().startsWith("com.twelvemonkeys."))
                .filter(spi -> Codecs.formatOf(spi).equals("WEBP"))
                .findFirst()
                .orElseThrow();
        ImageReader reader = fallback.createReaderInstance();
        reader.setInput(new ImageBytes(MemorySegment.ofArray(Files.readAllBytes(file)), "a").stream());
        BufferedImage image = reader.read(0);
        reader.dispose();
        NDArray difference =
                Images.toArray(image).astype(DType.FLOAT64).subtract(Npy.load(folder.resolve("a.webp.npy")));
        assertThat(difference.absolute().mean().getDouble()).isLessThan(1.5);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(Math.abs(difference.get("..., " + channel).mean().getDouble()))
                    .isLessThan(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.tif"})
    void pillow_finds_iptc_that_was_saved(String name) throws IOException {
        byte[] title = {0x1c, 2, 5, 0, 4, 'N', 'a', 'm', 'e'};
        ImageMetadata metadata = ImageMetadata.EMPTY.with(MetadataKind.IPTC, title);
        Path file = folder.resolve(name);
        ImageFiles.save(file, NDArray.zeros(DType.UINT8, 8, 8), WriteOptions.DEFAULT.withMetadata(metadata));
        assertThat(Python.require().run(SEE_IPTC, file).strip()).isEqualTo("{(2, 5): b'Name'}");
        try (ImageFile opened = ImageFile.open(file)) {
            assertThat(opened.metadata().block(MetadataKind.IPTC)).hasValue(title);
            assertThat(opened.metadata().tags()).contains(new MetadataTag("IPTC", "Object Name", "Name"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg, uint8, 4",
        "a.png, int32, 1",
        "a.png, float32, 3",
        "a.bmp, uint8, 4",
        "a.tga, uint16, 1",
        "a.psd, uint8, 4",
        "a.gif, uint8, 2",
        "a.bmp, uint16, 3"
    })
    void what_encoders_decline_without_a_word_or_spoil_is_refused(String name, String type, int channels) {
        NDArray array = NDArray.zeros(DType.of(type), 5, 7, channels);
        Path file = folder.resolve(name);
        assertThatThrownBy(() -> ImageFiles.save(file, array))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining(" can not hold an array of shape (5, 7, " + channels + ") and type " + type);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_encoder_that_declines_is_an_error_with_its_name() throws IOException {
        NDArray array = NDArray.zeros(DType.UINT8, 5, 7, 4);
        PluginWriter writer = new PluginWriter(Encoding.of(Path.of("a.jpg")), WriteOptions.DEFAULT, "a.jpg");
        BufferedImage image = new BufferedImage(7, 5, BufferedImage.TYPE_4BYTE_ABGR);
        assertThatThrownBy(() -> writer.check(image, array))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage(
                        "a.jpg: the encoder of JPEG declines an array of shape (5, 7, 4) and type uint8. Save as .npy");
    }

    @Test
    void several_threads_decode_what_one_does() throws Exception {
        List<Path> pictures = TestPictures.withPixels();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Void>> tasks = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<Void>) () -> compareAll(pictures, thread))
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("in one of the threads", e.getCause());
        }
    }

    /// Each thread begins with another picture.
    private static Void compareAll(List<Path> pictures, int thread) throws IOException {
        for (int i = 0; i < pictures.size(); i++) {
            Path picture = pictures.get((i + thread * 5) % pictures.size());
            NDArray expected = TestPictures.pixelsOf(picture);
            NDArray actual = ImageFiles.open(picture, ReadOptions.DEFAULT.withUpright(false));
            if (picture.toString().endsWith(".jpg")) {
                TestPictures.assertDecodedAlike(actual, expected);
            } else {
                TestPictures.assertEqual(actual, expected);
            }
        }
        return null;
    }
}
