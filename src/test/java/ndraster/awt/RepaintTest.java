package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import org.junit.jupiter.api.Test;

/// The story of the picture that goes on living in its array after it has been shown and saved.
class RepaintTest {
    private static final int BLUE = 0xff0000ff;
    private static final int MAGENTA = 0xffff00ff;

    private static int painted(BufferedImage image) {
        BufferedImage screen = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = screen.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return screen.getRGB(150, 50);
    }

    private static int saved(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "png", png)).isTrue();
        return ImageIO.read(new ByteArrayInputStream(png.toByteArray())).getRGB(150, 50);
    }

    @Test
    void an_image_that_was_drawn_and_saved_shows_what_is_written_to_its_array_afterwards() throws IOException {
        // @start region="repaint"
        DType pixel = DType.struct(
                Field.of("r", DType.UINT8),
                Field.of("g", DType.UINT8),
                Field.of("b", DType.UINT8),
                Field.of("a", DType.UINT8));
        NDArray pixels = NDArray.zeros(pixel, 200, 200);
        BufferedImage image = Images.asImage(pixels); // over the same bytes
        pixels.field("b").fill(255);
        pixels.field("a").fill(255); // the image is blue
        // @end
        assertThat(((DataBufferByte) image.getRaster().getDataBuffer()).getData())
                .isSameAs(ArrayMemory.of(pixels).heapArray().orElseThrow());
        assertThat(image.getRGB(150, 50)).isEqualTo(BLUE);
        assertThat(painted(image)).isEqualTo(BLUE);
        assertThat(saved(image)).isEqualTo(BLUE);
        // @start region="again"
        pixels.field("r").fill(255); // the same image is magenta
        // @end
        assertThat(image.getRGB(150, 50)).isEqualTo(MAGENTA);
        assertThat(painted(image)).isEqualTo(MAGENTA);
        assertThat(saved(image)).isEqualTo(MAGENTA);
    }

    @Test
    void an_image_of_awt_that_was_drawn_before_shows_what_its_array_writes() {
        // @start region="channels"
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_3BYTE_BGR);
        NDArray rgb = Images.asArray(image); // (200, 200, 3): R, G, B, whatever the order in memory
        rgb.get("..., 0").fill(255); // the image is red
        // @end
        assertThat(painted(image)).isEqualTo(0xffff0000);
        rgb.get("40:60, 100:, 2").fill(255);
        assertThat(painted(image)).isEqualTo(MAGENTA);
    }
}
