package ndraster.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.layout.Shapes;
import ndraster.npy.NpyHeader;

/// What an array in a file is.
///
/// @param memory where its elements are; not known of an image before it is decoded
/// @param isReadOnly whether the array that is opened can not be written
record ArrayInfo(DType dtype, List<Long> shape, Optional<Memory> memory, boolean isReadOnly) {
    ArrayInfo {
        shape = List.copyOf(shape);
    }

    /// Where elements are.
    ///
    /// @param strides in bytes
    /// @param offset where the first one is, in bytes
    /// @param isView whether that is another order than C's and Fortran's, or not all of the memory
    record Memory(List<Long> strides, long offset, boolean isView) {
        Memory {
            strides = List.copyOf(strides);
        }

        /// `strides (1920, 3, -1) from byte 2, a view`.
        String text() {
            return "strides " + tuple(strides) + " from byte " + offset + (isView ? ", a view" : "");
        }
    }

    /// The array that is loaded.
    static ArrayInfo of(NpyHeader header) {
        Memory memory = new Memory(strides(header), 0, false);
        return new ArrayInfo(header.dtype(), header.shape(), Optional.of(memory), false);
    }

    private static List<Long> strides(NpyHeader header) {
        int axes = header.shape().size();
        long[] strides = new long[axes];
        long step = header.dtype().itemSize();
        for (int i = 0; i < axes; i++) {
            int axis = header.isFortranOrder() ? i : axes - 1 - i;
            strides[axis] = step;
            step *= Math.max(1, header.shape().get(axis));
        }
        return LongStream.of(strides).boxed().toList();
    }

    /// What the header of an image says.
    static ArrayInfo of(DType dtype, List<Long> shape) {
        return new ArrayInfo(dtype, shape, Optional.empty(), true);
    }

    static ArrayInfo of(NDArray array) {
        boolean isDense = array.isCContiguous() || array.isFContiguous();
        Memory memory = new Memory(boxed(array.strides()), array.offset(), !isDense || array.offset() != 0);
        return new ArrayInfo(array.dtype(), boxed(array.shape()), Optional.of(memory), array.isReadOnly());
    }

    private static List<Long> boxed(long... numbers) {
        return LongStream.of(numbers).boxed().toList();
    }

    /// As Python prints shape and type: `(83, 121) uint8`.
    String text() {
        return tuple(shape) + " " + dtype;
    }

    private static String tuple(List<Long> numbers) {
        return Shapes.toTuple(numbers.stream().mapToLong(Long::longValue).toArray());
    }
}
