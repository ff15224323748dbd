package ndraster;

import java.math.BigInteger;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;

/// Single elements as Java's primitive types.
final class Scalars {
    private Scalars() {}

    /// The byte at which an element starts, as [NDArray#item] counts.
    static long offsetOf(NDArray array, long... index) {
        if (index.length == array.ndim()) {
            return array.layout().offsetOf(index);
        }
        if (index.length == 1) {
            return offsetOfFlat(array, index[0]);
        }
        if (index.length == 0 && array.size() == 1) {
            return array.offset();
        }
        if (index.length > 0) {
            throw new ShapeException("incorrect number of indices for array: an element of an array of shape "
                    + Shapes.toString(array.shape()) + " has " + array.ndim() + ", found " + index.length);
        }
        throw new ShapeException("can only convert an array of size 1 to a Python scalar: found shape "
                + Shapes.toString(array.shape()));
    }

    private static long offsetOfFlat(NDArray array, long index) {
        long size = array.size();
        if (index < -size || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " is out of bounds for size " + size);
        }
        return array.layout().offsetOfFlat(index < 0 ? index + size : index);
    }

    static boolean readBoolean(NDArray array, long... index) {
        if (index.length == 0 && array.size() != 1) {
            throw new ShapeException(
                    array.size() == 0
                            ? "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an"
                                    + " array is not empty."
                            : "The truth value of an array with more than one element is ambiguous. Use a.any() or"
                                    + " a.all()");
        }
        Layout element = Layout.of(new long[0], new long[0], offsetOf(array, index));
        byte[] truth = new byte[1];
        NDArray.asArray(DType.BOOL, truth).assign(array.withLayout(element));
        return truth[0] != 0;
    }

    /// Numbers are read where NumPy's `int(a)` and `float(a)` give one: not without an index, unless there are no
    /// axes.
    private static long checkedOffset(NDArray array, long... index) {
        if (index.length == 0 && array.ndim() > 0) {
            throw new CastException("only 0-dimensional arrays can be converted to Python scalars: found shape "
                    + Shapes.toString(array.shape()));
        }
        return array.layout().offsetOf(index);
    }

    static long readLong(NDArray array, long... index) {
        return longAt(array, checkedOffset(array, index));
    }

    static long longAt(NDArray array, long offset) {
        Numeric dtype = integer(array, "getLong");
        long bits = Elements.readInteger(array.storage().readable(), offset, dtype);
        if (bits < 0 && dtype.type() == NumericType.UINT64) {
            throw new CastException("the uint64 " + new BigInteger(Long.toUnsignedString(bits))
                    + " does not fit a long; item() gives it as a BigInteger");
        }
        return bits;
    }

    static int readInt(NDArray array, long... index) {
        return intAt(array, checkedOffset(array, index));
    }

    static int intAt(NDArray array, long offset) {
        long value = longAt(array, offset);
        if (value != (int) value) {
            throw new CastException("the " + array.dtype() + " " + value + " does not fit an int; getLong gives it");
        }
        return (int) value;
    }

    static double readDouble(NDArray array, long... index) {
        return doubleAt(array, checkedOffset(array, index));
    }

    static double doubleAt(NDArray array, long offset) {
        if (array.dtype() instanceof Numeric numeric && numeric.type().isFloating()) {
            return Elements.readReal(array.storage().readable(), offset, numeric);
        }
        Numeric dtype = integer(array, "getDouble");
        long bits = Elements.readInteger(array.storage().readable(), offset, dtype);
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
