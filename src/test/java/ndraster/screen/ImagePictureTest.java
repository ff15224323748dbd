package ndraster.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.MultiResolutionImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An image is shown as the array of its samples is: the same elements at the same places.
class ImagePictureTest {
    private static final int SEED = 47;

    @ParameterizedTest
    @CsvSource({
        "10, 10, 5, 5",
        "11, 13, 4, 4",
        "100, 101, 33, 34",
        "7, 50, 7, 9",
        "64, 3, 5, 5",
        "9, 8, 40, 40",
        "1000, 17, 3, 90",
        "272, 289, 200, 262",
        "289, 272, 262, 200"
    })
    void reduced_and_enlarged_it_shows_the_elements_that_an_array_shows_seed_47(
            int rows, int columns, int height, int width) {
        byte[] levels = new byte[rows * columns];
        new Random(SEED).nextBytes(levels);
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < levels.length; i++) {
            image.setRGB(i % columns, i / columns, (levels[i] & 0xff) * 0x010101);
        }
        NDArray band = NDArray.asArray(DType.UINT8, levels, rows, columns);
        Picture array = new ArrayPicture(List.of(band), new GreyWindow(0, 255), Optional.empty(), 1);
        Viewport fitted = Viewport.fitted(rows, columns, height, width);
        for (Viewport viewport : List.of(
                fitted, fitted.zoomed(Zoom.of(0.3)), fitted.zoomed(Zoom.of(0.5)).moved(-1, -2))) {
            assertThat(pixels(Frame.paint(new ImagePicture(image), viewport, 0)))
                    .isEqualTo(pixels(Frame.paint(array, viewport, 0)));
        }
    }

    /// An image that AWT draws from a copy, as it does with images over native memory.
    private static final class Copied extends BufferedImage implements MultiResolutionImage {
        private final AtomicLong copied;

        Copied(BufferedImage image, AtomicLong copied) {
            super(image.getColorModel(), image.getRaster(), false, null);
            this.copied = copied;
        }

        @Override
        public Image getResolutionVariant(double width, double height) {
            copied.addAndGet((long) getWidth() * getHeight());
            return new BufferedImage(getColorModel(), getRaster(), false, null);
        }

        @Override
        public List<Image> getResolutionVariants() {
            return List.of(this);
        }

        @Override
        public BufferedImage getSubimage(int x, int y, int width, int height) {
            return new Copied(super.getSubimage(x, y, width, height), copied);
        }
    }

    @Test
    void of_an_image_that_is_drawn_from_copies_no_more_is_copied_than_the_rows_in_sight() {
        AtomicLong copied = new AtomicLong();
        Picture picture =
                new ImagePicture(new Copied(new BufferedImage(1000, 900, BufferedImage.TYPE_INT_RGB), copied));
        Viewport all = Viewport.fitted(900, 1000, 180, 200);
        Frame.paint(picture, all, 0);
        assertThat(copied.getAndSet(0)).isEqualTo(180 * 1000);
        Frame.paint(picture, all.zoomed(Zoom.ONE), 0);
        assertThat(copied.getAndSet(0)).isEqualTo(180 * 200);
    }

    private static int[] pixels(BufferedImage frame) {
        return frame.getRGB(0, 0, frame.getWidth(), frame.getHeight(), null, 0, frame.getWidth());
    }
}
