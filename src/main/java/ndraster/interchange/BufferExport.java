package ndraster.interchange;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import ndraster.layout.Shapes;

/// Arrays as buffers, under the conditions that NumPy's `array_getbuffer` has, in its order.
final class BufferExport {
    private BufferExport() {}

    static BufferView of(NDArray array, BufferRequest request) {
        checkContiguity(array, request);
        if (request.has(BufferRequest.WRITABLE) && array.isReadOnly()) {
            throw new ReadOnlyArrayException("buffer source array is read-only: ask for a buffer without WRITABLE");
        }
        Optional<String> format = request.has(BufferRequest.FORMAT) ? Optional.of(format(array)) : Optional.empty();
        return new BufferView(
                List.of(request.has(BufferRequest.ND) ? memory(array) : bytes(array)),
                request.has(BufferRequest.ND) ? array.offset() : 0,
                array.isReadOnly(),
                array.itemSize(),
                format,
                shape(array, request),
                request.has(BufferRequest.STRIDES) ? Optional.of(strides(array, request)) : Optional.empty(),
                Optional.empty());
    }

    private static void checkContiguity(NDArray array, BufferRequest request) {
        boolean byRows = array.isCContiguous();
        boolean byColumns = array.isFContiguous();
        if (request.has(BufferRequest.C_CONTIGUOUS) && !byRows) {
            throw refusal("ndarray is not C-contiguous");
        }
        if (request.has(BufferRequest.F_CONTIGUOUS) && !byColumns) {
            throw refusal("ndarray is not Fortran contiguous");
        }
        if (request.has(BufferRequest.ANY_CONTIGUOUS) && !byRows && !byColumns) {
            throw refusal("ndarray is not contiguous");
        }
        if (!request.has(BufferRequest.STRIDES) && !byRows) {
            throw refusal("ndarray is not C-contiguous");
        }
    }

    private static IllegalArgumentException refusal(String words) {
        return new IllegalArgumentException(words + ": copy() is, or ask for a buffer with STRIDES");
    }

    /// Without a shape a buffer is all its bytes, one after the other.
    private static Optional<List<Long>> shape(NDArray array, BufferRequest request) {
        return request.has(BufferRequest.ND) ? Optional.of(Shapes.toList(array.shape())) : Optional.empty();
    }

    /// As NumPy: those of a contiguous array are the ones that its shape says, also along axes of length 0 and 1.
    private static List<Long> strides(NDArray array, BufferRequest request) {
        List<Long> shape = Shapes.toList(array.shape());
        boolean isByColumns = request.has(BufferRequest.F_CONTIGUOUS) || !array.isCContiguous();
        if (isByColumns && array.isFContiguous()) {
            return BufferRules.packed(shape.reversed(), array.itemSize()).reversed();
        }
        return array.isCContiguous() ? BufferRules.packed(shape, array.itemSize()) : Shapes.toList(array.strides());
    }

    private static MemorySegment bytes(NDArray array) {
        return array.nbytes() == 0
                ? memory(array).asSlice(0, 0)
                : memory(array).asSlice(array.offset(), array.nbytes());
    }

    static String format(NDArray array) {
        DType dtype = array.dtype();
        return dtype.toFormat(commonStep(array));
    }

    /// What all addresses of elements are multiples of: native types need C's alignment.
    private static long commonStep(NDArray array) {
        MemorySegment memory = ArrayMemory.of(array).readable();
        long step = memory.address() + array.offset();
        long[] shape = array.shape();
        long[] strides = array.strides();
        for (int axis = 0; axis < shape.length; axis++) {
            step = shape[axis] > 1 ? gcd(step, strides[axis]) : step;
        }
        return step;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    static MemorySegment memory(NDArray array) {
        MemorySegment memory = ArrayMemory.of(array).readable();
        return array.isReadOnly() ? memory.asReadOnly() : memory;
    }
}
