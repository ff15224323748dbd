package ndraster.dlpack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import ndraster.layout.Shapes;
import ndraster.memory.Storage;

/// The memory of a tensor as an array, and of an array as a tensor.
final class TensorMemory {
    private TensorMemory() {}

    static Tensor tensorOf(NDArray array) {
        MemorySegment memory = ArrayMemory.of(array).readable();
        if (!memory.isNative()) {
            throw new DlpackException("DLPack carries pointers, and memory on the Java heap has no address that stays:"
                    + " toTensor copies it into native memory");
        }
        TensorType type = TensorType.of(array.dtype());
        long itemSize = array.itemSize();
        long[] strides = array.strides();
        if (!areMultiples(array)) {
            throw new DlpackException("DLPack only supports strides which are a multiple of itemsize. They are "
                    + Arrays.toString(strides) + " bytes for elements of " + itemSize + ": toTensor copies");
        }
        return new Tensor(
                memory.address() + array.offset(),
                DlpackStructs.DEVICE_CPU,
                type,
                Shapes.toList(array.shape()),
                Optional.of(Arrays.stream(strides)
                        .map(stride -> stride / itemSize)
                        .boxed()
                        .toList()));
    }

    /// As NumPy: strides that lead to no element are not looked at.
    private static boolean areMultiples(NDArray array) {
        return array.isCContiguous()
                || array.size() == 1
                || IntStream.range(0, array.ndim())
                        .allMatch(axis -> array.shape()[axis] == 1 || array.strides()[axis] % array.itemSize() == 0);
    }

    /// New native memory with the elements of `array` in C order and this machine's byte order.
    static NDArray copy(NDArray array) {
        DType dtype = array.dtype().withOrder(ByteOrder.nativeOrder());
        MemorySegment memory = Arena.ofAuto().allocate(Math.max(1, array.nbytes()), Long.BYTES);
        return NDArray.asArray(dtype, memory, array.shape()).assign(array);
    }

    /// @param atEnd what is done when `lifetime` is over
    @SuppressWarnings("restricted") // the memory of a tensor is only known by its address
    static NDArray arrayOver(Tensor tensor, boolean isReadOnly, Arena lifetime, Runnable atEnd) {
        if (tensor.device() != DlpackStructs.DEVICE_CPU) {
            throw new DlpackException("Unsupported device in DLTensor. Its type is " + tensor.device()
                    + "; only memory of the CPU, type 1, can be an array");
        }
        DType dtype = tensor.type().dtype();
        try {
            Span span = Span.of(tensor, dtype.itemSize());
            checkAddress(tensor, span);
            MemorySegment memory = MemorySegment.ofAddress(tensor.address() - span.before())
                    .reinterpret(span.size(), lifetime, _ -> atEnd.run());
            Storage storage = Storage.over(memory, memory);
            return ArrayMemory.arrayOver(
                    dtype,
                    isReadOnly ? storage.asReadOnly() : storage,
                    span.before(),
                    Shapes.toArray(tensor.shape()),
                    Shapes.toArray(span.strides()));
        } catch (ArithmeticException e) {
            throw new DlpackException("array is too big: a " + tensor + " of " + dtype + " reaches beyond 63 bits");
        }
    }

    private static void checkAddress(Tensor tensor, Span span) {
        long start = tensor.address() - span.before();
        boolean isNowhere = tensor.address() == 0 || Long.compareUnsigned(start, -span.size()) > 0;
        if (span.size() > 0 && isNowhere) {
            throw new DlpackException("no memory is " + span.size() + " bytes at address "
                    + Long.toUnsignedString(start) + ": found as the data of a " + tensor);
        }
    }

    /// The bytes that a tensor uses.
    ///
    /// @param before how many lie before its first element
    /// @param strides in bytes
    private record Span(long before, long size, List<Long> strides) {
        static Span of(Tensor tensor, long itemSize) {
            List<Long> shape = tensor.shape();
            if (shape.stream().anyMatch(length -> length < 0)) {
                throw new DlpackException("negative dimensions are not allowed: " + tensor);
            }
            checkSize(shape, itemSize);
            List<Long> strides = strides(tensor, itemSize);
            if (shape.contains(0L)) {
                return new Span(0, 0, strides);
            }
            long before = 0;
            long size = itemSize;
            for (int axis = 0; axis < shape.size(); axis++) {
                long reach = Math.multiplyExact(shape.get(axis) - 1, strides.get(axis));
                before = Math.addExact(before, Math.max(0, Math.negateExact(reach)));
                size = Math.addExact(size, Math.absExact(reach));
            }
            return new Span(before, size, strides);
        }

        /// Before the memory is taken over: what is refused stays the producer's.
        private static void checkSize(List<Long> shape, long itemSize) {
            long bytes = itemSize;
            for (long length : shape) {
                bytes = Math.multiplyExact(bytes, Math.max(1, length));
            }
        }

        private static List<Long> strides(Tensor tensor, long itemSize) {
            return tensor.strides().orElseGet(() -> rowMajor(tensor.shape())).stream()
                    .map(stride -> Math.multiplyExact(stride, itemSize))
                    .toList();
        }

        private static List<Long> rowMajor(List<Long> shape) {
            long[] strides = new long[shape.size()];
            long stride = 1;
            for (int axis = strides.length - 1; axis >= 0; axis--) {
                strides[axis] = stride;
                stride = Math.multiplyExact(stride, Math.max(1, shape.get(axis)));
            }
            return Shapes.toList(strides);
        }
    }
}
