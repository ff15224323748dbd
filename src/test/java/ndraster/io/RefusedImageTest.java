package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are no image, or not all of one.
class RefusedImageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            truncated.jpg   | truncated JPEG: its data ends too early
            truncated.png   | truncated PNG: its data ends too early
            header-only.jpg | damaged JPEG
            text.jpg        | is not an image in a format known here; known are
            empty.jpg       | is empty
            damaged.png     | damaged PNG: the checksum of its IDAT chunk at byte 33 is wrong
            no-data.png     | damaged PNG: it has no pixels
            """)
    void the_message_names_the_file_and_what_is_wrong(String name, String reason) {
        Path file = TestPictures.BROKEN.resolve(name);
        assertThatThrownBy(() -> ImageFiles.open(file))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith(file + ": " + reason)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_stream_is_called_image() {
        assertThatThrownBy(() -> ImageFiles.open(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOfSatisfying(ImageFormatException.class, e -> {
                    assertThat(e.subject()).isEqualTo("image");
                    assertThat(e.reason()).startsWith("is not an image");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 100, 1000})
    void a_jpeg_that_lacks_its_last_bytes_is_truncated(int missing, @TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(TestPictures.FOLDER.resolve("jpeg-progressive.jpg"));
        Path file = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length - missing));
        assertThatThrownBy(() -> ImageFiles.open(file)).hasMessageContaining("truncated JPEG");
    }

    @Test
    void an_icon_whose_sizes_are_missing_is_truncated(@TempDir Path folder) throws IOException {
        byte[] directory = new byte[6 + 2 * 16 + 4];
        ByteBuffer icon = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
        icon.putShort(2, (short) 1).putShort(4, (short) 2);
        for (int entry = 6; entry < 38; entry += 16) {
            icon.put(entry, (byte) 8).put(entry + 1, (byte) 8).putShort(entry + 4, (short) 1);
            icon.putShort(entry + 6, (short) 32).putInt(entry + 8, 4).putInt(entry + 12, 38);
        }
        Path file = Files.write(folder.resolve("cut.ico"), directory);
        assertThatThrownBy(() -> ImageFiles.open(file))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith(file + ": truncated ICO");
    }

    @Test
    void a_damaged_picture_of_an_animation_is_told_as_others_are(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("moves.gif");
        NDArray black = NDArray.zeros(DType.UINT8, 4, 4, 3);
        ImageFiles.saveAll(file, List.of(black, black.add(200).astype(DType.UINT8)), WriteOptions.DEFAULT);
        byte[] bytes = Files.readAllBytes(file);
        int descriptor = bytes.length - 1;
        while (bytes[descriptor] != 0x2C || bytes[descriptor + 5] != 4 || bytes[descriptor + 7] != 4) {
            descriptor--;
        }
        int flags = bytes[descriptor + 9];
        int palette = flags < 0 ? 3 << ((flags & 7) + 1) : 0;
        bytes[descriptor + 10 + palette] = 100; // bits of a code
        Files.write(file, bytes);
        try (ImageFile opened = ImageFile.open(file)) {
            assertThatThrownBy(() -> opened.read(1, ReadOptions.DEFAULT))
                    .isInstanceOf(ImageFormatException.class)
                    .hasMessageStartingWith(file + ": damaged GIF");
        }
    }

    @Test
    void a_missing_file_is_no_such_file(@TempDir Path folder) {
        Path missing = folder.resolve("missing.png");
        assertThatThrownBy(() -> ImageFiles.open(missing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing + ": No such file");
    }

    @Test
    void a_directory_is_no_image(@TempDir Path folder) {
        assertThatThrownBy(() -> ImageFiles.open(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": Is a directory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jpeg-420.jpg",
                "jpeg-progressive.jpg",
                "png-rgb.png",
                "png-palette.png",
                "png-interlaced.png",
                "bmp-rgb.bmp",
                "tiff-rgb.tif"
            })
    void damage_by_seed_20260101_is_shown_as_pixels_or_as_a_message(String name) throws IOException {
        byte[] whole = Files.readAllBytes(TestPictures.FOLDER.resolve(name));
        Random random = new Random(20260101);
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            Throwable failure = catchThrowable(() -> ImageFiles.open(new ByteArrayInputStream(damaged(whole, random))));
            if (failure != null) {
                assertThat(failure)
                        .isInstanceOf(ImageFormatException.class)
                        .message()
                        .doesNotContain("\n");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    /// With some bytes changed, most of them in the header, and sometimes the end cut off.
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = Arrays.copyOf(whole, whole.length - random.nextInt(2) * random.nextInt(whole.length));
        for (int i = 0; i < 5 && bytes.length > 0; i++) {
            int end = random.nextBoolean() ? Math.min(200, bytes.length) : bytes.length;
            bytes[random.nextInt(end)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
