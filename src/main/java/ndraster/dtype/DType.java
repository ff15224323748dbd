package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.List;

/// What one element of an array is: its kind, its size in bytes and its byte order.
///
/// A `DType` is an immutable value: two are equal when they describe the same bytes in the same way.
///
/// @see <a href="https://numpy.org/doc/stable/reference/arrays.dtypes.html">NumPy: Data type objects</a>
public sealed interface DType permits Numeric, Bytes, Text, Raw, Time, SubArray, Struct {
    /// Truth values, one byte each, 0 or 1.
    Numeric BOOL = Numeric.of(NumericType.BOOL);

    /// Signed integers of 8 bits.
    Numeric INT8 = Numeric.of(NumericType.INT8);

    /// Signed integers of 16 bits, in this machine's byte order.
    Numeric INT16 = Numeric.of(NumericType.INT16);

    /// Signed integers of 32 bits, in this machine's byte order.
    Numeric INT32 = Numeric.of(NumericType.INT32);

    /// Signed integers of 64 bits, in this machine's byte order.
    Numeric INT64 = Numeric.of(NumericType.INT64);

    /// Unsigned integers of 8 bits: what most image samples are.
    Numeric UINT8 = Numeric.of(NumericType.UINT8);

    /// Unsigned integers of 16 bits, in this machine's byte order.
    Numeric UINT16 = Numeric.of(NumericType.UINT16);

    /// Unsigned integers of 32 bits, in this machine's byte order.
    Numeric UINT32 = Numeric.of(NumericType.UINT32);

    /// Unsigned integers of 64 bits, in this machine's byte order.
    Numeric UINT64 = Numeric.of(NumericType.UINT64);

    /// IEEE 754 binary16, in this machine's byte order.
    Numeric FLOAT16 = Numeric.of(NumericType.FLOAT16);

    /// IEEE 754 binary32, in this machine's byte order.
    Numeric FLOAT32 = Numeric.of(NumericType.FLOAT32);

    /// IEEE 754 binary64, in this machine's byte order.
    Numeric FLOAT64 = Numeric.of(NumericType.FLOAT64);

    /// Two float32, real part first.
    Numeric COMPLEX64 = Numeric.of(NumericType.COMPLEX64);

    /// Two float64, real part first.
    Numeric COMPLEX128 = Numeric.of(NumericType.COMPLEX128);

    /// The size of one element in bytes.
    int itemSize();

    /// The alignment, in bytes, that C gives the type on this machine.
    int alignment();

    /// NumPy's one-letter kind: `b i u f c S U V M m`.
    char kind();

    /// The same type with its multi-byte parts (and those of its fields) in `order`.
    DType withOrder(ByteOrder order);

    /// The type that `text` names, for instance `<f4`, `|S5` or `>M8[25s]`.
    ///
    /// @throws DTypeException if NumPy would not understand it
    static DType of(String text) {
        return Typestr.parse(text).orElseThrow(() -> new DTypeException("data type '" + text + "' not understood"));
    }

    /// A structure of `fields`.
    static Struct struct(Field... fields) {
        return Struct.packed(List.of(fields));
    }
}
