package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOptionsTest {
    private static final Path TURNED = TestPictures.FOLDER.resolve("jpeg-turned.jpg");

    private static final String TURN = """
            import sys, numpy as np
            from PIL import Image, ImageOps
            folder, orientation = sys.argv[1], int(sys.argv[2])
            y, x = np.mgrid[0:43, 0:61]
            image = Image.fromarray(np.stack([x * 4 + y, x + y * 5, (x * y) % 256], -1).astype('u1'))
            exif = Image.Exif()
            exif[274] = orientation
            for name in 'a.png', 'a.tif', 'a.webp', 'a.jpg':
                options = {'lossless': True} if name.endswith('webp') else {}
                image.save(f'{folder}/{name}', exif=exif, **options)
                seen = Image.open(f'{folder}/{name}')
                np.save(f'{folder}/{name}.npy', np.asarray(ImageOps.exif_transpose(seen)))
            np.save(f'{folder}/stored.npy', np.asarray(image))
            """;

    private static final String PROFILED = """
            import sys, io, numpy as np
            from PIL import Image, ImageCms
            folder = sys.argv[1]
            profile = open(sys.argv[2], 'rb').read()
            y, x = np.mgrid[0:43, 0:61]
            rgb = np.stack([x * 4 + y, x + y * 5, (x * y) % 256], -1).astype('u1')
            srgb = ImageCms.createProfile('sRGB')
            for name in 'a.png', 'a.tif', 'a.webp', 'a.jpg':
                options = {'lossless': True} if name.endswith('webp') else {}
                Image.fromarray(rgb).save(f'{folder}/{name}', icc_profile=profile, **options)
                stored = Image.open(f'{folder}/{name}').convert('RGB')
                linear = ImageCms.ImageCmsProfile(io.BytesIO(profile))
                np.save(f'{folder}/{name}.npy', np.asarray(ImageCms.profileToProfile(stored, linear, srgb)))
            inks = np.stack([x * 4, y * 5, x + y, (x * y) % 256], -1).astype('u1')
            inks = Image.fromarray(inks, 'CMYK')
            inks.save(f'{folder}/inks.tif')
            np.save(f'{folder}/inks.tif.npy', np.asarray(inks.convert('RGB')))
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void a_picture_is_upright_as_pillow_turns_it(Orientation orientation) throws IOException {
        Python.require().run(TURN, folder, orientation.exif());
        NDArray photo = ImageFiles.open(folder.resolve("a.jpg"));
        TestPictures.assertDecodedAlike(photo, Npy.load(folder.resolve("a.jpg.npy")));
        NDArray stored = Npy.load(folder.resolve("stored.npy"));
        for (String name : List.of("a.png", "a.tif", "a.webp")) {
            Path file = folder.resolve(name);
            NDArray upright = Npy.load(folder.resolve("a.png.npy")); // Pillow 9.4 leaves TIFF as it is
            assertThat(ImageFiles.info(file).orientation()).isEqualTo(orientation);
            assertThat(ImageFiles.info(file).shape()).isEqualTo(upright.shape());
            TestPictures.assertEqual(ImageFiles.open(file), upright);
            TestPictures.assertEqual(ImageFiles.open(file, ReadOptions.DEFAULT.withUpright(false)), stored);
            ReadOptions part =
                    ReadOptions.DEFAULT.withRegion(new Region(5, 3, 30, 31)).withSteps(2, 3);
            TestPictures.assertEqual(ImageFiles.open(file, part), upright.get("5:35:2, 3:34:3"));
        }
    }

    @Test
    void a_photo_that_lies_on_its_side_is_turned_upright() throws IOException {
        NDArray expected = Npy.load(TestPictures.FOLDER.resolve("jpeg-turned.upright.npy"));
        TestPictures.assertDecodedAlike(ImageFiles.open(TURNED), expected);
        assertThat(ImageFiles.info(TURNED).shape()).isEqualTo(expected.shape());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jpeg-420.jpg",
                "jpeg-turned.jpg",
                "png-rgba.png",
                "png-interlaced.png",
                "png-bilevel.png",
                "png-grey-16.png",
                "tiff-rgb.tif",
                "bmp-rgb.bmp"
            })
    void a_region_in_steps_is_that_part_of_the_whole(String name) throws IOException {
        Path file = TestPictures.FOLDER.resolve(name);
        NDArray whole = ImageFiles.open(file);
        ReadOptions part = ReadOptions.DEFAULT.withRegion(new Region(7, 11, 50, 61));
        TestPictures.assertEqual(ImageFiles.open(file, part), whole.get("7:57, 11:72"));
        TestPictures.assertEqual(ImageFiles.open(file, part.withSteps(3, 5)), whole.get("7:57:3, 11:72:5"));
        TestPictures.assertEqual(ImageFiles.open(file, ReadOptions.DEFAULT.withSteps(4, 4)), whole.get("::4, ::4"));
    }

    @Test
    void a_region_outside_of_the_image_is_refused_with_the_shape() {
        ReadOptions outside = ReadOptions.DEFAULT.withRegion(new Region(0, 100, 10, 22));
        Path file = TestPictures.FOLDER.resolve("png-rgb.png");
        assertThatThrownBy(() -> ImageFiles.open(file, outside))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage(file + ": the region [0:10, 100:122] is not inside the image of shape (83, 121)");
    }

    @Test
    void indices_with_their_palette_are_the_colours() throws IOException {
        Path file = TestPictures.FOLDER.resolve("png-palette.png");
        try (ImageFile image = ImageFile.open(file)) {
            NDArray indices = image.read(ReadOptions.DEFAULT.withIndices(true));
            NDArray palette = image.palette(0).orElseThrow();
            assertThat(image.info().hasPalette()).isTrue();
            assertThat(palette.length(0)).isGreaterThanOrEqualTo(64);
            TestPictures.assertEqual(palette.take(indices, 0), image.read());
        }
    }

    @Test
    void bits_are_truth_values_or_bytes_as_asked() throws IOException {
        Path file = TestPictures.FOLDER.resolve("png-bilevel.png");
        NDArray truth = ImageFiles.open(file);
        NDArray bytes = ImageFiles.open(file, ReadOptions.DEFAULT.withBitsAsBytes(true));
        assertThat(bytes.dtype()).isEqualTo(DType.UINT8);
        TestPictures.assertEqual(bytes, truth.astype(DType.UINT8).multiply(255));
    }

    @Test
    void every_format_is_taken_to_srgb_by_its_profile_as_pillow_does() throws IOException {
        Path profile = TestProfiles.linear(folder.resolve("linear.icc"));
        Python.require().run(PROFILED, folder, profile);
        for (String name : List.of("a.png", "a.tif", "a.webp", "a.jpg")) {
            NDArray seen = ImageFiles.open(folder.resolve(name), ReadOptions.DEFAULT.withColors(Colors.SRGB));
            NDArray expected = Npy.load(folder.resolve(name + ".npy"));
            assertThat(largestDifference(seen, expected)).as(name).isLessThanOrEqualTo(3);
            NDArray stored = ImageFiles.open(folder.resolve(name));
            assertThat(largestDifference(stored, expected)).as(name).isGreaterThan(20);
        }
    }

    @Test
    void inks_without_a_profile_become_the_colours_that_pillow_makes_of_them() throws IOException {
        Python.require().run(PROFILED, folder, TestProfiles.linear(folder.resolve("linear.icc")));
        NDArray seen = ImageFiles.open(folder.resolve("inks.tif"), ReadOptions.DEFAULT.withColors(Colors.SRGB));
        TestPictures.assertEqual(seen, Npy.load(folder.resolve("inks.tif.npy")));
    }

    @ParameterizedTest
    @CsvSource({"png-grey.png", "png-grey-alpha.png", "png-rgb-16.png", "png-rgba.png"})
    void colours_without_a_profile_are_srgb_already(String name) throws IOException {
        Path file = TestPictures.FOLDER.resolve(name);
        TestPictures.assertEqual(
                ImageFiles.open(file, ReadOptions.DEFAULT.withColors(Colors.SRGB)), ImageFiles.open(file));
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
