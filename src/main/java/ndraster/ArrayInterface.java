package ndraster;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// NumPy's array interface, version 3, as a value: what Python objects offer as `__array_interface__`.
///
/// @param shape the length of each axis
/// @param typestr the element type, for instance `|u1` or `<f4`; `|V4` for a struct of four bytes
/// @param descr the element type in full, as the text of Python's list: `[('r', '|u1'), ('g', '|u1')]`. Looked at only if
///     `typestr` says `V`; empty for "nothing beyond typestr"
/// @param data the memory
/// @param strides the bytes from one element to the next along each axis; empty if C-contiguous
/// @param offset where the first element starts, in bytes from the start of `data`
/// @param version 3
/// @see <a href="https://numpy.org/doc/stable/reference/arrays.interface.html">NumPy: The array interface protocol</a>
public record ArrayInterface(
        long[] shape,
        String typestr,
        Optional<String> descr,
        Data data,
        Optional<long[]> strides,
        long offset,
        int version) {
    /// The version of the protocol.
    public static final int VERSION = 3;

    public ArrayInterface {
        shape = shape.clone();
        strides = strides.map(long[]::clone);
    }

    /// A C-contiguous block of writable memory whose elements are of a plain type.
    public static ArrayInterface of(MemorySegment memory, String typestr, long... shape) {
        return new ArrayInterface(
                shape, typestr, Optional.empty(), Data.of(memory), Optional.empty(), 0, VERSION);
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    @Override
    public Optional<long[]> strides() {
        return strides.map(long[]::clone);
    }

    /// The memory of an exporter. On the Java side it is always a segment, which knows its size and its lifetime; the
    /// pointer of the protocol is the segment's address where the memory is native.
    ///
    /// @param memory the bytes
    /// @param isReadOnly whether the receiver must not write
    public record Data(MemorySegment memory, boolean isReadOnly) {
        /// Memory that may be written if the segment may.
        public static Data of(MemorySegment memory) {
            return new Data(memory, memory.isReadOnly());
        }

    }

    /// The address of the first element, if the memory is native: the number that NumPy puts into `data`, with
    /// [#offset] in it. Memory on the Java heap has no address that stays.
    public OptionalLong pointer() {
        MemorySegment memory = data.memory();
        return memory.isNative() ? OptionalLong.of(Math.addExact(memory.address(), offset)) : OptionalLong.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayInterface that
                && Arrays.equals(shape, that.shape)
                && typestr.equals(that.typestr)
                && descr.equals(that.descr)
                && data.equals(that.data)
                && Arrays.equals(strides.orElse(null), that.strides.orElse(null))
                && offset == that.offset
                && version == that.version;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + typestr.hashCode();
    }

    @Override
    public String toString() {
        String where = pointer().isPresent()
                ? "(" + pointer().getAsLong() + ", " + data.isReadOnly() + ")"
                : "buffer of " + data.memory().byteSize() + " bytes" + (data.isReadOnly() ? ", read-only" : "");
        return "{shape: " + Arrays.toString(shape) + ", typestr: '" + typestr + "', descr: " + descr.orElse("none")
                + ", data: " + where + ", strides: " + strides.map(Arrays::toString).orElse("None") + ", offset: "
                + offset + ", version: " + version + "}";
    }
}
