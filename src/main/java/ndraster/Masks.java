package ndraster;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import ndraster.dtype.DType;
import ndraster.kernel.MaskOffsets;
import ndraster.layout.Layout;

/// Where a bool array is true.
final class Masks {
    private static final int PORTION = 1024;

    private Masks() {}

    /// For each axis, the positions of the true elements in C order: NumPy's `nonzero`.
    static List<NDArray> positions(NDArray where) {
        NDArray packed = where.isCContiguous() ? where : where.copy();
        MemorySegment memory = packed.storage().readable();
        long count = MaskOffsets.countTrue(memory, packed.offset(), packed.size());
        long[] shape = where.shape();
        long[] counted = Layout.rowMajor(shape, 1).strides();
        long[] flat = new long[Math.toIntExact(count)];
        Layout numbers = Layout.of(shape, counted, 0);
        fill(flat, new MaskOffsets(memory, packed.offset(), numbers, new long[1]));
        List<NDArray> positions = new ArrayList<>();
        for (int axis = 0; axis < shape.length; axis++) {
            long[] along = along(flat, counted[axis], shape[axis]);
            positions.add(Creation.own(DType.INT64, along, along.length));
        }
        return positions;
    }

    private static void fill(long[] flat, MaskOffsets offsets) {
        long[] portion = new long[PORTION];
        int at = 0;
        for (int n = offsets.next(portion); n > 0; n = offsets.next(portion)) {
            System.arraycopy(portion, 0, flat, at, n);
            at += n;
        }
    }

    private static long[] along(long[] flat, long stride, long length) {
        long[] positions = new long[flat.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = flat[i] / stride % length;
        }
        return positions;
    }
}
