package ndraster;

import java.math.BigInteger;
import java.util.List;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// Functions that take, for each element of the result, one of two elements as it is.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.where.html">NumPy: where</a>
public final class Choice {
    private Choice() {}

    /// A new array: `ifTrue` where `condition` is not zero, `ifFalse` elsewhere. All three are repeated to one
    /// shape; the type is the one that both choices have in common. Any elements, not only numbers.
    ///
    /// @throws CastException if there is no common type
    /// @throws ShapeException if the shapes do not fit
    public static NDArray where(NDArray condition, NDArray ifTrue, NDArray ifFalse) {
        return where(condition, Argument.of(ifTrue), Argument.of(ifFalse));
    }

    /// As [#where(NDArray, NDArray, NDArray)]; the number takes the array's type where that is of its kind, and
    /// wraps around.
    public static NDArray where(NDArray condition, NDArray ifTrue, Number ifFalse) {
        return where(condition, Argument.of(ifTrue), Argument.of(ifFalse));
    }

    /// As [#where(NDArray, NDArray, NDArray)]; the number takes the array's type where that is of its kind, and
    /// wraps around.
    public static NDArray where(NDArray condition, Number ifTrue, NDArray ifFalse) {
        return where(condition, Argument.of(ifTrue), Argument.of(ifFalse));
    }

    /// The smaller of each two elements, or NaN where one is; see [BinaryUfunc#MINIMUM].
    public static NDArray minimum(NDArray a, NDArray b) {
        return BinaryUfunc.MINIMUM.apply(a, b);
    }

    /// The smaller of each element and a number, or NaN where one is; see [BinaryUfunc#MINIMUM].
    public static NDArray minimum(NDArray a, Number b) {
        return BinaryUfunc.MINIMUM.apply(a, b);
    }

    /// The larger of each two elements, or NaN where one is; see [BinaryUfunc#MAXIMUM].
    public static NDArray maximum(NDArray a, NDArray b) {
        return BinaryUfunc.MAXIMUM.apply(a, b);
    }

    /// The larger of each element and a number, or NaN where one is; see [BinaryUfunc#MAXIMUM].
    public static NDArray maximum(NDArray a, Number b) {
        return BinaryUfunc.MAXIMUM.apply(a, b);
    }

    private static NDArray where(NDArray condition, Argument ifTrue, Argument ifFalse) {
        DType type = Casts.common(ifTrue.dtypeBeside(ifFalse), ifFalse.dtypeBeside(ifTrue));
        NDArray a = ifTrue.toArray(ownType(ifTrue, type));
        NDArray b = ifFalse.toArray(ownType(ifFalse, type));
        long[] shape = Operands.shapeOf(condition, a, b);
        if (isNumbers(condition) && isNumbers(a) && isNumbers(b) && type instanceof Numeric) {
            return Expression.where(
                            Expression.of(condition),
                            Expression.of(a).astype(type),
                            Expression.of(b).astype(type))
                    .toArray();
        }
        NDArray result = NDArray.zeros(type, shape).assign(b);
        Index isTrue = Index.mask(condition.astype(DType.BOOL).broadcastTo(shape));
        Indexing.set(result, List.of(isTrue), a.broadcastTo(shape).get(isTrue));
        return result;
    }

    /// A whole number is read as an integer of 64 bits, unsigned where it must, before it wraps around.
    private static DType ownType(Argument choice, DType type) {
        if (!(choice instanceof Argument.Weak(BigInteger big)) || big.bitLength() < Long.SIZE) {
            return choice.plainType();
        }
        boolean isUnsigned = big.signum() > 0 && big.bitLength() == Long.SIZE;
        return isUnsigned ? DType.UINT64 : "fc".indexOf(type.kind()) >= 0 ? DType.FLOAT64 : DType.INT64;
    }

    private static boolean isNumbers(NDArray array) {
        return array.dtype() instanceof Numeric;
    }
}
