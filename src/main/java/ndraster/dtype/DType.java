package ndraster.dtype;

import java.util.List;

/// What one element of an array is: its kind, its size in bytes and its byte order.
///
/// A `DType` is an immutable value: two are equal when they describe the same bytes in the same way.
///
/// @see <a href="https://numpy.org/doc/stable/reference/arrays.dtypes.html">NumPy: Data type objects</a>
@SuppressWarnings(
        "ClassInitializationDeadlock") // can not happen: an interface without default methods waits for nobody
public sealed interface DType extends DTypeForms permits Numeric, Bytes, Text, Raw, Time, SubArray, Struct {
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

    /// The alignment, in bytes, that C gives the type on this machine.
    int alignment();

    /// The type that `text` names, as `np.dtype(text)`: a type string `<f4`, `|S5` or `>M8[25s]`, a name `uint8` or
    /// `datetime64[ns]`, a letter `?`, fields `u1,<f4,S3` or a sub-array `(2,3)u1`.
    ///
    /// @throws DTypeException if NumPy would not understand it, or if it holds Python objects or C's long double
    static DType of(String text) {
        return TypeText.parse(text, false);
    }

    /// The type that the Python literal `descr` describes, as in `__array_interface__` and in the header of an .npy
    /// file: a quoted type string, or the list of tuples that [#descr] prints. Entries like `('', '|V3')` are gaps.
    ///
    /// @throws DTypeException if it is not such a literal
    /// @see <a href="https://numpy.org/doc/stable/reference/arrays.interface.html">NumPy: array interface</a>
    static DType ofDescr(String descr) {
        return Descr.parse(Spec.literal(descr));
    }

    /// The type that `np.dtype(...)` makes of the Python literal `spec`: a quoted text as for [#of], a list of
    /// fields, a type with its shape, or a dictionary with names, formats, offsets, titles, itemsize and aligned.
    ///
    /// @throws DTypeException if NumPy would refuse it, or if it holds Python objects or C's long double
    static DType ofSpec(String spec) {
        return ofSpec(spec, false);
    }

    /// As [#ofSpec(String)], with the fields of every struct at C's alignment if `aligned`, as with
    /// `align=True`.
    ///
    /// @throws DTypeException if NumPy would refuse it, or if it holds Python objects or C's long double
    static DType ofSpec(String spec, boolean aligned) {
        return Spec.parse(spec, aligned);
    }

    /// The type that a PEP 3118 format describes, with C's sizes and alignment (64-bit `long`) unless the format
    /// says otherwise. A repeated item, `3B` or `(2,3)i`, is a [SubArray]: append its shape to that of the buffer.
    ///
    /// @throws DTypeException if NumPy would refuse it, or if it holds Python objects or C's long double
    /// @see <a href="https://peps.python.org/pep-3118/">PEP 3118</a>
    static DType ofFormat(String format) {
        return new BufferFormatParser(format).parse();
    }

    /// As [#ofFormat(String)], for a buffer that says that its items have `itemSize` bytes.
    ///
    /// @throws DTypeException as [#ofFormat(String)], and if the format describes another number of bytes
    static DType ofFormat(String format, long itemSize) {
        DType dtype = ofFormat(format);
        if (dtype.itemSize() != itemSize) {
            throw new DTypeException("Item size " + itemSize + " for PEP 3118 buffer format string " + format
                    + " does not match the dtype " + dtype.character() + " item size " + dtype.itemSize() + ".");
        }
        return dtype;
    }

    /// A structure of `fields`.
    static Struct struct(Field... fields) {
        return Struct.packed(List.of(fields));
    }
}
