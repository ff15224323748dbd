package ndraster.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import ndraster.dtype.DType;
import ndraster.npy.NpyHeader;

/// What an array in a file is.
///
/// @param strides in bytes, of the array that is opened
/// @param isReadOnly whether the array that is opened can not be written
record ArrayInfo(DType dtype, List<Long> shape, List<Long> strides, boolean isReadOnly) {
    ArrayInfo {
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
    }

    static ArrayInfo of(NpyHeader header) {
        return new ArrayInfo(header.dtype(), header.shape(), strides(header), false);
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

    /// As Python prints shape and type: `(83, 121) uint8`.
    String text() {
        String lengths = shape.size() == 1
                ? "(" + shape.getFirst() + ",)"
                : shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return lengths + " " + dtype;
    }
}
