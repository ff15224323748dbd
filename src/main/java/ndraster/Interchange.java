package ndraster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.stream.LongStream;
import ndraster.dtype.DType;
import ndraster.dtype.DTypeException;
import ndraster.dtype.Raw;
import ndraster.layout.Shapes;
import ndraster.memory.Storage;

/// The array interface, in and out.
final class Interchange {
    private Interchange() {}

    static ArrayInterface export(NDArray array) {
        MemorySegment memory = array.storage().readable();
        MemorySegment shown = array.isReadOnly() ? memory.asReadOnly() : memory;
        return new ArrayInterface(
                Shapes.toList(array.shape()),
                array.dtype().typestr(),
                Optional.of(descr(array.dtype())),
                new ArrayInterface.Data(shown, array.isReadOnly()),
                array.isCContiguous() ? Optional.empty() : Optional.of(Shapes.toList(array.strides())),
                array.offset(),
                ArrayInterface.VERSION);
    }

    /// As NumPy: what a list of fields can not say (fields that overlap or go back) is described as raw bytes.
    private static String descr(DType dtype) {
        try {
            return dtype.descr();
        } catch (DTypeException e) {
            return new Raw(dtype.itemSize()).descr();
        }
    }

    static NDArray importFrom(ArrayInterface given, Object owner) {
        DType dtype = dtypeOf(given);
        long[] shape = Shapes.toArray(given.shape());
        if (shape.length > Shapes.MAX_DIMENSIONS) {
            throw new ShapeException(
                    "number of dimensions must be within [0, " + Shapes.MAX_DIMENSIONS + "], got " + shape.length);
        }
        for (long length : shape) {
            if (length < 0) {
                throw new ShapeException(
                        "negative dimensions are not allowed: array interface of shape " + given.shape());
            }
        }
        long[] strides = given.strides().map(Shapes::toArray).orElseGet(() -> rowMajor(dtype, shape));
        if (strides.length != shape.length) {
            throw new ShapeException("mismatch in length of strides and shape: " + strides.length + " strides, "
                    + shape.length + " dimensions");
        }
        Storage storage = Storage.over(given.data().memory(), owner);
        storage.readable();
        return NDArray.overStorage(
                dtype, given.data().isReadOnly() ? storage.asReadOnly() : storage, given.offset(), shape, strides);
    }

    /// Unlike those of a new array, the strides of an empty one are not 0 here.
    private static long[] rowMajor(DType dtype, long[] shape) {
        long[] lengths = LongStream.of(shape).map(length -> Math.max(1, length)).toArray();
        return Creation.rowMajor(dtype, lengths).strides();
    }

    private static DType dtypeOf(ArrayInterface given) {
        DType plain = DType.of(given.typestr());
        if (!(plain instanceof Raw) || given.descr().isEmpty()) {
            return plain;
        }
        return DType.ofDescr(given.descr().get());
    }

    static byte[] toBytes(NDArray array) {
        if (array.nbytes() == 0) {
            return new byte[0]; // a field of nothing starts behind the memory
        }
        NDArray packed = array.isCContiguous() ? array : array.copy();
        return packed.storage()
                .readable()
                .asSlice(packed.offset(), packed.nbytes())
                .toArray(ValueLayout.JAVA_BYTE);
    }
}
