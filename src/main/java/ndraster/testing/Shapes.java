package ndraster.testing;

import java.util.Arrays;
import java.util.stream.Collectors;
import ndraster.NDArray;

/// Shapes as Python prints them.
final class Shapes {
    private Shapes() {}

    static String text(NDArray array) {
        return text(array.shape());
    }

    static String text(long... shape) {
        return shape.length == 1
                ? "(" + shape[0] + ",)"
                : Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
