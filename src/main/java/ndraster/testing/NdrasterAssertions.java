package ndraster.testing;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import ndraster.NDArray;
import org.jspecify.annotations.Nullable;

/// Where assertions about arrays and images start, beside AssertJ's own `Assertions`: both can be imported statically.
public final class NdrasterAssertions {
    private NdrasterAssertions() {}

    /// Assertions about an array.
    public static NDArrayAssert assertThat(@Nullable NDArray actual) {
        return new NDArrayAssert(actual);
    }

    /// Assertions about an image.
    public static BufferedImageAssert assertThat(@Nullable BufferedImage actual) {
        return new BufferedImageAssert(actual);
    }

    /// Assertions about a file that should hold an image.
    public static ImageFileAssert assertThatImageFile(@Nullable Path actual) {
        return new ImageFileAssert(actual);
    }
}
