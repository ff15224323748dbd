package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Images of kinds that testdata/ does not have, exchanged with the Pillow that is installed.
class PillowTest {
    private static final String MAKE = """
            import sys, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            y, x = np.mgrid[0:43, 0:61]
            rgb = np.stack([x * 4 + y, x + y * 5, (x * y) % 256], -1).astype('u1')
            image = Image.fromarray(rgb)
            alpha = image.copy(); alpha.putalpha(image.convert('L'))
            grey, palette = image.convert('L'), image.convert('P')
            def save(name, image, pixels=None, **options):
                image.save(f'{folder}/{name}', **options)
                seen = Image.open(f'{folder}/{name}') if pixels is None else pixels
                np.save(f'{folder}/{name}.npy', np.asarray(seen))
            for name in 'p.bmp', 'p.gif', 'p.pcx', 'p.tif', 'p.tga', 'p.png':
                save(name, palette, palette.convert('RGB'))
            save('ramp.gif', Image.fromarray((x * 4 + y).astype('u1')), (x * 4 + y).astype('u1'))
            for name in 'l.bmp', 'l.tga', 'l.pgm', 'l.tif', 'l.jpg':
                save(name, grey)
            for name in 'la.tga', 'la.tif', 'la.png':
                save(name, grey.convert('LA'))
            for name in '1.bmp', '1.pcx', '1.pbm':
                save(name, image.convert('1'))
            save('g4.tif', image.convert('1'), compression='group4')
            for name in 'rgb.tga', 'rgb.ppm', 'rgb.sgi', 'rgb.pcx', 'rgb.bmp':
                save(name, image)
            save('lossless.webp', image, lossless=True)
            save('alpha.webp', alpha, lossless=True, exact=True)
            for name in 'rgba.tga', 'rgba.tif', 'rgba.sgi', 'rgba.png':
                save(name, alpha)
            save('sizes.ico', image.resize((64, 64)))
            save('cmyk.jpg', image.convert('CMYK'))
            save('cmyk.tif', image.convert('CMYK'))
            save('half.jpg', image, quality=40, subsampling='4:1:1')
            profile = open(folder + '/linear.icc', 'rb').read()
            save('profile.jpg', image, icc_profile=profile)
            save('profile.webp', image, icc_profile=profile, lossless=True)
            keyed = np.dstack([rgb, np.where((rgb == rgb[20, 30]).all(-1), 0, 255).astype('u1')])
            save('key.png', image, keyed, transparency=tuple(int(sample) for sample in rgb[20, 30]))
            save('f4.tif', Image.fromarray((x * 0.7 - y).astype('f4')))
            save('i4.tif', Image.fromarray((x * 99999 - y).astype('i4')))
            save('u2.tif', Image.fromarray((x * 900 + y).astype('u2')))
            """;

    private static final String MAKE_INKS = """
            import sys
            from PIL import Image
            image = Image.linear_gradient('L').resize((61, 43)).convert('RGB').convert('CMYK')
            image.save(sys.argv[1] + '/cmyk.jpg')
            image.save(sys.argv[1] + '/cmyk.tif')
            """;

    private static final String READ = """
            import sys, glob, numpy as np
            from PIL import Image
            for name in sorted(glob.glob(sys.argv[1] + '/*')):
                if not name.endswith('.npy'):
                    image = Image.open(name)
                    np.save(name + '.npy', np.asarray(image.convert('RGB') if image.mode == 'P' else image))
            """;

    @TempDir
    private Path folder;

    @Test
    void what_pillow_wrote_has_the_pixels_that_pillow_sees() throws IOException {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        Path profile = Files.write(folder.resolve("linear.icc"), linear);
        Python.require().run(MAKE, folder);
        Files.delete(profile);
        List<Path> pictures = pictures();
        assertThat(pictures).hasSizeGreaterThan(30);
        for (Path picture : pictures) {
            assertSeenAlike(picture);
        }
    }

    private static void assertSeenAlike(Path picture) throws IOException {
        NDArray expected = Npy.load(pixelsOf(picture));
        NDArray actual = ImageFiles.open(picture);
        assertThat(ImageFiles.info(picture).shape()).as("shape of %s", picture).isEqualTo(actual.shape());
        if (picture.toString().endsWith(".jpg")) {
            TestPictures.assertDecodedAlike(actual, expected);
        } else {
            TestPictures.assertEqual(actual, expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "cmyk.tif"})
    void inks_are_not_saved_as_colours(String name) throws IOException {
        Python.require().run(MAKE_INKS, folder);
        Path inks = folder.resolve(name);
        assertThat(ImageFiles.info(inks).channels()).isEqualTo(ColorChannels.CMYK);
        NDArray array = ImageFiles.open(inks);
        Path png = folder.resolve("inks.png");
        assertThatThrownBy(() -> ImageFiles.save(png, array))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage(png + ": PNG can not hold these colours, which are neither grey nor RGB but, say, CMYK."
                        + " Save as .tif or .npy");
        ImageFiles.save(folder.resolve("inks.tif"), array);
        TestPictures.assertEqual(ImageFiles.open(folder.resolve("inks.tif")), array);
    }

    @Test
    void pillow_sees_the_pixels_that_were_saved() throws IOException {
        NDArray rgb = picture(3);
        List<String> names = List.of("a.png", "a.tif", "a.bmp", "a.tga", "a.ppm", "a.pnm", "a.psd");
        for (String name : names) {
            ImageFiles.save(folder.resolve(name), rgb);
        }
        Python.require().run(READ, folder);
        for (String name : names) {
            TestPictures.assertEqual(Npy.load(pixelsOf(folder.resolve(name))), rgb);
        }
    }

    @Test
    void pillow_sees_grey_alpha_depth_and_truth() throws IOException {
        Map<String, NDArray> saved = new TreeMap<>();
        for (String name :
                List.of("1.png", "2.png", "4.png", "1.tif", "2.tif", "4.tif", "1.bmp", "1.gif", "4.tga", "1.pgm")) {
            saved.put(name, picture(name.charAt(0) - '0'));
        }
        NDArray deep = NDArray.arange(35).multiply(1800).reshape(5, 7);
        saved.put("u2.tif", cast(deep, DType.UINT16));
        saved.put("f4.tif", cast(deep.divide(7), DType.FLOAT32));
        saved.put("i4.tif", cast(deep.multiply(-30_000), DType.INT32));
        saved.put("truth.png", cast(deep.remainder(3600), DType.BOOL));
        for (Map.Entry<String, NDArray> picture : saved.entrySet()) {
            ImageFiles.save(folder.resolve(picture.getKey()), picture.getValue());
        }
        Python.require().run(READ, folder);
        for (Map.Entry<String, NDArray> picture : saved.entrySet()) {
            NDArray seen = Npy.load(pixelsOf(folder.resolve(picture.getKey())));
            boolean isGrey = picture.getValue().ndim() == 2;
            NDArray samples = isGrey && seen.ndim() == 3 ? seen.get("..., 0") : seen;
            TestPictures.assertEqual(cast(samples, picture.getValue().dtype()), picture.getValue());
        }
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".npy"))
                    .sorted()
                    .toList();
        }
    }

    private static Path pixelsOf(Path picture) {
        return picture.resolveSibling(picture.getFileName() + ".npy");
    }

    /// 5 x 7 pixels in which every sample is another.
    private static NDArray picture(int channels) {
        NDArray samples = cast(NDArray.arange(5L * 7 * channels), DType.UINT8);
        return channels == 1 ? samples.reshape(5, 7) : samples.reshape(5, 7, channels);
    }

    private static NDArray cast(NDArray array, DType type) {
        return NDArray.zeros(type, array.shape()).assign(array);
    }
}
