package ndraster.dtype;

import java.util.Optional;

/// One named part of a [Struct].
///
/// @param name what the part is called
/// @param dtype what it is
/// @param offset where it starts, in bytes from the start of the element
/// @param title NumPy's second name for it, where there is one
public record Field(String name, DType dtype, int offset, Optional<String> title) {
    /// @throws DTypeException if the offset is negative
    public Field {
        if (offset < 0) {
            throw new DTypeException("offset " + offset + " cannot be negative (field '" + name + "')");
        }
    }

    /// A field at `offset` without a title.
    public static Field of(String name, DType dtype, int offset) {
        return new Field(name, dtype, offset, Optional.empty());
    }

    /// A field whose offset is yet to be given by [Struct#packed] or [Struct#aligned].
    public static Field of(String name, DType dtype) {
        return of(name, dtype, 0);
    }

    /// The same field with a second name.
    public Field withTitle(String newTitle) {
        return new Field(name, dtype, offset, Optional.of(newTitle));
    }

    Field withName(String newName) {
        return new Field(newName, dtype, offset, title);
    }

    Field withOffset(int newOffset) {
        return new Field(name, dtype, newOffset, title);
    }

    Field withDtype(DType newDtype) {
        return new Field(name, newDtype, offset, title);
    }

    /// Where the next byte after this field is; a `long`, because it may lie beyond an `int`.
    long end() {
        return (long) offset + dtype.itemSize();
    }
}
