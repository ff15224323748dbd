package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.Random;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.testing.ImageCut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Copies have the colours that AWT itself gives for every pixel, and grey values as they are stored.
class CopiedImageTest {
    private static final int SEED = 22;

    private static void assertColours(NDArray array, BufferedImage image) {
        int channels = image.getColorModel().hasAlpha() ? 4 : 3;
        assertThat(array.dtype()).isEqualTo(DType.UINT8);
        assertThat(array.shape()).containsExactly(image.getHeight(), image.getWidth(), channels);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                assertThat(argb(array, y, x)).as("row %s, column %s", y, x).isEqualTo(image.getRGB(x, y));
            }
        }
    }

    private static int argb(NDArray array, int y, int x) {
        int alpha = array.length(2) == 4 ? array.getInt(y, x, 3) : 0xff;
        return alpha << 24 | array.getInt(y, x, 0) << 16 | array.getInt(y, x, 1) << 8 | array.getInt(y, x, 2);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_USHORT_565_RGB,
                BufferedImage.TYPE_USHORT_555_RGB,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void every_type_is_copied_with_its_colours_in_rgba_order_seed_22(int type) {
        for (ImageCut cut : ImageCut.values()) {
            assertColours(Images.toArray(SmallImages.image(cut, type, SEED)), SmallImages.image(cut, type, SEED));
        }
    }

    @Test
    void every_colour_of_five_six_five_is_the_one_that_awt_shows() {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_USHORT_565_RGB);
        Images.asPacked(image).assign(NDArray.arange(1 << 16).reshape(256, 256));
        assertColours(Images.toArray(image), image);
    }

    @Test
    void channels_of_ten_bits_are_spread_over_sixteen() {
        DirectColorModel colours = new DirectColorModel(30, 0x3ff00000, 0xffc00, 0x3ff);
        BufferedImage image = new BufferedImage(colours, colours.createCompatibleWritableRaster(2, 1), false, null);
        image.getRaster().setPixel(1, 0, new int[] {1023, 512, 1});
        NDArray copy = Images.toArray(image);
        assertThat(copy.dtype()).isEqualTo(DType.UINT16);
        assertThat(copy.toLongs()).containsExactly(0, 0, 0, 65535, 32800, 64);
    }

    @Test
    void whole_numbers_behind_a_data_buffer_that_hides_them_are_copied_as_they_are() {
        SampleModel model = new PixelInterleavedSampleModel(DataBuffer.TYPE_INT, 1, 1, 1, 1, new int[1]);
        WritableRaster raster = Raster.createWritableRaster(model, new Hidden(), new Point());
        ColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false, Transparency.OPAQUE, DataBuffer.TYPE_INT);
        NDArray copy = Images.toArray(new BufferedImage(colours, raster, false, null));
        assertThat(copy.dtype()).isEqualTo(DType.INT32);
        assertThat(copy.toLongs()).containsExactly(-5);
    }

    private static final class Hidden extends DataBuffer {
        Hidden() {
            super(TYPE_INT, 1);
        }

        @Override
        public int getElem(int bank, int index) {
            return -5;
        }

        @Override
        public void setElem(int bank, int index, int value) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @EnumSource(ImageCut.class)
    void a_palette_with_transparent_colours_has_alpha_seed_22(ImageCut cut) {
        byte[] random = new byte[4 * 256];
        new Random(SEED).nextBytes(random);
        IndexColorModel palette = new IndexColorModel(8, 256, random, 0, true);
        BufferedImage plain = SmallImages.image(cut, BufferedImage.TYPE_BYTE_INDEXED, SEED);
        BufferedImage image = new BufferedImage(palette, plain.getRaster(), false, null);
        assertColours(Images.toArray(image), image);
    }

    @ParameterizedTest
    @EnumSource(ImageCut.class)
    void black_and_white_bits_are_truth_values_seed_22(ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, BufferedImage.TYPE_BYTE_BINARY, SEED);
        NDArray bits = Images.toArray(image);
        assertThat(bits.dtype()).isEqualTo(DType.BOOL);
        for (int x = 0; x < SmallImages.WIDTH; x++) {
            assertThat(bits.item(3, x)).isEqualTo(image.getRGB(x, 3) == 0xffffffff);
        }
    }

    @Test
    void bits_whose_white_is_zero_are_true_where_it_is_white() {
        byte[] levels = {(byte) 0xff, 0};
        IndexColorModel palette = new IndexColorModel(1, 2, levels, levels, levels);
        BufferedImage image = new BufferedImage(9, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSample(8, 0, 0, 1);
        assertThat(Images.toArray(image).toLongs()).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 0);
    }

    @Test
    void bits_of_grey_are_the_levels_of_their_palette() {
        byte[] levels = {0, 85, (byte) 170, (byte) 255};
        IndexColorModel palette = new IndexColorModel(2, 4, levels, levels, levels);
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setPixels(0, 0, 4, 1, new int[] {3, 1, 0, 2});
        assertThat(Images.toArray(image).dtype()).isEqualTo(DType.UINT8);
        assertThat(Images.toArray(image).toLongs()).containsExactly(255, 85, 0, 170);
    }

    @Test
    void bits_of_colour_are_colours() {
        IndexColorModel palette = new IndexColorModel(1, 2, new byte[] {1, 4}, new byte[] {2, 5}, new byte[] {3, 6});
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSample(1, 0, 0, 1);
        assertThat(Images.toArray(image).toLongs()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void the_grey_128_is_128_and_not_188() {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(1, 0, 0, 128);
        assertThat(Images.asArray(image).getInt(0, 1)).isEqualTo(128);
        assertThat(Images.toArray(image).getInt(0, 1)).isEqualTo(128);
        assertThat(Images.toImage(Images.asArray(image)).getRaster().getSample(1, 0, 0))
                .isEqualTo(128);
    }

    @Test
    void premultiplied_samples_are_copied_as_they_are_stored() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
        Images.asPacked(image).fill(0x80402010);
        assertThat(Images.toArray(image).toLongs()).containsExactly(0x40, 0x20, 0x10, 0x80);
    }

    @Test
    void a_copy_is_writable_and_apart() {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_3BYTE_BGR);
        NDArray copy = Images.toArray(image);
        copy.fill(255);
        assertThat(image.getRGB(1, 1)).isEqualTo(0xff000000);
        assertThat(copy.isCContiguous()).isTrue();
    }
}
