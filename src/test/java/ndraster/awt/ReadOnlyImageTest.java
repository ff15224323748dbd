package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.function.Function;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;

/// A read-only array may be looked at as an image, and stays read-only for whoever makes an array of that.
class ReadOnlyImageTest {
    private static final NDArray ARRAY = NDArray.full(DType.UINT8, 7, 4, 5, 3);

    private static BufferedImage image() {
        return Images.asImage(ARRAY.asReadOnly());
    }

    @Test
    void its_image_can_be_drawn_and_is_over_the_same_bytes() {
        BufferedImage screen = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = screen.createGraphics();
        graphics.drawImage(image(), 0, 0, null);
        graphics.dispose();
        assertThat(screen.getRGB(2, 2)).isEqualTo(0xff070707);
        assertThat(((DataBufferByte) image().getRaster().getDataBuffer()).getData())
                .isSameAs(ArrayMemory.of(ARRAY).heapArray().orElseThrow());
    }

    @Test
    void every_array_of_its_image_is_read_only() {
        for (Function<BufferedImage, NDArray> view : List.<Function<BufferedImage, NDArray>>of(
                Images::asArray,
                Images::asRgb,
                Images::asPixels,
                Images::asStored,
                image -> Images.asBands(image).getFirst(),
                image -> Images.asArray(image.getSubimage(1, 1, 3, 2)),
                image -> Images.asArray(image.getSubimage(1, 1, 3, 2).getSubimage(1, 0, 1, 1)),
                image -> Images.asArray(Images.asImage(Images.asArray(image))))) {
            NDArray array = view.apply(image());
            assertThat(array.isReadOnly()).isTrue();
            assertThatExceptionOfType(ReadOnlyArrayException.class).isThrownBy(() -> array.fill(1));
        }
        assertThat(ARRAY.toLongs()).containsOnly(7);
    }

    @Test
    void a_copy_of_its_image_is_writable() {
        NDArray copy = Images.toArray(image());
        copy.fill(1);
        assertThat(copy.toLongs()).containsOnly(1);
        assertThat(ARRAY.toLongs()).containsOnly(7);
    }

    @Test
    void the_image_of_a_writable_array_is_writable() {
        assertThat(Images.asArray(Images.asImage(ARRAY)).isReadOnly()).isFalse();
    }
}
