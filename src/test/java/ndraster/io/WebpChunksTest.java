package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// WebPs of Pillow whose chunks were made longer or shorter afterwards; what is read and what is not is the same
/// there.
class WebpChunksTest {
    private static final int OUTER = 4;
    private static final String MAKE = """
            import sys, numpy as np
            from PIL import Image
            folder = sys.argv[1]
            y, x = np.mgrid[0:21, 0:30]
            image = Image.fromarray(np.dstack([x * 8, y * 12, x * y % 256]).astype('u1'))
            image.save(folder + '/still.webp', lossless=True, exif=b'Exif\\0\\0II*\\0\\x08' + b'\\0' * 10)
            np.save(folder + '/still.npy', np.asarray(image))
            image.save(folder + '/profile.webp', lossless=True, icc_profile=b'none' * 60)
            image.save(folder + '/moving.webp', lossless=True, save_all=True, append_images=[image.rotate(180)])
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        Python.require().run(MAKE, folder);
    }

    @ParameterizedTest
    @CsvSource({"VP8L, 10", "VP8L, -8", "EXIF, 2", "EXIF, 1000", "EXIF, -2", "EXIF, 1073741824", "VP8X, 4"})
    void a_chunk_with_a_wrong_length_is_damage(String type, int away) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("still.webp"));
        assertThatThrownBy(() -> read(longer(file, indexOf(file, type) + 4, away)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageMatching("image: damaged WEBP: the chunk at byte \\d+ has no end inside the file.*");
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, -2})
    void the_outermost_chunk_has_all_of_the_others(int away) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("still.webp"));
        assertThatThrownBy(() -> read(longer(file, OUTER, away)))
                .hasMessageStartingWith("image: damaged WEBP: the chunk at byte");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1000, -2, 1073741824})
    void the_chunks_of_a_moving_picture_are_checked(int away) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("moving.webp"));
        assertThatThrownBy(() -> read(longer(file, indexOf(file, "VP8L") + 4, away)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageStartingWith("image: damaged WEBP: ");
    }

    @Test
    void a_profile_that_is_none_is_left_out() throws IOException {
        TestPictures.assertEqual(
                ImageFiles.open(folder.resolve("profile.webp")), Npy.load(folder.resolve("still.npy")));
        assertThat(ImageFiles.info(folder.resolve("profile.webp")).channels()).isEqualTo(ColorChannels.RGB);
    }

    @Test
    void bytes_behind_the_outermost_chunk_do_not_matter() throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("still.webp"));
        byte[] more = Arrays.copyOf(file, file.length + 99);
        System.arraycopy(file, indexOf(file, "EXIF"), more, file.length, 12);
        TestPictures.assertEqual(read(more), Npy.load(folder.resolve("still.npy")));
    }

    @Test
    void the_byte_that_makes_a_moving_picture_even_may_be_left_out_of_its_length() throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("moving.webp"));
        byte[] odd = longer(file, indexOf(file, "ANMF") + 4, -1);
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(odd))) {
            assertThat(opened.count()).isEqualTo(2);
            TestPictures.assertEqual(opened.read().get("..., :3"), Npy.load(folder.resolve("still.npy")));
        }
    }

    private static NDArray read(byte[] file) throws IOException {
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            return opened.read();
        }
    }

    private static byte[] longer(byte[] file, int at, int away) {
        ByteBuffer changed = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        return changed.putInt(at, changed.getInt(at) + away).array();
    }

    private static int indexOf(byte[] file, String type) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(type);
    }
}
