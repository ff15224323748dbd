package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the samples of a TIFF are: inks, colours, and more than these.
class MeaningTest {
    private static final String MAKE = """
            import sys, struct, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            def tiff(name, samples, photometric, extra, compression=1):
                h, w, n = samples.shape
                fields = [(256, 3, 1, w), (257, 3, 1, h), (258, 3, n, 8), (259, 3, 1, compression), (262, 3, 1, photometric),
                          (273, 4, 1, 200), (277, 3, 1, n), (278, 3, 1, h), (279, 4, 1, samples.size), (284, 3, 1, 1)]
                fields += [(338, 3, 1, extra)] if extra is not None else []
                out = b'II*\\0' + struct.pack('<IH', 8, len(fields))
                for tag, kind, count, value in fields:
                    out += struct.pack('<HHII', tag, kind, count, 180 if tag == 258 else value)
                out = (out + bytes(4)).ljust(180, b'\\0') + struct.pack('<H', 8) * n
                open(folder + '/' + name, 'wb').write(out.ljust(200, b'\\0') + samples.tobytes())
            y, x, c = np.mgrid[0:11, 0:13, 0:5]
            five = (x * 7 + y * 11 + c * 40).astype('u1')
            tiff('inks.tif', five, 5, 0)
            tiff('alpha.tif', np.ascontiguousarray(five[..., :4]), 2, 2)
            tiff('lerc.tif', np.ascontiguousarray(five[..., :3]), 2, None, 34887)
            cmyk = Image.fromarray(np.ascontiguousarray(five[..., :4]), 'CMYK')
            np.save(folder + '/inks.npy', np.asarray(cmyk.convert('RGB')))
            np.save(folder + '/five.npy', five)
            cmyk.save(folder + '/mixed.tif', save_all=True, append_images=[cmyk.convert('RGB')])
            cmyk.save(folder + '/pages.tif', save_all=True, append_images=[cmyk])
            """;
    private static final ReadOptions SRGB = ReadOptions.DEFAULT.withColors(Colors.SRGB);

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        Python.require().run(MAKE, folder);
    }

    @Test
    void samples_of_no_known_meaning_are_kept_as_stored_and_left_out_in_srgb() throws IOException {
        try (ImageFile file = ImageFile.open(folder.resolve("inks.tif"))) {
            assertThat(file.info().channels()).isEqualTo(ColorChannels.CMYK_EXTRA);
            TestPictures.assertEqual(file.read(), Npy.load(folder.resolve("five.npy")));
            assertThat(file.info(0, SRGB).channels()).isEqualTo(ColorChannels.RGB);
            assertThat(file.info(0, SRGB).shape()).containsExactly(11, 13, 3);
            TestPictures.assertEqual(file.read(SRGB), Npy.load(folder.resolve("inks.npy")));
        }
    }

    @Test
    void alpha_that_is_named_so_is_alpha() throws IOException {
        assertThat(ImageFiles.info(folder.resolve("alpha.tif")).channels()).isEqualTo(ColorChannels.RGBA);
    }

    @Test
    void inks_and_colours_are_no_stack_but_in_srgb() throws IOException {
        Path mixed = folder.resolve("mixed.tif");
        try (ImageFile file = ImageFile.open(mixed)) {
            assertThatThrownBy(() -> file.readStacked(ReadOptions.DEFAULT))
                    .isInstanceOf(ImageFormatException.class)
                    .hasMessage(mixed + ": its images are no stack: image 0 is CMYK, image 1 is RGB. Read them one by"
                            + " one, or in sRGB");
            NDArray seen = file.readStacked(SRGB);
            TestPictures.assertEqual(seen.get("0"), Npy.load(folder.resolve("inks.npy")));
            TestPictures.assertEqual(seen.get("1"), Npy.load(folder.resolve("inks.npy")));
        }
        try (ImageFile file = ImageFile.open(folder.resolve("pages.tif"))) {
            assertThat(file.readStacked(ReadOptions.DEFAULT).shape()).containsExactly(2, 11, 13, 4);
        }
    }

    @Test
    void a_compression_that_is_not_known_is_named_with_those_that_are() {
        Path lerc = folder.resolve("lerc.tif");
        assertThatThrownBy(() -> ImageFiles.open(lerc))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage(
                        lerc + ": its compression is LERC (number 34887), which is not decoded here; known are none,"
                                + " CCITT RLE, CCITT T.4, CCITT T.6, LZW, old JPEG, JPEG, zip, PackBits, Deflate");
    }
}
