package ndraster.testing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import ndraster.NDArray;
import ndraster.dtype.Numeric;
import ndraster.layout.Shapes;

/// Searches in the elements of an array, as doubles.
final class Conditions {
    private Conditions() {}

    /// An element and where it is.
    ///
    /// @param index one number for each axis
    /// @param value the element
    record Found(String index, double value) {
        @Override
        public String toString() {
            return value + " at " + index;
        }
    }

    /// Whether the elements are real numbers.
    static boolean canSearch(NDArray array) {
        return array.dtype() instanceof Numeric number && !number.type().isComplex();
    }

    /// The first element, in C order, that satisfies a condition.
    static Optional<Found> firstThat(NDArray array, DoublePredicate condition) {
        double[] values = doubles(array);
        for (int i = 0; i < values.length; i++) {
            if (condition.test(values[i])) {
                return Optional.of(new Found(index(i, array.shape()), values[i]));
            }
        }
        return Optional.empty();
    }

    /// The first place where an element of the last axis is less than the one before.
    static Optional<String> firstFall(NDArray array) {
        double[] values = doubles(array);
        long[] shape = array.shape();
        long row = shape.length == 0 ? 1 : shape[shape.length - 1];
        for (int i = 1; i < values.length; i++) {
            if (i % row != 0 && values[i] < values[i - 1]) {
                return Optional.of(values[i] + " after " + values[i - 1] + " at " + index(i, shape));
            }
        }
        return Optional.empty();
    }

    private static double[] doubles(NDArray array) {
        double[] values = new double[Math.toIntExact(array.size())];
        NDArray.asArray(values).assign(array.ravel());
        return values;
    }

    private static String index(long position, long[] shape) {
        return Arrays.toString(Shapes.unravel(position, shape));
    }
}
