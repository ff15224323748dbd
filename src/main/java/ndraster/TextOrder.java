package ndraster;

import java.util.Arrays;
import ndraster.dtype.DType;

/// Comparisons of text: `S` by bytes, `U` by code points. Trailing NULs do not count.
final class TextOrder {
    private TextOrder() {}

    /// @param a text of any length
    /// @param b text of the same kind and shape
    static NDArray compare(BinaryUfunc function, NDArray a, NDArray b) {
        NDArray left = a.copy().reshape(-1);
        NDArray right = b.copy().reshape(-1);
        NDArray truths = NDArray.zeros(DType.BOOL, left.size());
        for (long i = 0; i < truths.size(); i++) {
            truths.setItem(isTrue(function, order(left.item(i), right.item(i))), i);
        }
        return truths.reshape(a.shape());
    }

    private static int order(Object a, Object b) {
        if (a instanceof byte[] x && b instanceof byte[] y) {
            return Arrays.compareUnsigned(x, y);
        }
        return Arrays.compare(
                a.toString().codePoints().toArray(), b.toString().codePoints().toArray());
    }

    private static boolean isTrue(BinaryUfunc function, int order) {
        return switch (function) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_EQUAL -> order >= 0;
            default -> throw new IllegalArgumentException(function + " is not a comparison");
        };
    }
}
