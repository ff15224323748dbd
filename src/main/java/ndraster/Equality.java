package ndraster;

import java.util.Arrays;
import java.util.List;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.Promotion;
import ndraster.dtype.Time;

/// Whether arrays as a whole are equal, or close. Element by element that is [NDArray#equal(NDArray)].
///
/// `equals` of an array is identity: an array can change, and is equal to others element-wise.
///
/// @see <a href="https://numpy.org/doc/stable/reference/routines.logic.html#comparison">NumPy: comparison</a>
public final class Equality {
    private static final double RTOL = 1e-5;
    private static final double ATOL = 1e-8;

    private Equality() {}

    /// Whether both have one shape and equal elements, whatever their types: `np.array_equal`. NaN equals
    /// nothing. Text and numbers are never equal.
    ///
    /// @throws CastException if the elements can not be compared: structs of other fields, structs and numbers
    public static boolean arrayEqual(NDArray a, NDArray b) {
        return Arrays.equals(a.shape(), b.shape()) && areAllEqual(a, b);
    }

    /// As [#arrayEqual(NDArray, NDArray)]; if `equalNan`, NaN (of complex numbers either part, of times NaT)
    /// equals NaN.
    ///
    /// @throws CastException if `equalNan` and one of the types has no NaN to look for, as text has none
    public static boolean arrayEqual(NDArray a, NDArray b, boolean equalNan) {
        if (!equalNan || !Arrays.equals(a.shape(), b.shape())) {
            return arrayEqual(a, b);
        }
        if (!canHoldNan(a) && !canHoldNan(b)) {
            return areAllEqual(a, b);
        }
        NDArray isNan = isNan(a);
        if (!areAllEqual(isNan, isNan(b))) {
            return false;
        }
        Index others = Index.mask(isNan.invert());
        return areAllEqual(a.get(others), b.get(others));
    }

    /// Whether both are equal once repeated to one shape: `np.array_equiv`.
    public static boolean arrayEquiv(NDArray a, NDArray b) {
        try {
            long[] shape = Operands.shapeOf(a, b);
            return areAllEqual(a.broadcastTo(shape), b.broadcastTo(shape));
        } catch (ShapeException e) {
            return false; // as NumPy: shapes that do not fit are no error here
        }
    }

    private static boolean areAllEqual(NDArray a, NDArray b) {
        return a.equal(b).all().getBoolean();
    }

    /// Where `|a − b| ≤ 1e-8 + 1e-5·|b|`; see [#isClose(NDArray, NDArray, double, double, boolean)].
    public static NDArray isClose(NDArray a, NDArray b) {
        return isClose(a, b, RTOL, ATOL, false);
    }

    /// Where `|a − b| ≤ atol + rtol·|b|`: a new bool array of the shape that both are repeated to. Infinities
    /// are close to themselves, NaN to NaN if `equalNan`. `b` is the reference: the two are not on a par.
    ///
    /// @throws CastException if the elements are not numbers
    /// @throws ShapeException if the shapes do not fit
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.isclose.html">NumPy: isclose</a>
    public static NDArray isClose(NDArray a, NDArray b, double rtol, double atol, boolean equalNan) {
        NDArray reference = asInexact(b);
        NDArray distance = a.subtract(reference).absolute();
        NDArray isNear = distance.lessEqual(reference.absolute().multiply(rtol).add(atol));
        NDArray isClose = BinaryUfunc.BITWISE_OR.apply(
                BinaryUfunc.BITWISE_AND.apply(isNear, UnaryUfunc.ISFINITE.apply(reference)), a.equal(reference));
        return equalNan
                ? BinaryUfunc.BITWISE_OR.apply(isClose, BinaryUfunc.BITWISE_AND.apply(isNan(a), isNan(reference)))
                : isClose;
    }

    /// Whether all are close; see [#isClose(NDArray, NDArray)].
    ///
    /// @throws CastException if the elements are not numbers
    /// @throws ShapeException if the shapes do not fit
    public static boolean allClose(NDArray a, NDArray b) {
        return allClose(a, b, RTOL, ATOL, false);
    }

    /// Whether all are close; see [#isClose(NDArray, NDArray, double, double, boolean)].
    ///
    /// @throws CastException if the elements are not numbers
    /// @throws ShapeException if the shapes do not fit
    public static boolean allClose(NDArray a, NDArray b, double rtol, double atol, boolean equalNan) {
        return isClose(a, b, rtol, atol, equalNan).all().getBoolean();
    }

    private static NDArray asInexact(NDArray array) {
        DType inexact = array.dtype() instanceof Numeric ? Promotion.withDouble(array.dtype()) : array.dtype();
        return inexact.equals(array.dtype()) ? array : array.astype(inexact);
    }

    private static NDArray isNan(NDArray array) {
        return array.dtype() instanceof Time ? array.notEqual(array) : UnaryUfunc.ISNAN.apply(array);
    }

    private static boolean isNumbers(NDArray array) {
        return array.dtype() instanceof Numeric;
    }

    private static boolean canHoldNan(NDArray array) {
        return !isNumbers(array) || List.of('f', 'c').contains(array.dtype().kind());
    }
}
