package ndraster;

import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Promotion;
import ndraster.dtype.SubArray;
import ndraster.layout.Layout;

/// `astype`: the elements of an array as elements of another type.
final class Casts {
    private Casts() {}

    /// @param hint what may help, behind NumPy's words
    static void check(Casting rule, NDArray source, DType to, String hint) {
        if (!rule.allows(source.dtype(), to)) {
            throw new CastException(refusal(rule, source, to) + hint);
        }
    }

    /// NumPy's sentence, which calls an array without axes a scalar.
    static String refusal(Casting rule, NDArray source, DType to) {
        String words = rule.refusal(source.dtype(), to);
        return source.ndim() > 0 ? words : words.replaceFirst("array data", "scalar");
    }

    static NDArray astype(NDArray array, DType type, Casting rule) {
        DType to = Casting.sized(type, array.dtype());
        check(rule, array, to, "");
        NDArray result = Creation.keepOrder(to, array.shape(), array);
        return result.assign(to instanceof SubArray ? spread(array, result.ndim()) : array);
    }

    /// One element for all of a sub-array, whose axes come last.
    private static NDArray spread(NDArray array, int ndim) {
        Layout layout = array.layout();
        while (layout.ndim() < ndim) {
            layout = layout.newAxis(layout.ndim());
        }
        return array.withLayout(layout);
    }

    /// The type that both can be promoted to.
    static DType common(DType a, DType b) {
        try {
            return Promotion.of(a, b);
        } catch (DTypeException e) {
            throw new CastException(String.valueOf(e.getMessage()));
        }
    }

    static NDArray asArrayOf(NDArray array, DType type) {
        if (!array.dtype().equals(type)) {
            throw new CastException(Casting.NO.refusal(array.dtype(), type) + ". astype converts into a new array, view"
                    + " reads the same bytes as another type");
        }
        return array;
    }
}
