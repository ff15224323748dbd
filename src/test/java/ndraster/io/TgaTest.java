package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// TGA, made by hand.
class TgaTest {
    private static final int GREY = 3;
    private static final int COLOR = 2;
    private static final int INDEX = 1;
    private static final int PACKED = 8;
    private static final int TOP = 32;

    @ParameterizedTest
    @CsvSource({"0, 3 4 1 2", "16, 4 3 2 1", "32, 1 2 3 4", "48, 2 1 4 3"})
    void the_first_pixel_lies_in_the_corner_that_the_file_says(int corner, String expected) throws IOException {
        NDArray read = read(tga(GREY, 2, 2, 8, corner, 1, 2, 3, 4));
        assertThat(read.flatten().toString()).isEqualTo("array([" + expected.replace(" ", ", ") + "], dtype=uint8)");
    }

    @Test
    void grey_and_alpha_are_two_samples() throws IOException {
        NDArray read = read(tga(GREY, 2, 1, 16, TOP | 8, 10, 20, 30, 40));
        TestPictures.assertEqual(read, samples(new int[] {10, 20, 30, 40}, 1, 2, 2));
    }

    @Test
    void runs_go_on_in_the_next_row() throws IOException {
        NDArray read = read(tga(GREY | PACKED, 2, 2, 8, TOP, 0x82, 7, 0x00, 9));
        TestPictures.assertEqual(read, samples(new int[] {7, 7, 7, 9}, 2, 2));
    }

    @Test
    void colours_lie_from_blue_to_red_with_alpha_behind() throws IOException {
        NDArray read = read(tga(COLOR, 1, 1, 32, TOP | 8, 1, 2, 3, 4));
        TestPictures.assertEqual(read, samples(new int[] {3, 2, 1, 4}, 1, 1, 4));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 4"})
    void the_sixteenth_bit_is_alpha_if_the_file_says_so(int alphaBits, int channels) throws IOException {
        NDArray read = read(tga(COLOR, 1, 1, 16, TOP | alphaBits, 0x1F, 0xC0));
        NDArray all = samples(new int[] {131, 0, 255, 255}, 1, 1, 4);
        TestPictures.assertEqual(read, all.get("..., :" + channels));
    }

    @Test
    void a_palette_may_start_at_another_index_than_0() throws IOException {
        byte[] file = tga(INDEX, 2, 1, 8, TOP, 1, 2, 3, 4, 5, 6, 11, 10);
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(1, (byte) 1)
                .putShort(3, (short) 10)
                .putShort(5, (short) 2)
                .put(7, (byte) 24);
        TestPictures.assertEqual(read(file), samples(new int[] {6, 5, 4, 3, 2, 1}, 1, 2, 3));
        ReadOptions asIndices = ReadOptions.DEFAULT.withIndices(true);
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            TestPictures.assertEqual(opened.read(asIndices), samples(new int[] {11, 10}, 1, 2));
            assertThat(opened.info(0, asIndices).shape()).containsExactly(1, 2);
            assertThat(opened.palette(0).orElseThrow().shape()).containsExactly(12, 3);
        }
    }

    @Test
    void premultiplied_colours_are_divided_in_srgb() throws IOException {
        ByteBuffer extension = ByteBuffer.allocate(495 + 26).order(ByteOrder.LITTLE_ENDIAN);
        extension.put(494, (byte) 4).putInt(495, 22);
        extension.put(503, "TRUEVISION-XFILE.\0".getBytes(StandardCharsets.US_ASCII));
        byte[] picture = tga(COLOR, 1, 1, 32, TOP | 8, 64, 32, 0, 128);
        byte[] file = ByteBuffer.allocate(picture.length + 521)
                .put(picture)
                .put(extension.clear())
                .array();
        TestPictures.assertEqual(read(file), samples(new int[] {0, 32, 64, 128}, 1, 1, 4));
        NDArray shown = ImageFiles.open(new ByteArrayInputStream(file), ReadOptions.DEFAULT.withColors(Colors.SRGB));
        TestPictures.assertEqual(shown, samples(new int[] {0, 64, 128, 128}, 1, 1, 4));
    }

    @ParameterizedTest
    @CsvSource({"3, 8", "11, 8", "2, 24", "10, 32"})
    void pixels_that_are_missing_are_an_error(int type, int bits) {
        assertThatThrownBy(() -> read(tga(type, 200, 200, bits, TOP, 1, 2, 3, 4, 5, 6, 7)))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("truncated TGA");
    }

    @Test
    void depths_that_are_not_known_are_named() {
        assertThatThrownBy(() -> read(tga(GREY, 8, 8, 32, TOP, new int[300])))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("TGA with 32 bits per pixel is not supported");
    }

    private static NDArray read(byte[] file) throws IOException {
        return ImageFiles.open(new ByteArrayInputStream(file));
    }

    private static NDArray samples(int[] values, long... shape) {
        return NDArray.asArray(values).astype(DType.UINT8).reshape(shape);
    }

    private static byte[] tga(int type, int width, int height, int bits, int place, int... data) {
        ByteBuffer file = ByteBuffer.allocate(18 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(2, (byte) type).putShort(12, (short) width).putShort(14, (short) height);
        file.put(16, (byte) bits).put(17, (byte) place).position(18);
        for (int value : data) {
            file.put((byte) value);
        }
        return file.array();
    }
}
