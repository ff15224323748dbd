package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

class WriteOptionsTest {
    private static final Path PHOTO = TestPictures.FOLDER.resolve("photo.jpg");
    private static final String SAMPLING =
            "import sys; from PIL import Image, JpegImagePlugin as j; print(j.get_sampling(Image.open(sys.argv[1])))";
    private static final String COMPRESSION =
            "import sys; from PIL import Image; print(Image.open(sys.argv[1]).info['compression'])";
    private static final String PROGRESSIVE =
            "import sys; from PIL import Image; print(Image.open(sys.argv[1]).info.get('progressive', 0))";

    private static final String TAKEN = """
            import sys, numpy as np
            from PIL import Image, ImageCms
            photo = Image.open(sys.argv[3])
            taken = ImageCms.profileToProfile(photo, ImageCms.createProfile('sRGB'), sys.argv[2])
            np.save(sys.argv[1] + '.npy', np.asarray(taken))
            """;

    @TempDir
    private Path folder;

    @Test
    void a_lower_quality_is_a_smaller_file() throws IOException {
        long good = Files.size(saved("good.jpg", WriteOptions.DEFAULT.withQuality(95)));
        long usual = Files.size(saved("usual.jpg", WriteOptions.DEFAULT));
        long bad = Files.size(saved("bad.jpg", WriteOptions.DEFAULT.withQuality(20)));
        assertThat(good).isGreaterThan(usual);
        assertThat(usual).isGreaterThan(bad);
    }

    @ParameterizedTest
    @EnumSource(ChromaSubsampling.class)
    void pillow_sees_the_subsampling_that_was_asked_for(ChromaSubsampling subsampling) throws IOException {
        Path file = saved("a.jpg", WriteOptions.DEFAULT.withSubsampling(subsampling));
        assertThat(Python.require().run(SAMPLING, file).strip()).isEqualTo("" + subsampling.ordinal());
        assertThat(ImageFiles.open(file).shape()).containsExactly(427, 640, 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pillow_sees_whether_a_jpeg_is_progressive(boolean isProgressive) throws IOException {
        Path file = saved("a.jpg", WriteOptions.DEFAULT.withProgressive(isProgressive));
        assertThat(Python.require().run(PROGRESSIVE, file).strip()).isEqualTo(isProgressive ? "1" : "0");
    }

    @ParameterizedTest
    @CsvSource({"none, raw", "lzw, tiff_lzw", "zip, tiff_adobe_deflate", "packbits, packbits"})
    void pillow_sees_the_compression_that_was_asked_for(String name, String pillows) throws IOException {
        Path file = saved("a.tif", WriteOptions.DEFAULT.withCompression(name));
        assertThat(Python.require().run(COMPRESSION, file).strip()).isEqualTo(pillows);
        TestPictures.assertEqual(ImageFiles.open(file), ImageFiles.open(PHOTO));
    }

    @Test
    void truth_values_are_stored_as_a_fax() throws IOException {
        NDArray truth = ImageFiles.open(TestPictures.FOLDER.resolve("png-bilevel.png"));
        Path file = folder.resolve("fax.tif");
        ImageFiles.save(file, truth, WriteOptions.DEFAULT.withCompression("g4"));
        assertThat(Python.require().run(COMPRESSION, file).strip()).isEqualTo("group4");
        TestPictures.assertEqual(ImageFiles.open(file), truth);
    }

    @Test
    void a_tiff_in_tiles_has_the_same_pixels() throws IOException {
        Path tiled = saved("tiled.tif", WriteOptions.DEFAULT.withTile(64));
        assertThat(Files.size(tiled)).isNotEqualTo(Files.size(saved("strips.tif", WriteOptions.DEFAULT)));
        TestPictures.assertEqual(ImageFiles.open(tiled), ImageFiles.open(PHOTO));
    }

    @Test
    void a_png_of_a_higher_level_is_smaller_and_the_same() throws IOException {
        Path small = saved("small.png", WriteOptions.DEFAULT.withLevel(9));
        Path fast = saved("fast.png", WriteOptions.DEFAULT.withLevel(1));
        assertThat(Files.size(small)).isLessThan(Files.size(fast));
        TestPictures.assertEqual(ImageFiles.open(small), ImageFiles.open(fast));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 1000})
    void a_png_of_any_width_and_of_several_pieces_comes_back(int width) throws IOException {
        Path file = folder.resolve("a.png");
        NDArray truth = NDArray.arange(0, 3L * width, 1).remainder(3).equal(0).reshape(3, width);
        ImageFiles.save(file, truth);
        TestPictures.assertEqual(ImageFiles.open(file), truth);
        NDArray deep = NDArray.arange(0, 700L * width * 4, 1)
                .multiply(40503)
                .remainder(65536)
                .astype(DType.UINT16)
                .reshape(700, width, 4);
        ImageFiles.save(file, deep);
        TestPictures.assertEqual(ImageFiles.open(file), deep);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.png | PNG has no option quality; it has level, profile, duration or plays
            a.tif | TIFF has no option quality; it has compression, tile or profile
            a.bmp | BMP has no option quality; it has none
            """)
    void an_option_that_a_format_does_not_have_is_refused(String name, String reason) {
        Path file = folder.resolve(name);
        assertThatThrownBy(() -> saved(name, WriteOptions.DEFAULT.withQuality(50)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage(file + ": " + reason);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_compression_that_there_is_not_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> WriteOptions.DEFAULT.withCompression("brotli"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("compression must be one of g4, jpeg, lzw, none, packbits, zip, found 'brotli'");
        assertThatThrownBy(() -> saved("a.tif", WriteOptions.DEFAULT.withCompression("g4")))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageEndingWith("TIFF's compression g4 is for bool, found an array of shape (427, 640, 3) and"
                        + " type uint8. For every type are lzw, none, packbits, zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.tif", "a.jpg", "a.webp"})
    void colours_are_taken_to_a_profile_as_pillow_takes_them(String name) throws IOException {
        Path linear = TestProfiles.linear(folder.resolve("linear.icc"));
        ICC_Profile profile = ICC_Profile.getInstance(Files.readAllBytes(linear));
        WriteOptions options = WriteOptions.DEFAULT.withProfile(profile).withLossless(name.endsWith("webp"));
        WriteOptions best =
                name.endsWith("jpg") ? options.withQuality(100).withSubsampling(ChromaSubsampling.NONE) : options;
        Path file = saved(name, best);
        Python.require().run(TAKEN, file, linear, PHOTO.toAbsolutePath());
        NDArray differences = ImageFiles.open(file)
                .astype(DType.INT32)
                .subtract(Npy.load(folder.resolve(name + ".npy")).astype(DType.INT32))
                .absolute();
        assertThat(differences.max().getInt()).isLessThanOrEqualTo(name.endsWith("jpg") ? 8 : 1);
        try (ImageFile opened = ImageFile.open(file)) {
            assertThat(opened.metadata().block(MetadataKind.ICC)).hasValue(profile.getData());
        }
    }

    @Test
    void grey_is_not_taken_to_a_profile_of_colours() throws IOException {
        NDArray grey = ImageFiles.open(PHOTO).get("..., 0");
        ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
        assertThatThrownBy(
                        () -> ImageFiles.save(folder.resolve("a.png"), grey, WriteOptions.DEFAULT.withProfile(profile)))
                .hasMessageEndingWith("the profile to write is for 3 colours of uint8 or uint16, found an array of"
                        + " shape (427, 640) and type uint8. Convert the array first");
    }

    @Test
    void numbers_outside_of_their_range_are_refused() {
        assertThatThrownBy(() -> WriteOptions.DEFAULT.withQuality(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quality must be from 1 to 100, found 0");
        assertThatThrownBy(() -> WriteOptions.DEFAULT.withTile(20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tile must be a multiple of 16, found 20");
    }

    private Path saved(String name, WriteOptions options) throws IOException {
        Path file = folder.resolve(name);
        ImageFiles.save(file, ImageFiles.open(PHOTO), options);
        return file;
    }
}
