package ndraster.testing;

import java.awt.image.BufferedImage;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.metrics.ImageTolerance;
import ndraster.metrics.Tolerance;

/// Checks of arrays and images as plain methods, for tests without AssertJ.
///
/// @see <a href="https://numpy.org/doc/stable/reference/routines.testing.html">numpy.testing</a>
public final class PlainAssertions {
    private PlainAssertions() {}

    /// Shapes and elements are the same; element types may differ, and NaN is NaN.
    /// `numpy.testing.assert_array_equal`, except that a single element is not compared with all of the other
    /// array.
    ///
    /// @throws AssertionError if not: how many differ, the first few, the largest differences and where they are
    public static void assertArrayEqual(NDArray actual, NDArray expected) {
        fail(ArrayCheck.hasSameElements(actual, expected, Tolerance.EXACT));
    }

    /// Shapes are the same, and elements to one part in ten million. `numpy.testing.assert_allclose`.
    ///
    /// @throws AssertionError if not, as [#assertArrayEqual]
    public static void assertAllClose(NDArray actual, NDArray expected) {
        assertAllClose(actual, expected, Tolerance.CLOSE);
    }

    /// Shapes are the same, and elements as close as `tolerance` says. `numpy.testing.assert_allclose`.
    ///
    /// @throws AssertionError if not, as [#assertArrayEqual]
    public static void assertAllClose(NDArray actual, NDArray expected, Tolerance tolerance) {
        fail(ArrayCheck.hasSameElements(actual, expected, tolerance));
    }

    /// Sizes and pixels are the same, whatever the types of the images.
    ///
    /// @throws AssertionError if not: how many pixels differ, and where there are pictures of it
    public static void assertImageEqual(BufferedImage actual, BufferedImage expected) {
        assertImageSimilar(actual, expected, ImageTolerance.EXACT);
    }

    /// Sizes are the same, and pixels as `tolerance` says.
    ///
    /// @throws AssertionError if not, as [#assertImageEqual]
    public static void assertImageSimilar(BufferedImage actual, BufferedImage expected, ImageTolerance tolerance) {
        fail(ImageCheck.isSimilar(actual, expected, tolerance));
    }

    /// Element type, shape and elements are those of the golden file `name.npy` of this test class.
    ///
    /// @throws AssertionError if not; see [NDArrayAssert#matchesGolden(String)]
    public static void assertMatchesGolden(String name, NDArray actual) {
        fail(Goldens.check(name, actual, new GoldenKinds.Arrays(Tolerance.EXACT)));
    }

    /// Pixels are those of the golden file `name.png` of this test class.
    ///
    /// @throws AssertionError if not; see [BufferedImageAssert#matchesGolden(String)]
    public static void assertMatchesGolden(String name, BufferedImage actual) {
        fail(Goldens.check(name, actual, new GoldenKinds.Pictures(ImageTolerance.EXACT)));
    }

    private static void fail(Optional<String> problem) {
        problem.ifPresent(text -> {
            throw new AssertionError(text);
        });
    }
}
