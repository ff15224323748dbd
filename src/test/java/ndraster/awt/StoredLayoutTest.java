package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

/// Where the views of AWT's types begin and how they step, and what is there in memory.
class StoredLayoutTest {
    private static final int WIDTH = 6;

    private static BufferedImage painted(int type) {
        BufferedImage image = new BufferedImage(WIDTH, 2, type);
        image.setRGB(0, 0, 0x80102030);
        return image;
    }

    private static void assertLayout(NDArray array, DType dtype, long offset, long... strides) {
        assertThat(array.dtype()).isEqualTo(dtype);
        assertThat(array.offset()).isEqualTo(offset);
        assertThat(array.strides()).containsExactly(strides);
    }

    @Test
    void bgr_is_rgb_backwards_from_the_third_byte() {
        assertLayout(Images.asArray(painted(BufferedImage.TYPE_3BYTE_BGR)), DType.UINT8, 2, 3 * WIDTH, 3, -1);
    }

    @Test
    void abgr_is_rgba_backwards_from_the_fourth_byte() {
        assertLayout(Images.asArray(painted(BufferedImage.TYPE_4BYTE_ABGR)), DType.UINT8, 3, 4 * WIDTH, 4, -1);
    }

    @Test
    void int_pixels_are_bytes_in_the_order_of_the_machine() {
        assumeThat(ByteOrder.nativeOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        assertLayout(Images.asArray(painted(BufferedImage.TYPE_INT_RGB)), DType.UINT8, 2, 4 * WIDTH, 4, -1);
        assertLayout(Images.asArray(painted(BufferedImage.TYPE_INT_BGR)), DType.UINT8, 0, 4 * WIDTH, 4, 1);
        assertLayout(Images.asRgb(painted(BufferedImage.TYPE_INT_ARGB)), DType.UINT8, 2, 4 * WIDTH, 4, -1);
        assertLayout(Images.asAlpha(painted(BufferedImage.TYPE_INT_ARGB)), DType.UINT8, 3, 4 * WIDTH, 4);
    }

    @Test
    void grey_is_one_number_for_a_pixel() {
        assertLayout(Images.asArray(painted(BufferedImage.TYPE_BYTE_GRAY)), DType.UINT8, 0, WIDTH, 1);
        assertLayout(Images.asArray(painted(BufferedImage.TYPE_USHORT_GRAY)), DType.UINT16, 0, 2 * WIDTH, 2);
    }

    @Test
    void what_is_stored_comes_in_the_order_of_memory() {
        assertThat(stored(BufferedImage.TYPE_3BYTE_BGR)).containsExactly(0x30, 0x20, 0x10);
        assertThat(stored(BufferedImage.TYPE_4BYTE_ABGR)).containsExactly(0x80, 0x30, 0x20, 0x10);
        assumeThat(ByteOrder.nativeOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        assertThat(stored(BufferedImage.TYPE_INT_RGB)).containsExactly(0x30, 0x20, 0x10, 0);
        assertThat(stored(BufferedImage.TYPE_INT_BGR)).containsExactly(0x10, 0x20, 0x30, 0);
        assertThat(stored(BufferedImage.TYPE_INT_ARGB)).containsExactly(0x30, 0x20, 0x10, 0x80);
    }

    private static long[] stored(int type) {
        NDArray array = Images.asStored(painted(type));
        assertThat(array.isCContiguous()).isTrue();
        return array.get("0, 0").toLongs();
    }

    @Test
    void fields_are_in_the_order_of_memory_so_that_files_can_hold_them() {
        assertThat(Images.asPixels(painted(BufferedImage.TYPE_4BYTE_ABGR)).dtype())
                .isEqualTo(DType.ofDescr("[('a', '|u1'), ('b', '|u1'), ('g', '|u1'), ('r', '|u1')]"));
        assumeThat(ByteOrder.nativeOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        assertThat(Images.asPixels(painted(BufferedImage.TYPE_INT_RGB)).dtype())
                .isEqualTo(DType.ofDescr("[('b', '|u1'), ('g', '|u1'), ('r', '|u1'), ('', '|V1')]"));
    }

    @Test
    void short_pixels_are_numbers_and_palettes_indices() {
        BufferedImage image = painted(BufferedImage.TYPE_USHORT_565_RGB);
        assertThat(Images.asPacked(image).dtype()).isEqualTo(DType.UINT16);
        assertThat(Images.asPacked(image).getInt(0, 0)).isEqualTo(0x10 >> 3 << 11 | 0x20 >> 2 << 5 | 0x30 >> 3);
        BufferedImage indexed = painted(BufferedImage.TYPE_BYTE_INDEXED);
        assertThat(Images.asStored(indexed).getInt(0, 0))
                .isEqualTo(indexed.getRaster().getSample(0, 0, 0));
    }

    @Test
    void rows_of_bits_are_bytes() {
        BufferedImage image = new BufferedImage(10, 2, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(9, 1, -1);
        NDArray rows = Images.asStored(image);
        assertThat(rows.shape()).containsExactly(2, 2);
        assertThat(rows.toLongs()).containsExactly(0, 0, 0, 0b0100_0000);
        assertThat(Images.asStored(image.getSubimage(8, 1, 2, 1)).toLongs()).containsExactly(0b0100_0000);
    }

    @Test
    void the_image_is_kept_reachable_by_its_array() {
        BufferedImage image = painted(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(Images.asArray(image).base()).containsSame(image);
    }
}
