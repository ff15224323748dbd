package ndraster;

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
        if (array.dtype().kind() == 'c') {
            NDArray result = array.copy();
            result.real().assign(round(array.real(), decimals));
            result.imag().assign(round(array.imag(), decimals));
            return result;
        }
        if (decimals == 0) {
            return UnaryUfunc.RINT.apply(array);
        }
        return roundReal(array, decimals);
    }

    private static NDArray roundReal(NDArray array, int decimals) {
        BinaryUfunc scale = decimals > 0 ? BinaryUfunc.MULTIPLY : BinaryUfunc.DIVIDE;
        BinaryUfunc back = decimals > 0 ? BinaryUfunc.DIVIDE : BinaryUfunc.MULTIPLY;
        double factor = Math.pow(TEN, Math.abs(decimals));
        if ("iuf".indexOf(array.dtype().kind()) < 0) {
            NDArray result = array.copy();
            return scale.into(result, result, factor); // refused in NumPy's words
        }
        Expression rounded =
                Expression.of(array).apply(scale, factor).apply(UnaryUfunc.RINT).apply(back, factor);
        return rounded.astype(array.dtype()).into(Creation.keepOrder(array.dtype(), array.shape(), array));
    }
}
