package ndraster.interchange;

/// What a consumer of a PEP 3118 buffer asks for: the `flags` of `PyObject_GetBuffer`, with the same numbers.
///
/// @param flags any of the constants, joined by `|`
/// @see <a href="https://docs.python.org/3/c-api/buffer.html#buffer-request-types">Python: Buffer request types</a>
public record BufferRequest(int flags) {
    /// Bytes one after the other, of which only the number is asked: `PyBUF_SIMPLE`.
    public static final int SIMPLE = 0;

    /// Memory that may be written.
    public static final int WRITABLE = 0x1;

    /// What an element is; without it elements are bytes.
    public static final int FORMAT = 0x4;

    /// The shape.
    public static final int ND = 0x8;

    /// The strides, and so memory that is not contiguous.
    public static final int STRIDES = 0x10 | ND;

    /// Memory in C order without gaps.
    public static final int C_CONTIGUOUS = 0x20 | STRIDES;

    /// Memory in Fortran order without gaps.
    public static final int F_CONTIGUOUS = 0x40 | STRIDES;

    /// Memory in either order without gaps.
    public static final int ANY_CONTIGUOUS = 0x80 | STRIDES;

    /// Suboffsets, and so memory in several pieces.
    public static final int INDIRECT = 0x100 | STRIDES;

    /// `PyBUF_CONTIG_RO`: the shape of memory in C order.
    public static final int CONTIG_RO = ND;

    /// `PyBUF_CONTIG`: as [#CONTIG_RO], writable.
    public static final int CONTIG = CONTIG_RO | WRITABLE;

    /// `PyBUF_STRIDED_RO`: any strides.
    public static final int STRIDED_RO = STRIDES;

    /// `PyBUF_STRIDED`: as [#STRIDED_RO], writable.
    public static final int STRIDED = STRIDED_RO | WRITABLE;

    /// `PyBUF_RECORDS_RO`: any strides and elements.
    public static final int RECORDS_RO = STRIDES | FORMAT;

    /// `PyBUF_RECORDS`: as [#RECORDS_RO], writable.
    public static final int RECORDS = RECORDS_RO | WRITABLE;

    /// `PyBUF_FULL_RO`: everything that a buffer can be.
    public static final int FULL_RO = INDIRECT | FORMAT;

    /// `PyBUF_FULL`: as [#FULL_RO], writable.
    public static final int FULL = FULL_RO | WRITABLE;

    /// Whether all bits of `flag`, one of the constants, are asked for.
    public boolean has(int flag) {
        return (flags & flag) == flag;
    }
}
