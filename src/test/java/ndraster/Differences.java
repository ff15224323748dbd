package ndraster;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import ndraster.dtype.Field;
import ndraster.dtype.Numeric;
import ndraster.dtype.Struct;

/// How an array differs from the expected one, in words.
///
/// @param ulps by how many steps of their precision floating-point numbers may differ
/// @param anyZero whether 0 and -0 are the same
record Differences(long ulps, boolean anyZero) {
    /// Nothing, if type, shape and elements are the same; any NaN is as good as another, and padding is nothing.
    Optional<String> between(NDArray actual, NDArray expected) {
        if (!actual.dtype().equals(expected.dtype())) {
            return Optional.of("type " + actual.dtype().repr() + " instead of "
                    + expected.dtype().repr());
        }
        if (!Arrays.equals(actual.shape(), expected.shape())) {
            return Optional.of(
                    "shape " + Arrays.toString(actual.shape()) + " instead of " + Arrays.toString(expected.shape()));
        }
        return ofElements(actual, expected);
    }

    private Optional<String> ofElements(NDArray actual, NDArray expected) {
        if (expected.size() == 0 || Arrays.equals(actual.toBytes(), expected.toBytes())) {
            return Optional.empty();
        }
        return switch (expected.dtype()) {
            case Struct struct -> ofFields(struct, actual, expected);
            case Numeric numeric
            when numeric.type().isComplex() ->
                ofComplex(numeric.itemSize() / 2, actual.reshape(-1), expected.reshape(-1));
            case Numeric numeric
            when numeric.type().isFloating() -> ofReals(numeric.itemSize(), actual.reshape(-1), expected.reshape(-1));
            default -> Optional.of(actual.repr() + " instead of " + expected.repr());
        };
    }

    private Optional<String> ofFields(Struct struct, NDArray actual, NDArray expected) {
        return struct.fields().stream()
                .map(Field::name)
                .map(name -> between(actual.field(name), expected.field(name)).map(text -> name + ": " + text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> ofReals(int size, NDArray actual, NDArray expected) {
        return LongStream.range(0, expected.size())
                .filter(i -> !isSame(actual.getDouble(i), expected.getDouble(i), size))
                .mapToObj(i -> "element " + i + " is " + actual.getDouble(i) + " instead of " + expected.getDouble(i))
                .findFirst();
    }

    /// A part may be off by what the other part is exact to.
    private Optional<String> ofComplex(int size, NDArray actual, NDArray expected) {
        return LongStream.range(0, expected.size())
                .filter(i -> !isSame((Complex) actual.item(i), (Complex) expected.item(i), size))
                .mapToObj(i -> "element " + i + " is " + actual.item(i) + " instead of " + expected.item(i))
                .findFirst();
    }

    private boolean isSame(Complex a, Complex b, int size) {
        double larger = Math.max(Math.abs(b.real()), Math.abs(b.imaginary()));
        boolean isNaN = Double.isNaN(b.real()) || Double.isNaN(b.imaginary());
        if (isNaN && ulps > 0) {
            return Double.isNaN(a.real()) || Double.isNaN(a.imaginary());
        }
        return (isSame(a.real(), b.real(), size) && isSame(a.imaginary(), b.imaginary(), size))
                || Math.hypot(a.real() - b.real(), a.imaginary() - b.imaginary()) <= ulps * ulp(larger, size);
    }

    private boolean isSame(double a, double b, int size) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.isNaN(a) && Double.isNaN(b);
        }
        if (a == b) {
            return anyZero || a != 0 || Double.compare(a, b) == 0;
        }
        return Math.abs(a - b) <= ulps * ulp(b, size);
    }

    private static double ulp(double value, int size) {
        return switch (size) {
            case Short.BYTES -> Math.max(Math.ulp(Math.abs(value)) * 0x1p42, 0x1p-24);
            case Float.BYTES -> Math.ulp((float) value);
            default -> Math.ulp(value);
        };
    }
}
