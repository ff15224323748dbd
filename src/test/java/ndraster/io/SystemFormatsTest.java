package ndraster.io;

import static ndraster.testing.NdrasterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.metrics.ArrayDifference;
import ndraster.metrics.Tolerance;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// AVIF, HEIC and JPEG XL as libavif, heif-convert, djxl and vips decode them.
class SystemFormatsTest {
    @BeforeAll
    static void there_are_libraries() {
        SystemLibraries.requireAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avif-lossless.avif",
                "avif-rgb-420.avif",
                "avif-10.avif",
                "avif-grey.avif",
                "avif-turned.avif",
                "heic-rgb.heic",
                "heic-turned.heic",
                "heic-grey.heic",
                "heic-10.heic",
                "jxl-rgb.jxl",
                "jxl-rgba.jxl",
                "jxl-grey.jxl",
                "jxl-grey-alpha.jxl",
                "jxl-rgb-16.jxl",
                "jxl-grey-16.jxl",
                "jxl-float.jxl",
                "jxl-lossy.jxl",
                "jxl-turned.jxl"
            })
    void samples_are_those_of_other_programs(String name) throws IOException {
        Path file = SystemLibraries.file(name);
        TestPictures.assertEqual(ImageFiles.open(file), TestPictures.pixelsOf(file));
    }

    /// Two libraries round differently on the way from YCbCr, or from 12 bits to 16.
    @ParameterizedTest
    @CsvSource({"avif-12, 1", "avif-rgba, 1", "avif-limited, 2", "avif-grid, 1", "avif-grey-limited, 1"})
    void samples_are_those_of_libavif_but_for_rounding(String name, int most) throws IOException {
        Path file = SystemLibraries.file(name + ".avif");
        assertThat(ImageFiles.open(file)).isCloseTo(TestPictures.pixelsOf(file), Tolerance.within(most));
    }

    @ParameterizedTest
    @CsvSource({
        "avif-rgba.avif, AVIF, RGBA, uint8, 61, 43",
        "avif-12.avif, AVIF, RGB, uint16, 61, 43",
        "avif-turned.avif, AVIF, RGB, uint8, 43, 61",
        "heic-turned.heic, HEIF, RGB, uint8, 43, 61",
        "heic-grey.heic, HEIF, GREY, uint8, 61, 43",
        "jxl-grey-alpha.jxl, JPEGXL, GREY_ALPHA, uint8, 61, 43",
        "jxl-float.jxl, JPEGXL, RGB, float32, 30, 20",
        "jxl-turned.jxl, JPEGXL, RGB, uint8, 121, 83"
    })
    void the_header_says_what_an_image_is(
            String name, String format, ColorChannels channels, String type, long width, long height)
            throws IOException {
        try (ImageFile opened = ImageFile.open(SystemLibraries.file(name))) {
            ImageInfo info = opened.info();
            assertThat(info.format()).isEqualTo(format).isEqualTo(opened.format());
            assertThat(info.channels()).isEqualTo(channels);
            assertThat(info.dtype()).isEqualTo(DType.of(type));
            assertThat(info.width()).isEqualTo(width);
            assertThat(info.height()).isEqualTo(height);
            assertThat(opened.read().shape()).isEqualTo(info.shape());
        }
    }

    @Test
    void what_libavif_divided_by_its_alpha_is_what_is_seen_of_premultiplied_colours() throws IOException {
        Path file = SystemLibraries.file("avif-premultiplied.avif");
        NDArray expected = TestPictures.pixelsOf(file);
        try (ImageFile opened = ImageFile.open(file)) {
            assertThat(opened.info().isPremultiplied()).isTrue();
            NDArray seen = opened.read(ReadOptions.DEFAULT.withColors(Colors.SRGB));
            NDArray isSolid = expected.get("..., 3:").greater(128).astype(DType.UINT8);
            assertThat(seen.multiply(isSolid)).isCloseTo(expected.multiply(isSolid), Tolerance.within(3));
            TestPictures.assertEqual(seen.get("..., 3"), expected.get("..., 3"));
        }
    }

    @Test
    void colours_that_are_described_by_numbers_are_taken_to_srgb() throws IOException {
        Path file = SystemLibraries.file("avif-p3.avif");
        try (ImageFile opened = ImageFile.open(file)) {
            assertThat(opened.metadata().profileName()).contains("Display P3");
            assertThat(opened.read(ReadOptions.DEFAULT.withColors(Colors.SRGB)))
                    .isCloseTo(TestPictures.pixelsOf(file), Tolerance.within(2));
            assertThat(ArrayDifference.between(opened.read(), TestPictures.pixelsOf(file), Tolerance.within(20))
                            .count())
                    .isPositive();
        }
    }

    @Test
    void a_lossy_jpeg_xl_whose_profile_libjxl_can_not_go_back_to_is_srgb() throws IOException {
        Path file = SystemLibraries.file("jxl-profile.jxl");
        NDArray expected = TestPictures.pixelsOf(file);
        try (ImageFile opened = ImageFile.open(file)) {
            assertThat(opened.metadata().profile()).isEmpty();
            NDArray difference = opened.read().astype(DType.INT16).subtract(expected.astype(DType.INT16));
            assertThat(difference.absolute().mean().getDouble()).isLessThan(2);
        }
    }

    @Test
    void each_image_of_a_heic_is_read() throws IOException {
        try (ImageFile opened = ImageFile.open(SystemLibraries.file("heic-two.heic"))) {
            assertThat(opened.count()).isEqualTo(2);
            assertThat(opened.main()).isZero();
            assertThat(opened.info(0).channels()).isEqualTo(ColorChannels.RGB);
            assertThat(opened.info(1).channels()).isEqualTo(ColorChannels.GREY);
            assertThat(opened.readStacked(ReadOptions.DEFAULT).shape()).containsExactly(2, 43, 61, 3);
            assertThatThrownBy(() -> opened.read(2, ReadOptions.DEFAULT))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessageContaining("there is no image 2, it has 2 from 0 on");
        }
    }

    @Test
    void an_animation_is_its_pictures_as_they_are_shown() throws IOException {
        NDArray expected = Npy.load(SystemLibraries.file("jxl-animated.npy"));
        try (ImageFile opened = ImageFile.open(SystemLibraries.file("jxl-animated.jxl"))) {
            TestPictures.assertEqual(opened.readStacked(ReadOptions.DEFAULT), expected);
            TestPictures.assertEqual(opened.readStacked(1, 3, ReadOptions.DEFAULT), expected.get("1:3"));
            TestPictures.assertEqual(opened.read(3, ReadOptions.DEFAULT), expected.get("3"));
            TestPictures.assertEqual(opened.read(0, ReadOptions.DEFAULT), expected.get("0"));
            for (int i : IntStream.range(0, 4).toArray()) {
                assertThat(opened.duration(i)).contains(Duration.ofMillis(100L * (i + 1)));
            }
            assertThat(opened.plays()).hasValue(0);
        }
    }

    @Test
    void jpeg_xl_is_turned_upright_or_left_as_stored() throws IOException {
        Path file = SystemLibraries.file("jxl-turned.jxl");
        NDArray upright = TestPictures.pixelsOf(file);
        try (ImageFile opened = ImageFile.open(file)) {
            assertThat(opened.info().orientation()).isEqualTo(Orientation.TURNED_90);
            NDArray stored = opened.read(ReadOptions.DEFAULT.withUpright(false));
            assertThat(stored.shape()).containsExactly(83, 121, 3);
            TestPictures.assertEqual(Orientation.TURNED_90.asUpright(stored), upright);
            assertThat(opened.metadata().orientation()).isEqualTo(Orientation.TURNED_90);
            assertThat(opened.metadata(0, ReadOptions.DEFAULT).orientation()).isEqualTo(Orientation.UPRIGHT);
        }
    }

    @Test
    void the_orientation_in_the_exif_block_of_a_heic_turns_nothing() throws IOException {
        try (ImageFile opened = ImageFile.open(SystemLibraries.file("heic-exif.heic"));
                ImageFile source = ImageFile.open(TestPictures.FOLDER.resolve("jpeg-turned.jpg"))) {
            assertThat(source.metadata().orientation()).isEqualTo(Orientation.TURNED_90);
            assertThat(opened.info().shape()).containsExactly(83, 121, 3);
            assertThat(opened.metadata().orientation()).isEqualTo(Orientation.UPRIGHT);
            assertThat(opened.metadata().kinds()).isEqualTo(Set.of(MetadataKind.EXIF, MetadataKind.ICC));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic-exif.heic", "jxl-turned.jxl", "avif-metadata.avif", "jxl-metadata.jxl"})
    void metadata_are_those_that_were_put_in(String name) throws IOException {
        try (ImageFile opened = ImageFile.open(SystemLibraries.file(name));
                ImageFile source = ImageFile.open(TestPictures.FOLDER.resolve("jpeg-turned.jpg"))) {
            ImageMetadata expected = source.metadata();
            ImageMetadata read = opened.metadata();
            assertThat(read.block(MetadataKind.ICC).orElseThrow())
                    .isEqualTo(expected.block(MetadataKind.ICC).orElseThrow());
            byte[] exif = read.withOrientation(expected.orientation())
                    .block(MetadataKind.EXIF)
                    .orElseThrow();
            assertThat(exif).isEqualTo(expected.block(MetadataKind.EXIF).orElseThrow());
            assertThat(read.xmp().isPresent()).isEqualTo(name.contains("metadata"));
            read.xmp().ifPresent(xmp -> assertThat(xmp).startsWith("<x:xmpmeta").contains("Landscape"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"avif-lossless.avif", "heic-rgb.heic", "jxl-rgb.jxl"})
    void a_file_with_more_pixels_than_the_limit_is_refused(String name) throws IOException {
        ReadOptions few = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withMaxPixels(1000));
        try (ImageFile opened = ImageFile.open(SystemLibraries.file(name))) {
            assertThatThrownBy(() -> opened.read(few))
                    .isInstanceOf(ImageFormatException.class)
                    .hasMessageContaining("61 x 43 pixels are more than the limit of 1,000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"avif-lossless.avif", "jxl-rgb.jxl"})
    void parts_are_those_of_the_whole(String name) throws IOException {
        Path file = SystemLibraries.file(name);
        ReadOptions part =
                ReadOptions.DEFAULT.withRegion(new Region(5, 7, 20, 30)).withSteps(2, 3);
        try (ImageFile opened = ImageFile.open(file)) {
            TestPictures.assertEqual(
                    opened.read(part), TestPictures.pixelsOf(file).get("5:25:2, 7:37:3"));
        }
    }

    @Test
    void they_are_in_the_table_of_formats() {
        assertThat(ImageFiles.formats().stream().map(FormatInfo::name)).contains("AVIF", "HEIF", "JPEGXL");
        assertThat(ImageFiles.formats().stream()
                        .filter(format -> format.extensions().contains(".heic")))
                .singleElement()
                .satisfies(format -> {
                    assertThat(format.isRead()).isTrue();
                    assertThat(format.isWritten()).isFalse();
                    assertThat(format.isDeep()).isTrue();
                    assertThat(format.hasAlpha()).isTrue();
                    assertThat(format.hasManyImages()).isTrue();
                    assertThat(format.metadata())
                            .containsExactlyInAnyOrder(MetadataKind.EXIF, MetadataKind.XMP, MetadataKind.ICC);
                });
    }

    @ParameterizedTest
    @CsvSource({".avif, AVIF", ".HIF, HEIF", ".jxl, JPEGXL", ".png, PNG", ".hdr, HDR"})
    void a_format_is_found_by_the_ending_of_its_files(String extension, String name) {
        assertThat(ImageFiles.formats(extension).stream().map(FormatInfo::name)).containsExactly(name);
    }

    @Test
    void endings_that_nobody_has_are_those_of_no_format() {
        assertThat(ImageFiles.formats(".nothing")).isEmpty();
    }

    @Test
    void streams_are_read_like_files() throws IOException {
        Path file = SystemLibraries.file("avif-lossless.avif");
        try (InputStream stream = Files.newInputStream(file)) {
            TestPictures.assertEqual(ImageFiles.open(stream), TestPictures.pixelsOf(file));
        }
    }
}
