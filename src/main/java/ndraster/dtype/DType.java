package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.List;

/// What one element of an array is: its kind, its size in bytes and its byte order.
///
/// A `DType` is an immutable value: two are equal when they describe the same bytes in the same way.
///
/// @see <a href="https://numpy.org/doc/stable/reference/arrays.dtypes.html">NumPy: Data type objects</a>
@SuppressWarnings("ClassInitializationDeadlock")
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

    /// Whether every multi-byte part is in this machine's byte order.
    default boolean isNative() {
        return equals(withOrder(ByteOrder.nativeOrder()));
    }

    /// NumPy's `dtype.byteorder`: `=` for this machine's order, `<` or `>` for the other, `|` where there is none (one
    /// byte, bytes, structs and sub-arrays).
    default char byteOrderCharacter() {
        char character = typestr().charAt(0);
        return character != '|' && isNative() ? '=' : character;
    }

    /// NumPy's one-letter code, `dtype.char`: `B` for uint8, `d` for float64.
    default char character() {
        return this instanceof Numeric number ? TypeNames.characterOf(number.type()) : kind();
    }

    /// NumPy's `dtype.name`: `uint8`, `bytes24`, `datetime64[ns]`, whatever the byte order.
    default String name() {
        return TypePrinter.name(this);
    }

    /// NumPy's `repr(dtype)`: `dtype('uint8')`. From it Python makes the same type again.
    default String repr() {
        return TypePrinter.repr(this);
    }

    /// NumPy's `dtype.str`, the array protocol's type string: `<f4`. Structs and sub-arrays are `|V` and their size.
    default String typestr() {
        return Typestr.of(this);
    }

    /// NumPy's `dtype.descr` as Python prints it: the fields with their gaps, `[('', '<f4')]` for a plain type.
    ///
    /// @throws DTypeException if fields overlap or are out of order: this form has no word for that
    default String descr() {
        return Descr.of(this).toString();
    }

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

    /// The type that `np.dtype(...)` makes of the Python literal `spec`: a quoted text as for [#of], a list of fields,
    /// a type with its shape, or a dictionary with names, formats, offsets, titles, itemsize and aligned.
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

    /// The PEP 3118 format of a buffer of such elements, one directly after the other, as NumPy writes it:
    /// `T{B:r:B:g:}`. Read back with [#ofFormat], it gives the same layout; titles and the mark of alignment are
    /// not part of a format.
    ///
    /// @throws DTypeException for times, for overlapping or out-of-order fields and for names with a colon: the
    ///     format has no word for them
    /// @see <a href="https://peps.python.org/pep-3118/">PEP 3118</a>
    default String toFormat() {
        return toFormat(itemSize());
    }

    /// As [#toFormat()], for elements whose addresses are all multiples of `step` bytes (0 if there is only one
    /// element, at address 0). Where that is less than C's alignment, the format says so, as in `=d` for `d`.
    ///
    /// @throws DTypeException as [#toFormat()]
    default String toFormat(long step) {
        return BufferFormat.of(this, step);
    }

    /// The type that a PEP 3118 format describes, with C's sizes and alignment (64-bit `long`) unless the format says
    /// otherwise. A repeated item, `3B` or `(2,3)i`, is a [SubArray]: append its shape to that of the buffer.
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
