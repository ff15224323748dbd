package ndraster;

import java.math.BigDecimal;
import ndraster.dtype.DType;
import ndraster.dtype.Promotion;

/// What a function is applied to: an array, or a Java number, whose type depends on the array it meets.
sealed interface Argument {
    record Array(NDArray array) implements Argument {}

    record Weak(Number number) implements Argument {}

    static Argument of(NDArray array) {
        return new Array(array);
    }

    static Argument of(Number number) {
        return new Weak(number);
    }

    /// The type in which this argument takes part, next to `other`.
    default DType dtypeBeside(Argument other) {
        return switch (this) {
            case Array(NDArray array) -> array.dtype();
            case Weak(Number number) -> weakType(number, other);
        };
    }

    private static DType weakType(Number number, Argument other) {
        boolean isReal = !isWhole(number);
        DType plain = isReal ? DType.FLOAT64 : DType.INT64;
        if (!(other instanceof Array(NDArray array))) {
            return plain;
        }
        return isReal ? Promotion.withDouble(array.dtype()) : Promotion.withInteger(array.dtype());
    }

    /// Whether a Java number counts as an integer, whatever its value.
    static boolean isWhole(Number number) {
        return !(number instanceof Double || number instanceof Float || number instanceof BigDecimal);
    }

    /// The argument as an array; a number as one without axes, in `dtype`.
    ///
    /// @throws CastException if the number does not fit the type
    default NDArray toArray(DType dtype) {
        return switch (this) {
            case Array(NDArray array) -> array;
            case Weak(Number number) -> Creation.scalar(dtype, number);
        };
    }
}
