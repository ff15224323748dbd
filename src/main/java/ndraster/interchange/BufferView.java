package ndraster.interchange;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;

/// A buffer of PEP 3118 as a value: what C has in a `Py_buffer`, and Python in a `memoryview`.
///
/// A buffer is in one piece of memory, or in several *banks*, most often one for each item of the first axis:
/// the rows of an image that is a table of rows, the bands of an image that has a memory for each. This is
/// what suboffsets are for: the first axis steps through a table of pointers (`strides[0]` is the size of a
/// pointer), and `suboffsets[0]` says how far behind its pointer an item starts. Any axis may do so, and
/// several: pointers to tables of pointers. NumPy can not take such a buffer, and an [NDArray] can be one
/// only if strides do for it as well; each bank can.
///
/// What was not asked for in a [BufferRequest] is empty, as it is `NULL` in C.
///
/// @param memory the memory, or the banks: what the last pointers lead to, in C order of the axes up to the last one
///     with a suboffset
/// @param offset the byte of `memory` at which element (0, 0, …) starts; 0 for banks
/// @param isReadOnly whether a consumer must not write
/// @param itemSize the bytes of one element
/// @param format what an element is; bytes if empty
/// @param shape the length of each axis; one axis of bytes if empty
/// @param strides the bytes from one element to the next along each axis; C order if empty
/// @param suboffsets for each axis, how far behind a pointer its items start, negative where there is none;
///     empty for memory in one piece. The last that is not negative is where elements start in each bank;
///     those before it, and the strides up to it, tell how the tables of pointers look in C
/// @see <a href="https://peps.python.org/pep-3118/">PEP 3118</a>
/// @see <a href="https://docs.python.org/3/c-api/buffer.html">Python: Buffer protocol</a>
public record BufferView(
        List<MemorySegment> memory,
        long offset,
        boolean isReadOnly,
        long itemSize,
        Optional<String> format,
        Optional<List<Long>> shape,
        Optional<List<Long>> strides,
        Optional<List<Long>> suboffsets) {
    /// @throws IllegalArgumentException if the parts do not have the same number of axes, strides come without a
    ///     shape, sizes are negative or beyond 63 bits, or there are more or fewer banks than the axes lead to
    public BufferView {
        memory = List.copyOf(memory);
        shape = shape.map(List::copyOf);
        strides = strides.map(List::copyOf);
        suboffsets = suboffsets.map(List::copyOf);
        BufferRules.check(memory, itemSize, shape, strides, suboffsets);
    }

    // ------------------------------------------------------------------ exported

    /// The buffer that `array` is, with everything that there is to know of it: `PyBUF_FULL_RO`.
    ///
    /// @throws ndraster.dtype.DTypeException if PEP 3118 has no format for its elements: times, fields that overlap
    public static BufferView of(NDArray array) {
        return of(array, new BufferRequest(BufferRequest.FULL_RO));
    }

    /// The buffer that `array` gives to a consumer who asks for `request`.
    ///
    /// @throws IllegalArgumentException if the array is not as contiguous as is asked, in NumPy's words
    /// @throws ndraster.ReadOnlyArrayException if writable memory is asked of a read-only array
    /// @throws ndraster.dtype.DTypeException if a format is asked, and there is none for its elements
    public static BufferView of(NDArray array, BufferRequest request) {
        return BufferExport.of(array, request);
    }

    /// One buffer of arrays that lie in memories of their own: their shape with one more axis in front. Of an image
    /// with several banks: `ofBanks(Images.asBands(image))`, of shape `(bands, h, w)`.
    ///
    /// @throws IllegalArgumentException if there is no array, or they differ in dtype, shape or strides
    public static BufferView ofBanks(List<NDArray> banks) {
        return BufferBanks.of(banks);
    }

    /// The buffer that C describes in a `Py_buffer` with suboffsets; its pointers are followed now. Shares
    /// the banks, until `lifetime` is closed.
    ///
    /// Nobody can check the pointers, as in [NativeMemory#at(long, long, Arena)], which says what that means.
    ///
    /// @param start the address that C has in `buf`
    /// @throws IllegalArgumentException as the constructor, and if an address is 0
    public static BufferView ofPointers(
            long start,
            boolean isReadOnly,
            long itemSize,
            Optional<String> format,
            List<Long> shape,
            List<Long> strides,
            List<Long> suboffsets,
            Arena lifetime) {
        return BufferPointers.read(start, isReadOnly, itemSize, format, shape, strides, suboffsets, lifetime);
    }

    // ------------------------------------------------------------------ what it is

    /// The number of axes.
    public int ndim() {
        return shape.map(List::size).orElse(1);
    }

    /// The bytes of all elements: `len` in C.
    public long nbytes() {
        return BufferRules.nbytes(this);
    }

    /// Whether some axis is in banks.
    public boolean isIndirect() {
        return suboffsets.stream().flatMap(List::stream).anyMatch(suboffset -> suboffset >= 0);
    }

    /// Whether the elements are in C order without gaps, in one piece: `PyBuffer_IsContiguous(view, 'C')`.
    public boolean isCContiguous() {
        return BufferRules.isContiguous(this, true);
    }

    /// Whether the elements are in Fortran order without gaps, in one piece: `PyBuffer_IsContiguous(view, 'F')`.
    public boolean isFContiguous() {
        return BufferRules.isContiguous(this, false);
    }

    // ------------------------------------------------------------------ imported

    /// The buffer as an array. A shared view.
    ///
    /// @throws IllegalArgumentException if it is in banks that are not parts of one Java array at equal distances,
    ///     or not known to be, since they are read-only and Java does not tell ([#asBanks] shares each, [#toArray]
    ///     copies), if its format is unknown or of another size, or if it reaches outside its memory
    /// @throws IllegalStateException if its memory has been closed
    public NDArray asArray() {
        return BufferImport.array(this);
    }

    /// Each bank as an array, in C order of the axes that lead to them; of a buffer in one piece, each item of the
    /// first axis. Shared views.
    ///
    /// @throws IllegalArgumentException as [#asArray], and if there is no axis
    public List<NDArray> asBanks() {
        return BufferImport.banks(this);
    }

    /// The elements as a new array, whether in banks or not.
    ///
    /// @throws IllegalArgumentException if its format is unknown or of another size, or if it reaches outside its
    ///     memory
    public NDArray toArray() {
        return BufferImport.copy(this);
    }

    /// The table of pointers that C finds at `buf`, in new memory of `arena`, for a buffer in native banks;
    /// with the tables that it leads to, if there are any between it and the banks.
    ///
    /// @throws IllegalArgumentException if the buffer is in one piece, or a bank is on the Java heap
    public MemorySegment toPointers(Arena arena) {
        if (!isIndirect() || !memory.stream().allMatch(MemorySegment::isNative)) {
            throw new IllegalArgumentException("a table of pointers needs banks in native memory; this buffer "
                    + (isIndirect() ? "has banks on the Java heap" : "is in one piece"));
        }
        return new BufferPointers(shape.orElseThrow(), strides.orElseThrow(), suboffsets.orElseThrow())
                .tables(memory, arena);
    }

    /// The bytes of a C-contiguous buffer.
    MemorySegment contiguousMemory() {
        if (!isCContiguous()) {
            throw new IllegalArgumentException("memoryview: underlying buffer is not C-contiguous: " + this);
        }
        long start = nbytes() == 0 ? 0 : offset; // which may be behind the memory
        MemorySegment bytes = memory.getFirst().asSlice(start, nbytes());
        return isReadOnly ? bytes.asReadOnly() : bytes;
    }

    @Override
    public String toString() {
        return "buffer of format " + format.map(known -> "'" + known + "'").orElse("NULL") + ", itemsize " + itemSize
                + ", shape " + text(shape) + ", strides " + text(strides) + ", suboffsets " + text(suboffsets)
                + (isReadOnly ? ", read-only" : "");
    }

    private static String text(Optional<List<Long>> values) {
        return values.map(List::toString).orElse("NULL");
    }
}
