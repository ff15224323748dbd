package ndraster;

import java.nio.ByteOrder;
import ndraster.dtype.Casting;
import ndraster.dtype.Numeric;

/// `round`: to a number of decimals, halves to the even neighbour.
final class Rounding {
    private static final double TEN = 10;

    private Rounding() {}

    static NDArray round(NDArray array, int decimals) {
        boolean isInteger =
                array.dtype() instanceof Numeric numeric && numeric.type().isInteger();
        if (isInteger && decimals >= 0) {
            return Casts.astype(array, array.dtype(), Casting.NO);
        }
        if (decimals == 0) {
            return UnaryUfunc.RINT.apply(array);
        }
        if (array.dtype().kind() == 'c') {
            NDArray result = Casts.astype(array, array.dtype().withOrder(ByteOrder.nativeOrder()), Casting.EQUIV);
            result.real().assign(round(array.real(), decimals));
            result.imag().assign(round(array.imag(), decimals));
            return result;
        }
        return roundReal(array, decimals, isInteger);
    }

    private static NDArray roundReal(NDArray array, int decimals, boolean isInteger) {
        BinaryUfunc scale = decimals > 0 ? BinaryUfunc.MULTIPLY : BinaryUfunc.DIVIDE;
        BinaryUfunc back = decimals > 0 ? BinaryUfunc.DIVIDE : BinaryUfunc.MULTIPLY;
        double factor = Math.pow(TEN, Math.abs(decimals));
        if (!isInteger && array.dtype().kind() != 'f') {
            NDArray result = array.copy();
            return scale.into(result, result, factor); // refused in NumPy's words
        }
        Expression rounded =
                Expression.of(array).apply(scale, factor).apply(UnaryUfunc.RINT).apply(back, factor);
        return isInteger ? rounded.toArray(array.dtype()) : rounded.toArray();
    }
}
