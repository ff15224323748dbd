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
import java.util.Random;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// DDS: blocks as Pillow decodes them, and pixels made by hand.
class DdsTest {
    private static final String SEE = """
            import sys, numpy as np
            from PIL import Image
            np.save(sys.argv[1] + '.npy', np.asarray(Image.open(sys.argv[1])))
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"DXT1, 8", "DXT3, 16", "DXT5, 16", "ATI1, 8", "ATI2, 16"})
    void random_blocks_with_seed_5_are_decoded_as_pillow_does(String letters, int blockBytes) throws IOException {
        byte[] blocks = new byte[16 * 16 * blockBytes];
        new Random(5).nextBytes(blocks);
        Path file = folder.resolve(letters + ".dds");
        Files.write(file, dds(64, 64, lettered(letters), blocks));
        Python.require().run(SEE, file);
        TestPictures.assertEqual(ImageFiles.open(file), Npy.load(folder.resolve(letters + ".dds.npy")));
    }

    @Test
    void explicit_alpha_is_four_bits_of_each_pixel() throws IOException {
        byte[] block = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0xFEDCBA9876543210L)
                .array();
        NDArray read = read(dds(4, 4, lettered("DXT3"), block));
        TestPictures.assertEqual(
                read.get("..., 3"),
                NDArray.arange(0, 16, 1).multiply(17).astype(DType.UINT8).reshape(4, 4));
    }

    @Test
    void blocks_reach_over_the_edge_of_a_picture_whose_sides_are_no_multiples_of_four() throws IOException {
        byte[] red = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0xF800)
                .array();
        byte[] blue = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x001F)
                .array();
        NDArray read = read(dds(5, 2, lettered("DXT1"), red, blue));
        NDArray expected = NDArray.full(DType.UINT8, 255, 2, 5, 4);
        expected.set("..., :3", 0);
        expected.set(":, :4, 0", 255);
        expected.set(":, 4, 2", 255);
        TestPictures.assertEqual(read, expected);
    }

    @Test
    void colours_under_masks_are_spread_over_the_range() throws IOException {
        byte[] pixels = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0xF81F)
                .putShort((short) 0x0210)
                .array();
        NDArray read = read(dds(2, 1, masks(0x40, 16, 0xF800, 0x7E0, 0x1F, 0), pixels));
        TestPictures.assertEqual(read, samples(DType.UINT8, new int[] {255, 0, 255, 0, 65, 132}, 1, 2, 3));
    }

    @Test
    void a_fourth_byte_without_a_mask_is_no_alpha() throws IOException {
        byte[] pixel = {1, 2, 3, 4};
        NDArray read = read(dds(1, 1, masks(0x40, 32, 0xFF, 0xFF00, 0xFF0000, 0), pixel));
        TestPictures.assertEqual(read, samples(DType.UINT8, new int[] {1, 2, 3}, 1, 1, 3));
    }

    @Test
    void ten_bits_of_a_colour_become_sixteen() throws IOException {
        byte[] pixel = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0xFFF00000)
                .array();
        NDArray read = read(dds(1, 1, masks(0x41, 32, 0x3FF00000, 0xFFC00, 0x3FF, 0xC0000000), pixel));
        TestPictures.assertEqual(read, samples(DType.UINT16, new int[] {65535, 0, 0, 65535}, 1, 1, 4));
    }

    @Test
    void grey_and_alpha_are_two_samples() throws IOException {
        byte[] pixels = {10, 20, 30, 40};
        NDArray read = read(dds(2, 1, masks(0x20001, 16, 0xFF, 0, 0, 0xFF00), pixels));
        TestPictures.assertEqual(read, samples(DType.UINT8, new int[] {10, 20, 30, 40}, 1, 2, 2));
    }

    @Test
    void floating_point_keeps_every_value() throws IOException {
        byte[] pixels = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(-2.5f)
                .putFloat(1e30f)
                .array();
        NDArray read = read(dds(2, 1, lettered("r\0\0\0"), pixels));
        TestPictures.assertEqual(
                read, NDArray.asArray(new float[] {-2.5f, 1e30f}).reshape(1, 2));
    }

    @Test
    void each_size_is_an_image_the_largest_first() throws IOException {
        byte[] file = dds(2, 2, masks(0x20000, 8, 0xFF, 0, 0, 0), new byte[] {1, 2, 3, 4, 9});
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(28, 2);
        try (ImageFile opened = ImageFile.open(new ByteArrayInputStream(file))) {
            assertThat(opened.count()).isEqualTo(2);
            assertThat(opened.main()).isZero();
            TestPictures.assertEqual(opened.read(1, ReadOptions.DEFAULT), samples(DType.UINT8, new int[] {9}, 1, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DXT9", "UYVY", "BC5S"})
    void what_is_not_known_is_named(String letters) {
        assertThatThrownBy(() -> read(dds(4, 4, lettered(letters), new byte[16])))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("DDS with '" + letters + "' is not supported; known are DXT1 to DXT5");
    }

    @Test
    void blocks_that_are_missing_are_an_error() {
        assertThatThrownBy(() -> read(dds(64, 64, lettered("DXT1"), new byte[100])))
                .isInstanceOf(ImageFormatException.class)
                .hasMessageContaining("truncated DDS");
    }

    private static NDArray read(byte[] file) throws IOException {
        return ImageFiles.open(new ByteArrayInputStream(file));
    }

    private static byte[] dds(int width, int height, byte[] pixelFormat, byte[]... data) {
        int length = 0;
        for (byte[] part : data) {
            length += part.length;
        }
        ByteBuffer file = ByteBuffer.allocate(128 + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("DDS ".getBytes(StandardCharsets.US_ASCII));
        file.putInt(124).putInt(0x1007).putInt(height).putInt(width);
        file.put(76, pixelFormat).position(128);
        for (byte[] part : data) {
            file.put(part);
        }
        return file.array();
    }

    private static NDArray samples(DType type, int[] values, long... shape) {
        return NDArray.asArray(values).astype(type).reshape(shape);
    }

    private static byte[] lettered(String letters) {
        ByteBuffer format = ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(32)
                .putInt(4);
        return format.put(letters.getBytes(StandardCharsets.ISO_8859_1)).array();
    }

    private static byte[] masks(int flags, int bits, int... masks) {
        ByteBuffer format = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        format.putInt(32).putInt(flags).putInt(0).putInt(bits);
        format.asIntBuffer().put(masks);
        return format.array();
    }
}
