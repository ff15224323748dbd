package ndraster.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import ndraster.NDArray;
import ndraster.dtype.DType;
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
        "1000, 17, 3, 90"
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

    private static int[] pixels(BufferedImage frame) {
        return frame.getRGB(0, 0, frame.getWidth(), frame.getHeight(), null, 0, frame.getWidth());
    }
}
