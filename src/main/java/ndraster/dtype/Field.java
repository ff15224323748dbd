package ndraster.dtype;

import java.util.Optional;

/// One named part of a [Struct].
///
/// @param name what the part is called
/// @param dtype what it is
/// @param offset where it starts, in bytes from the start of the element
/// @param title NumPy's second name for it, where there is one
public record Field(String name, DType dtype, int offset, Optional<String> title) {
    /// A field at `offset` without a title.
    public static Field of(String name, DType dtype, int offset) {
        return new Field(name, dtype, offset, Optional.empty());
    }

    /// A field whose offset is yet to be given by [Struct#packed] or [Struct#aligned].
    public static Field of(String name, DType dtype) {
        return of(name, dtype, 0);
    }
}
