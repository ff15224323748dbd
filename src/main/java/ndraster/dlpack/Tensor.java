package ndraster.dlpack;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static ndraster.dlpack.DlpackStructs.TENSOR;
import static ndraster.dlpack.DlpackStructs.offset;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import ndraster.layout.Shapes;

/// What a `DLTensor` says.
///
/// @param address of the first element, `byte_offset` included; 0 for no memory
/// @param strides in elements; C order if empty
record Tensor(long address, int device, TensorType type, List<Long> shape, Optional<List<Long>> strides) {
    private static final long DATA = offset(TENSOR, "data");
    private static final long DEVICE = offset(TENSOR, "device");
    private static final long NDIM = offset(TENSOR, "ndim");
    private static final long CODE = offset(TENSOR, "dtype", "code");
    private static final long BITS = offset(TENSOR, "dtype", "bits");
    private static final long LANES = offset(TENSOR, "dtype", "lanes");
    private static final long SHAPE = offset(TENSOR, "shape");
    private static final long STRIDES = offset(TENSOR, "strides");
    private static final long BYTE_OFFSET = offset(TENSOR, "byte_offset");

    static Tensor read(MemorySegment struct) {
        int ndim = struct.get(JAVA_INT, NDIM);
        if (ndim < 0 || ndim > Shapes.MAX_DIMENSIONS) {
            throw new DlpackException("maxdims of DLTensor is higher than the supported maxdims. It has " + ndim
                    + " dimensions; 0 to " + Shapes.MAX_DIMENSIONS + " are possible");
        }
        TensorType type = new TensorType(
                Byte.toUnsignedInt(struct.get(JAVA_BYTE, CODE)),
                Byte.toUnsignedInt(struct.get(JAVA_BYTE, BITS)),
                Short.toUnsignedInt(struct.get(JAVA_SHORT, LANES)));
        long data = struct.get(ADDRESS, DATA).address();
        return new Tensor(
                data == 0 ? 0 : data + struct.get(JAVA_LONG, BYTE_OFFSET),
                struct.get(JAVA_INT, DEVICE),
                type,
                numbers(struct.get(ADDRESS, SHAPE), ndim).orElseGet(() -> noShape(ndim)),
                numbers(struct.get(ADDRESS, STRIDES), ndim));
    }

    private static List<Long> noShape(int ndim) {
        if (ndim > 0) {
            throw new DlpackException("a DLTensor of " + ndim + " dimensions whose shape is NULL");
        }
        return List.of();
    }

    @SuppressWarnings("restricted") // a pointer in C says nothing of its size; ndim does
    private static Optional<List<Long>> numbers(MemorySegment pointer, int count) {
        return pointer.equals(MemorySegment.NULL)
                ? Optional.empty()
                : Optional.of(Shapes.toList(
                        pointer.reinterpret(count * JAVA_LONG.byteSize()).toArray(JAVA_LONG)));
    }

    /// Writes it to `struct`, and its numbers into new memory of `arena`.
    void write(MemorySegment struct, Arena arena) {
        struct.set(ADDRESS, DATA, MemorySegment.ofAddress(address));
        struct.set(JAVA_INT, DEVICE, device);
        struct.set(JAVA_INT, NDIM, shape.size());
        struct.set(JAVA_BYTE, CODE, (byte) type.code());
        struct.set(JAVA_BYTE, BITS, (byte) type.bits());
        struct.set(JAVA_SHORT, LANES, (short) type.lanes());
        struct.set(ADDRESS, SHAPE, arena.allocateFrom(JAVA_LONG, Shapes.toArray(shape)));
        struct.set(ADDRESS, STRIDES, arena.allocateFrom(JAVA_LONG, Shapes.toArray(strides.orElseThrow())));
        struct.set(JAVA_LONG, BYTE_OFFSET, 0);
    }

    @Override
    public String toString() {
        return "tensor of shape " + shape + ", strides "
                + strides.map(List::toString).orElse("NULL");
    }
}
