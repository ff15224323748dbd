package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import ndraster.NDArray;
import org.junit.jupiter.api.Test;

/// Images that no strides can describe: the message says why, and the calls that it names work.
class UnsharedImageTest {
    private static BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(20, 10, type);
        image.setRGB(3, 2, 0xffff0000);
        return image;
    }

    private static BufferedImage bandsInBanks() {
        ColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(
                colours, Raster.createBandedRaster(DataBuffer.TYPE_BYTE, 20, 10, 3, new Point()), false, null);
    }

    @Test
    void an_int_image_with_alpha_names_its_views_and_the_copy() {
        assertThatExceptionOfType(ImageLayoutException.class)
                .isThrownBy(() -> Images.asArray(image(BufferedImage.TYPE_INT_ARGB)))
                .withMessageStartingWith("TYPE_INT_ARGB of 20 x 10 pixels")
                .withMessageContainingAll("asPixels", "asRgb", "asAlpha", "asPacked", "asStored", "Images.toArray");
    }

    @Test
    void five_six_five_names_the_packed_numbers_and_the_copy() {
        BufferedImage image = image(BufferedImage.TYPE_USHORT_565_RGB);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asArray(image))
                .withMessageStartingWith("TYPE_USHORT_565_RGB of 20 x 10 pixels")
                .withMessageContainingAll("Images.toArray", "Images.asPacked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asPixels(image))
                .withMessageContaining("toArray");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asRgb(image))
                .withMessageContaining("toArray");
    }

    @Test
    void a_palette_names_the_indices_and_the_copy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asArray(image(BufferedImage.TYPE_BYTE_INDEXED)))
                .withMessageStartingWith("TYPE_BYTE_INDEXED of 20 x 10 pixels")
                .withMessageContainingAll("palette", "Images.toArray", "Images.asStored");
    }

    @Test
    void bits_name_the_copy() {
        BufferedImage image = image(BufferedImage.TYPE_BYTE_BINARY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asArray(image))
                .withMessageStartingWith("TYPE_BYTE_BINARY of 20 x 10 pixels")
                .withMessageContainingAll("1 bit", "Images.toArray");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asStored(image.getSubimage(3, 0, 4, 4)))
                .withMessageContaining("Images.toArray");
    }

    @Test
    void several_banks_name_the_bands_which_share_each() {
        BufferedImage image = bandsInBanks();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asArray(image))
                .withMessageContainingAll("Images.asBands", "Images.toArray");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asPixels(image))
                .withMessageContaining("asBands");
        Images.asBands(image).get(1).setItem(200, 4, 5);
        assertThat(image.getRaster().getSample(5, 4, 1)).isEqualTo(200);
        assertThat(Images.toArray(image).getInt(4, 5, 1)).isEqualTo(200);
    }

    @Test
    void planes_share_their_channels_but_are_no_pixels() {
        SampleModel planes = new BandedSampleModel(0, 20, 10, 20, new int[3], new int[] {0, 200, 400});
        BufferedImage image = new BufferedImage(
                bandsInBanks().getColorModel(),
                Raster.createWritableRaster(planes, new DataBufferByte(600), new Point()),
                false,
                null);
        NDArray array = Images.asArray(image);
        assertThat(array.strides()).containsExactly(20, 1, 200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asPixels(image))
                .withMessageContainingAll("planes", "Images.asArray", "Images.toArray");
    }

    @Test
    void an_image_without_alpha_or_colours_says_so() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asAlpha(image(BufferedImage.TYPE_3BYTE_BGR)))
                .withMessageStartingWith("TYPE_3BYTE_BGR of 20 x 10 pixels: it has no channel for alpha");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asRgb(image(BufferedImage.TYPE_BYTE_GRAY)))
                .withMessageContaining("not red, green and blue");
    }

    @Test
    void a_data_buffer_that_hides_its_memory_is_copied() {
        SampleModel model = image(BufferedImage.TYPE_3BYTE_BGR).getSampleModel();
        Raster raster = Raster.createRaster(model, new Hidden(20 * 10 * 3), new Point());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Images.asArray(raster))
                .withMessageContainingAll("Raster of 20 x 10 pixels", "Hidden", "Images.toArray");
        assertThat(Images.toArray(raster).get("1, 2").toLongs()).containsExactly(200, 200, 200);
    }

    private static final class Hidden extends DataBuffer {
        Hidden(int size) {
            super(TYPE_BYTE, size);
        }

        @Override
        public int getElem(int bank, int index) {
            return 200;
        }

        @Override
        public void setElem(int bank, int index, int value) {
            throw new UnsupportedOperationException();
        }
    }
}
