package ndraster.testing;

import java.lang.foreign.MemorySegment;
import ndraster.NDArray;
import ndraster.Sharing;

/// Whose memory an array is over.
final class Extents {
    private Extents() {}

    /// Whether a byte belongs to both.
    static boolean shareMemory(NDArray one, NDArray other) {
        return Sharing.sharesMemory(one, other);
    }

    /// Whether all of `part` is between the first and the last byte of `whole`.
    static boolean isInside(NDArray part, NDArray whole) {
        MemorySegment inner = extent(part);
        MemorySegment outer = extent(whole);
        return outer.asOverlappingSlice(inner)
                .filter(common -> common.byteSize() == inner.byteSize())
                .isPresent();
    }

    private static MemorySegment extent(NDArray array) {
        long first = array.arrayInterface().offset();
        long last = first + array.itemSize();
        long[] shape = array.shape();
        long[] strides = array.strides();
        for (int axis = 0; axis < shape.length; axis++) {
            long reach = (shape[axis] - 1) * strides[axis];
            first += Math.min(0, reach);
            last += Math.max(0, reach);
        }
        MemorySegment memory = array.arrayInterface().data().memory();
        return array.size() == 0 ? memory.asSlice(0, 0) : memory.asSlice(first, last - first);
    }
}
