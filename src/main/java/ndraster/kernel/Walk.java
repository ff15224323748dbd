package ndraster.kernel;

import ndraster.layout.Layout;

/// The offsets of a layout's elements, in C order.
final class Walk {
    private final long[] shape;
    private final long[] strides;
    private final long[] index;
    private long offset;
    private boolean hasBegun;
    private boolean isOver;

    Walk(Layout layout) {
        this.shape = layout.shape();
        this.strides = layout.strides();
        this.index = new long[shape.length];
        this.offset = layout.offset();
        this.isOver = layout.isEmpty();
    }

    /// Goes to the first element, then to the next; false if there is none.
    boolean advance() {
        if (!hasBegun || isOver) {
            hasBegun = true;
            return !isOver;
        }
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            offset += strides[axis];
            if (++index[axis] < shape[axis]) {
                return true;
            }
            offset -= strides[axis] * shape[axis];
            index[axis] = 0;
        }
        isOver = true;
        return false;
    }

    long offset() {
        return offset;
    }
}
