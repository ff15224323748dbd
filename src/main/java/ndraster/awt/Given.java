package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.Objects;
import ndraster.NDArray;

/// What a caller must give.
final class Given {
    private Given() {}

    static BufferedImage image(BufferedImage image) {
        return Objects.requireNonNull(
                image,
                "an image is needed, and null was given: ImageIO.read gives null for a file that no reader knows");
    }

    static Raster raster(Raster raster) {
        return Objects.requireNonNull(raster, "a raster is needed, and null was given");
    }

    static NDArray array(NDArray array) {
        return Objects.requireNonNull(array, "an array is needed, and null was given");
    }

    /// @param what such as "a colour model"
    static <T> T other(T object, String what) {
        return Objects.requireNonNull(object, () -> what + " is needed, and null was given");
    }
}
