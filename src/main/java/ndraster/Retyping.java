package ndraster;

import ndraster.dtype.DType;
import ndraster.layout.Layout;

/// `view(dtype)`: the same bytes as elements of another type.
final class Retyping {
    private Retyping() {}

    static NDArray view(NDArray array, DType newType) {
        int oldSize = array.itemSize();
        int newSize = newType.itemSize();
        Layout layout = oldSize == newSize ? array.layout() : resized(array.layout(), oldSize, newSize);
        return Creation.expandSubArray(newType, layout, array.storage());
    }

    private static Layout resized(Layout layout, int oldSize, int newSize) {
        int last = layout.ndim() - 1;
        if (last < 0) {
            throw new ShapeException("Changing the dtype of a 0d array is only supported if the itemsize is unchanged: "
                    + oldSize + " bytes to " + newSize);
        }
        if (layout.length(last) != 1 && layout.stride(last) != oldSize && !layout.isEmpty()) {
            throw new ShapeException("To change to a dtype of a different size, the last axis must be contiguous: "
                    + layout + ", item size " + oldSize);
        }
        long bytes = Math.multiplyExact(layout.length(last), (long) oldSize);
        long divided = newSize < oldSize ? oldSize : bytes;
        if (newSize == 0 || divided % newSize != 0) {
            throw new ShapeException(message(oldSize, newSize) + " Found " + bytes + " bytes and items of " + newSize);
        }
        long[] shape = layout.shape();
        long[] strides = layout.strides();
        shape[last] = bytes / newSize;
        strides[last] = newSize;
        return Layout.of(shape, strides, layout.offset());
    }

    private static String message(int oldSize, int newSize) {
        return newSize > oldSize
                ? "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis"
                        + " of the array."
                : "When changing to a smaller dtype, its size must be a divisor of the size of original dtype.";
    }
}
