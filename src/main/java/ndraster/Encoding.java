package ndraster;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ndraster.dtype.Bytes;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Raw;
import ndraster.dtype.Text;
import ndraster.dtype.Time;
import ndraster.kernel.Halves;

/// One Java value as the bytes of an element: what NumPy does when a Python value is assigned to an element.
final class Encoding {
    private Encoding() {}

    /// @param dtype a type without fields and sub-arrays
    static byte[] encode(Object value, DType dtype) {
        return switch (dtype) {
            case Numeric numeric -> encodeNumber(value, numeric);
            case Bytes bytes -> encodeBytes(value, bytes);
            case Text text -> encodeText(value, text);
            case Raw raw -> encodeRaw(value, raw);
            case Time time -> encodeNumber(integer(value, time), DType.INT64.withOrder(time.order()));
            default -> throw refused(value, dtype);
        };
    }

    private static byte[] encodeNumber(Object value, Numeric dtype) {
        ByteBuffer buffer = ByteBuffer.allocate(dtype.itemSize()).order(dtype.order());
        switch (dtype.type()) {
            case BOOL -> buffer.put((byte) (isTrue(value, dtype) ? 1 : 0));
            case INT8, UINT8 -> buffer.put((byte) checked(value, dtype));
            case INT16, UINT16 -> buffer.putShort((short) checked(value, dtype));
            case INT32, UINT32 -> buffer.putInt((int) checked(value, dtype));
            case INT64, UINT64 -> buffer.putLong(checked(value, dtype));
            case FLOAT16 -> buffer.putShort(Halves.fromDouble(real(value, dtype)));
            case FLOAT32 -> buffer.putFloat((float) real(value, dtype));
            case FLOAT64 -> buffer.putDouble(real(value, dtype));
            case COMPLEX64 -> {
                Complex complex = complex(value, dtype);
                buffer.putFloat((float) complex.real()).putFloat((float) complex.imaginary());
            }
            case COMPLEX128 -> {
                Complex complex = complex(value, dtype);
                buffer.putDouble(complex.real()).putDouble(complex.imaginary());
            }
        }
        return buffer.array();
    }

    private static boolean isTrue(Object value, DType dtype) {
        return switch (value) {
            case Boolean truth -> truth;
            case Complex complex -> complex.real() != 0 || complex.imaginary() != 0;
            case Number number -> number instanceof BigInteger big ? big.signum() != 0 : number.doubleValue() != 0;
            default -> throw refused(value, dtype);
        };
    }

    static boolean isLong(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
    }

    private static long checked(Object value, Numeric dtype) {
        boolean isThere = isLong(value) && dtype.type().holds(((Number) value).longValue());
        return isThere
                ? ((Number) value).longValue()
                : checkedWidely(value, dtype).longValue();
    }

    private static BigInteger checkedWidely(Object value, Numeric dtype) {
        BigInteger integer = integer(value, dtype);
        if (!dtype.type().holds(integer)) {
            throw new CastException(
                    isBeyondC(integer, dtype)
                            ? "Python int too large to convert to C long: " + integer + " for " + dtype.name()
                            : "Python integer " + integer + " out of bounds for " + dtype.name());
        }
        return integer;
    }

    /// Whether not even the C integer that NumPy goes by holds the number.
    private static boolean isBeyondC(BigInteger integer, Numeric dtype) {
        boolean goesByUnsigned = dtype.type() == NumericType.UINT32 || dtype.type() == NumericType.UINT64;
        return (goesByUnsigned && integer.signum() > 0)
                ? integer.bitLength() > Long.SIZE
                : integer.bitLength() >= Long.SIZE;
    }

    /// The value as a whole number; floating point is truncated towards zero.
    static BigInteger integer(Object value, DType dtype) {
        return switch (value) {
            case Boolean truth -> truth ? BigInteger.ONE : BigInteger.ZERO;
            case BigInteger big -> big;
            case Byte _, Short _, Integer _, Long _ -> BigInteger.valueOf(((Number) value).longValue());
            case Float _, Double _ -> truncated(((Number) value).doubleValue(), dtype);
            case BigDecimal decimal -> decimal.toBigInteger();
            case Complex _ ->
                throw new CastException("int() argument must be a string, a bytes-like object or a real number, not"
                        + " 'complex': " + value + " for " + dtype);
            default -> throw refused(value, dtype);
        };
    }

    private static BigInteger truncated(double value, DType dtype) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new CastException(
                    "cannot convert float " + (Double.isNaN(value) ? "NaN" : "infinity") + " to integer, for " + dtype);
        }
        return new BigDecimal(value).toBigInteger();
    }

    private static double real(Object value, DType dtype) {
        return switch (value) {
            case Boolean truth -> truth ? 1 : 0;
            case BigInteger big
            when Double.isInfinite(big.doubleValue()) ->
                throw new CastException(
                        "int too large to convert to float: " + big.bitLength() + " bits, for " + dtype);
            case Number number -> number.doubleValue();
            case Complex _ ->
                throw new CastException("float() argument must be a string or a real number, not 'complex': " + value
                        + " for " + dtype);
            default -> throw refused(value, dtype);
        };
    }

    private static Complex complex(Object value, DType dtype) {
        return value instanceof Complex complex ? complex : new Complex(real(value, dtype), 0);
    }

    private static byte[] encodeBytes(Object value, Bytes dtype) {
        byte[] given = value instanceof String text
                        && StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                ? text.getBytes(StandardCharsets.US_ASCII)
                : value instanceof byte[] bytes ? bytes : refuse(value, dtype);
        return Arrays.copyOf(given, dtype.length());
    }

    private static byte[] encodeText(Object value, Text dtype) {
        if (!(value instanceof String text)) {
            throw refused(value, dtype);
        }
        return Arrays.copyOf(text.getBytes(Elements.utf32Of(dtype.order())), dtype.itemSize());
    }

    private static byte[] encodeRaw(Object value, Raw dtype) {
        byte[] given = value instanceof byte[] bytes ? bytes : refuse(value, dtype);
        return Arrays.copyOf(given, dtype.size());
    }

    private static byte[] refuse(Object value, DType dtype) {
        throw refused(value, dtype);
    }

    private static CastException refused(Object value, DType dtype) {
        return new CastException(value.getClass().getSimpleName() + " " + value + " can not be an element of " + dtype
                + (value instanceof NDArray ? ": assign takes arrays" : ""));
    }
}
