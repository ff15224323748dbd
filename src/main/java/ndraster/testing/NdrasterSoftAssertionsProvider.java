package ndraster.testing;

import java.awt.image.BufferedImage;
import ndraster.NDArray;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/// Soft assertions about arrays and images, to be mixed into a class of one's own with others.
public interface NdrasterSoftAssertionsProvider extends SoftAssertionsProvider {
    /// Assertions about an array that are reported together at the end.
    default NDArrayAssert assertThat(@Nullable NDArray actual) {
        return proxy(NDArrayAssert.class, NDArray.class, actual);
    }

    /// Assertions about an image that are reported together at the end.
    default BufferedImageAssert assertThat(@Nullable BufferedImage actual) {
        return proxy(BufferedImageAssert.class, BufferedImage.class, actual);
    }
}
