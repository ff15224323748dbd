package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import ndraster.NDArray;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged AVIF, HEIC and JPEG XL: native code decodes them, and must not end this program.
class SystemDamageTest {
    private static final ReadOptions SMALL = ReadOptions.DEFAULT.withLimits(Limits.DEFAULT.withMaxPixels(4_000_000));
    private static final int BEGINNING = 400;

    @BeforeAll
    static void there_are_libraries() {
        SystemLibraries.requireAll();
    }

    static List<Path> files() throws IOException {
        return SystemLibraries.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_cut_in_half_is_refused(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> readAll(half))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageMatching("image: (truncated|damaged) (AVIF|HEIF|JPEGXL).*");
    }

    @ParameterizedTest
    @MethodSource("files")
    void changed_bytes_with_seed_11_give_an_array_or_an_error(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] changed = whole.clone();
            for (int j = 0; j < 1 + i % 5; j++) {
                int range = i % 2 == 0 ? Math.min(BEGINNING, whole.length) : whole.length;
                changed[random.nextInt(range)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            }
            try {
                assertThat(readAll(changed)).isNotEmpty();
            } catch (ImageFormatException _) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"avif", "heic", "mif1"})
    void a_beginning_without_the_rest_is_refused(String brand) {
        byte[] beginning = ByteBuffer.allocate(24)
                .putInt(24)
                .put(("ftyp" + brand).getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put("mif1heic".getBytes(StandardCharsets.US_ASCII))
                .array();
        assertThatThrownBy(() -> readAll(beginning))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining(brand.equals("avif") ? " AVIF" : " HEIF");
    }

    @Test
    void a_jpeg_xl_of_two_bytes_is_truncated() {
        assertThatThrownBy(() -> readAll(new byte[] {(byte) 0xFF, '\n'}))
                .isInstanceOf(ImageFormatException.class)
                .hasMessage("image: truncated JPEGXL: its data ends too early. Get the file again");
    }

    @Test
    void other_files_of_the_same_family_are_not_taken_for_images() {
        byte[] movie = ByteBuffer.allocate(24)
                .putInt(24)
                .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
                .array();
        assertThatThrownBy(() -> readAll(movie))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("is not an image in a format known here; known are AVIF, ")
                .hasMessageContaining("HEIF")
                .hasMessageContaining("JPEGXL");
    }

    private static List<NDArray> readAll(byte[] bytes) throws IOException {
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(bytes))) {
            opened.info();
            opened.metadata();
            return opened.readAll(SMALL);
        }
    }
}
