package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files by real encoders, against the pixels that Pillow saw in them.
class OpenedImageTest {
    private static final Path PHOTO = TestPictures.FOLDER.resolve("photo.jpg");

    static List<Path> pictures() throws IOException {
        return TestPictures.withPixels();
    }

    @Test
    void there_are_pictures_to_try() throws IOException {
        assertThat(pictures()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_has_the_pixels_that_pillow_sees(Path picture) throws IOException {
        NDArray actual = ImageFiles.open(picture, ReadOptions.DEFAULT.withUpright(false));
        NDArray expected = TestPictures.pixelsOf(picture);
        if (picture.toString().endsWith(".jpg")) {
            TestPictures.assertDecodedAlike(actual, expected);
        } else {
            TestPictures.assertEqual(actual, expected);
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void the_header_tells_what_the_array_will_be(Path picture) throws IOException {
        ImageInfo info = ImageFiles.info(picture);
        NDArray array = TestPictures.pixelsOf(picture);
        assertThat(info.storedShape()).isEqualTo(array.shape());
        assertThat(info.dtype().name()).isEqualTo(array.dtype().name());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_stream_gives_what_its_file_gives(Path picture) throws IOException {
        try (InputStream stream = Files.newInputStream(picture)) {
            TestPictures.assertEqual(ImageFiles.open(stream), ImageFiles.open(picture));
        }
    }

    @Test
    void an_opened_image_is_read_only() throws IOException {
        NDArray photo = ImageFiles.open(PHOTO);
        byte[] before = photo.toBytes();
        assertThat(photo.isReadOnly()).isTrue();
        assertThatThrownBy(() -> photo.fill(0)).isInstanceOf(ReadOnlyArrayException.class);
        assertThatThrownBy(() -> photo.transpose().get("0").set("...", 1)).isInstanceOf(ReadOnlyArrayException.class);
        assertThat(photo.toBytes()).isEqualTo(before);
    }

    @Test
    void a_file_may_be_closed_twice_and_what_was_read_stays() throws IOException {
        ImageFile file = ImageFile.open(PHOTO);
        NDArray read = file.read();
        file.close();
        file.close();
        TestPictures.assertEqual(read, ImageFiles.open(PHOTO));
    }

    @Test
    void a_photo_is_described_by_its_header() throws IOException {
        assertThat(ImageFiles.info(PHOTO))
                .isEqualTo(new ImageInfo(
                        "JPEG", 640, 427, DType.UINT8, ColorChannels.RGB, 3, Orientation.UPRIGHT, false, false));
    }

    @Test
    void the_content_counts_and_not_the_name(@TempDir Path folder) throws IOException {
        Path misnamed = Files.copy(PHOTO, folder.resolve("photo.png"));
        TestPictures.assertEqual(ImageFiles.open(misnamed), ImageFiles.open(PHOTO));
    }

    @Test
    void more_pixels_than_the_limit_are_refused_before_they_are_decoded() {
        assertThatThrownBy(() -> ImageFiles.open(PHOTO, upTo(640 * 427 - 1)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith(PHOTO + ": 640 x 427 pixels are more than the limit of 273,279.")
                .hasMessageContaining("--max-pixels");
    }

    @Test
    void as_many_pixels_as_the_limit_are_opened() throws IOException {
        assertThat(ImageFiles.open(PHOTO, upTo(640 * 427)).shape()).containsExactly(427, 640, 3);
    }

    @Test
    void a_picture_that_takes_longer_than_the_limit_is_refused() {
        ReadOptions hasty = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withMaxTime(Duration.ofNanos(1)));
        assertThatThrownBy(() -> ImageFiles.open(PHOTO, hasty))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage(PHOTO + ": decoding takes longer than the limit of 0 s. If that is meant, allow more:"
                        + " --max-time, in Java Limits");
    }

    private static ReadOptions upTo(long pixels) {
        return ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withMaxPixels(pixels));
    }
}
