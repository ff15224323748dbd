package ndraster.testing;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.PrintOptions;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.layout.Shapes;
import ndraster.metrics.ArrayDifference;
import ndraster.metrics.Tolerance;

/// What is wrong with an array, in the manner of `numpy.testing`.
final class ArrayCheck {
    private static final PrintOptions SHORT =
            PrintOptions.DEFAULT.withThreshold(60).withEdgeItems(2);

    private ArrayCheck() {}

    /// Whether two arrays have the same element type, in whatever byte order, shape and elements.
    static Optional<String> isSame(NDArray actual, NDArray expected, Tolerance tolerance) {
        DType ours = actual.dtype().withOrder(ByteOrder.nativeOrder());
        DType theirs = expected.dtype().withOrder(ByteOrder.nativeOrder());
        if (!Casting.NO.allows(ours, theirs) || !Casting.NO.allows(theirs, ours)) {
            return Optional.of(headline(tolerance) + "\n\n(dtypes " + ours + ", " + theirs + " mismatch)\n"
                    + both(actual, expected));
        }
        return hasSameElements(actual, expected, tolerance);
    }

    /// Whether two arrays have the same shape and elements.
    static Optional<String> hasSameElements(NDArray actual, NDArray expected, Tolerance tolerance) {
        if (!Arrays.equals(actual.shape(), expected.shape())) {
            return Optional.of(headline(tolerance) + "\n\n(shapes " + Shapes.toTuple(actual.shape()) + ", "
                    + Shapes.toTuple(expected.shape()) + " mismatch)\n" + both(actual, expected));
        }
        ArrayDifference difference = ArrayDifference.between(actual, expected, tolerance);
        return difference.isEmpty()
                ? Optional.empty()
                : Optional.of(headline(tolerance) + "\n\n" + difference.describe() + "\n" + both(actual, expected));
    }

    private static String headline(Tolerance tolerance) {
        return tolerance.rtol() == 0 && tolerance.atol() == 0
                ? "Arrays are not equal"
                : "Not equal to tolerance rtol=" + tolerance.rtol() + ", atol=" + tolerance.atol();
    }

    private static String both(NDArray actual, NDArray expected) {
        return " ACTUAL: " + text(actual) + "\n DESIRED: " + text(expected);
    }

    static String text(NDArray array) {
        return SHORT.repr(array);
    }
}
