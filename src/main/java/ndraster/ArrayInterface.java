package ndraster;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// NumPy's array interface, version 3, as a value: what Python objects offer as `__array_interface__`.
///
/// @param shape the length of each axis
/// @param typestr the element type, for instance `|u1` or `<f4`; `|V4` for a struct of four bytes
/// @param descr the element type in full, as the text of Python's list: `[('r', '|u1'), ('g', '|u1')]`. Looked at
///     only if `typestr` says `V`, and then it decides; empty for "nothing beyond typestr"
/// @param data the memory
/// @param strides the bytes from one element to the next along each axis; empty if C-contiguous
/// @param offset where the first element starts, in bytes from the start of `data`
/// @param version 3; as NumPy, a reader does not look at it
/// @see <a href="https://numpy.org/doc/stable/reference/arrays.interface.html">NumPy: The array interface protocol</a>
public record ArrayInterface(
        List<Long> shape,
        String typestr,
        Optional<String> descr,
        Data data,
        Optional<List<Long>> strides,
        long offset,
        int version) {
    /// The version of the protocol.
    public static final int VERSION = 3;

    public ArrayInterface {
        shape = List.copyOf(shape);
        strides = strides.map(List::copyOf);
    }

    /// A C-contiguous block of writable memory whose elements are of a plain type.
    public static ArrayInterface of(MemorySegment memory, String typestr, long... shape) {
        return new ArrayInterface(
                LongStream.of(shape).boxed().toList(),
                typestr,
                Optional.empty(),
                Data.of(memory),
                Optional.empty(),
                0,
                VERSION);
    }

    /// The memory of an exporter. On the Java side it is always a segment, which knows its size and its lifetime;
    /// the pointer of the protocol is the segment's address where the memory is native.
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
    public String toString() {
        String where = pointer().isPresent()
                ? "(" + pointer().getAsLong() + ", " + data.isReadOnly() + ")"
                : "buffer of " + data.memory().byteSize() + " bytes" + (data.isReadOnly() ? ", read-only" : "");
        return "{shape: " + shape + ", typestr: '" + typestr + "', descr: " + descr.orElse("none")
                + ", data: " + where + ", strides: "
                + strides.map(List::toString).orElse("None") + ", offset: "
                + offset + ", version: " + version + "}";
    }
}
