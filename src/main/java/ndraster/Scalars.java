package ndraster;

import java.math.BigInteger;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;

/// Single elements as Java's primitive types.
final class Scalars {
    private Scalars() {}

    static long readLong(NDArray array, long... index) {
        Numeric dtype = integer(array, "getLong");
        long bits = Elements.readInteger(array.storage().readable(), array.layout().offsetOf(index), dtype);
        if (bits < 0 && dtype.type() == NumericType.UINT64) {
            throw new CastException("the uint64 " + new BigInteger(Long.toUnsignedString(bits))
                    + " does not fit a long; item() gives it as a BigInteger");
        }
        return bits;
    }

    static int readInt(NDArray array, long... index) {
        long value = readLong(array, index);
        if (value != (int) value) {
            throw new CastException("the " + array.dtype() + " " + value + " does not fit an int; getLong gives it");
        }
        return (int) value;
    }

    static double readDouble(NDArray array, long... index) {
        if (array.dtype() instanceof Numeric numeric && numeric.type().isFloating()) {
            return Elements.readReal(array.storage().readable(), array.layout().offsetOf(index), numeric);
        }
        Numeric dtype = integer(array, "getDouble");
        long bits = Elements.readInteger(array.storage().readable(), array.layout().offsetOf(index), dtype);
        return dtype.type() == NumericType.UINT64 && bits < 0
                ? new BigInteger(Long.toUnsignedString(bits)).doubleValue()
                : bits;
    }

    private static Numeric integer(NDArray array, String method) {
        if (array.dtype() instanceof Numeric numeric
                && (numeric.type().isInteger() || numeric.type() == NumericType.BOOL)) {
            return numeric;
        }
        throw new CastException(method + " can not give an element of " + array.dtype() + "; item() gives any element");
    }
}
