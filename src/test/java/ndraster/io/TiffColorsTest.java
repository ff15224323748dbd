package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What TIFFs, made by hand, say of their colours.
class TiffColorsTest {
    private static final int SHORT = 3;

    @ParameterizedTest
    @CsvSource({"1, 128, true", "2, 64, false"})
    void colours_multiplied_by_alpha_are_divided_in_srgb(int extra, int red, boolean isPremultiplied)
            throws IOException {
        byte[] file = tiff(new int[][] {{258, 8, 8, 8, 8}, {262, 2}, {277, 4}, {338, extra}}, 64, 32, 0, 128);
        NDArray stored = samples(64, 32, 0, 128);
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            assertThat(opened.info().isPremultiplied()).isEqualTo(isPremultiplied);
            TestPictures.assertEqual(opened.read(), stored);
            NDArray shown = opened.read(ReadOptions.DEFAULT.withColors(Colors.SRGB));
            TestPictures.assertEqual(shown, samples(red, red / 2, 0, 128));
        }
    }

    @Test
    void an_index_with_alpha_stands_for_a_colour_with_alpha() throws IOException {
        int[] colors = new int[1 + 3 * 256];
        colors[0] = 320;
        colors[1 + 7] = 10 << 8;
        colors[1 + 256 + 7] = 20 << 8;
        colors[1 + 512 + 7] = 30 << 8;
        byte[] file = tiff(new int[][] {{258, 8, 8}, {262, 3}, {277, 2}, colors, {338, 2}}, 7, 99);
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            assertThat(opened.info().channels()).isEqualTo(ColorChannels.RGBA);
            TestPictures.assertEqual(opened.read(), samples(10, 20, 30, 99));
            NDArray shown = opened.read(ReadOptions.DEFAULT.withColors(Colors.SRGB));
            TestPictures.assertEqual(shown, samples(10, 20, 30, 99));
        }
    }

    private static NDArray samples(int... pixel) {
        return NDArray.asArray(pixel).astype(DType.UINT8).reshape(1, 1, pixel.length);
    }

    /// One pixel.
    ///
    /// @param fields tag and values of 16 bits, by rising tag from 258 on
    private static byte[] tiff(int[][] fields, int... pixel) {
        int[][] all = new int[fields.length + 6][];
        all[0] = new int[] {256, 1};
        all[1] = new int[] {257, 1};
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[fields.length + 2] = new int[] {259, 1};
        all[fields.length + 3] = new int[] {273, 8};
        all[fields.length + 4] = new int[] {278, 1};
        all[fields.length + 5] = new int[] {279, pixel.length};
        Arrays.sort(all, (a, b) -> Integer.compare(a[0], b[0]));
        ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        file.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(16);
        for (int sample : pixel) {
            file.put((byte) sample);
        }
        file.position(16).putShort((short) all.length);
        int values = 1024;
        for (int[] field : all) {
            file.putShort((short) field[0]).putShort((short) SHORT).putInt(field.length - 1);
            int at = field.length <= 3 ? file.position() : values;
            if (field.length > 3) {
                file.putInt(file.position(), values);
                values += 2 * field.length;
            }
            for (int i = 1; i < field.length; i++) {
                file.putShort(at + 2 * (i - 1), (short) field[i]);
            }
            file.position(file.position() + 4);
        }
        return file.array();
    }
}
