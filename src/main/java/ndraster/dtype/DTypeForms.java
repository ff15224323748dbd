package ndraster.dtype;

import java.nio.ByteOrder;

/// The names and texts that every [DType] has. Apart from `DType`, so that the constants there can be made by whichever
/// thread comes first: a class waits for interfaces with default methods, and this one has no constants.
sealed interface DTypeForms permits DType {
    private DType self() {
        return (DType) this;
    }

    /// The size of one element in bytes.
    int itemSize();

    /// NumPy's one-letter kind: `b i u f c S U V M m`.
    char kind();

    /// The same type with its multi-byte parts (and those of its fields) in `order`.
    DType withOrder(ByteOrder order);

    /// Whether every multi-byte part is in this machine's byte order.
    default boolean isNative() {
        return equals(withOrder(ByteOrder.nativeOrder()));
    }

    /// NumPy's `dtype.byteorder`: `=` for this machine's order, `<` or `>` for the other, `|` where there is none
    /// (one byte, bytes, structs and sub-arrays).
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
        return TypePrinter.name(self());
    }

    /// NumPy's `repr(dtype)`: `dtype('uint8')`. From it Python makes the same type again.
    default String repr() {
        return TypePrinter.repr(self());
    }

    /// NumPy's `dtype.str`, the array protocol's type string: `<f4`. Structs and sub-arrays are `|V` and their
    /// size.
    default String typestr() {
        return Typestr.of(self());
    }

    /// NumPy's `dtype.descr` as Python prints it: the fields with their gaps, `[('', '<f4')]` for a plain type.
    ///
    /// @throws DTypeException if fields overlap or are out of order: this form has no word for that
    default String descr() {
        return Descr.of(self()).toString();
    }

    /// The PEP 3118 format of a buffer of such elements, one directly after the other, as NumPy writes it:
    /// `T{B:r:B:g:}`. Read back with [DType#ofFormat], it gives the same layout; titles and the mark of alignment
    /// are not part of a format.
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
        return BufferFormat.of(self(), step);
    }
}
