package ndraster;

import java.math.BigDecimal;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.Promotion;

/// What a function is applied to: an array, an expression that will be one, or a Java number, whose type depends on the
/// array it meets.
sealed interface Argument {
    record Array(NDArray array) implements Argument {}

    record Lazy(Expression expression) implements Argument {}

    record Weak(Number number) implements Argument {}

    static Argument of(NDArray array) {
        return new Array(array);
    }

    static Argument of(Expression expression) {
        return new Lazy(expression);
    }

    static Argument of(Number number) {
        return new Weak(number);
    }

    /// The type in which this argument takes part, next to `other`.
    default DType dtypeBeside(Argument other) {
        return switch (this) {
            case Array _, Lazy _ -> plainType();
            case Weak(Number number) -> weakType(number, other);
        };
    }

    /// The type of the argument on its own: int64 or float64 for a number.
    default DType plainType() {
        return switch (this) {
            case Array(NDArray array) -> array.dtype();
            case Lazy(Expression expression) -> expression.dtype();
            case Weak(Number number) -> isWhole(number) ? DType.INT64 : DType.FLOAT64;
        };
    }

    private static DType weakType(Number number, Argument other) {
        boolean isReal = !isWhole(number);
        DType dtype = other.plainType();
        if (other instanceof Weak || !(dtype instanceof Numeric)) {
            return isReal ? DType.FLOAT64 : DType.INT64;
        }
        return isReal ? Promotion.withDouble(dtype) : Promotion.withInteger(dtype);
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
            case Lazy(Expression expression) -> expression.toArray();
            case Weak(Number number) -> Creation.scalar(dtype, number);
        };
    }
}
