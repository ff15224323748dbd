package ndraster.layout;

import java.util.Optional;

/// When a reshape can be a view: each group of new axes must divide a group of old axes that lie one inside the other.
final class Reshaping {
    private Reshaping() {}

    /// @param isByColumns whether elements are counted with the first index changing fastest, on both sides
    static Optional<long[]> strides(long[] shape, long[] strides, long[] target, long itemSize, boolean isByColumns) {
        if (Shapes.isEmpty(shape)) {
            return Optional.of(Layout.rowMajorStrides(target, itemSize));
        }
        return new Match(shape, strides, target, itemSize, isByColumns).run();
    }

    /// Walks over old axes (those of length 1 left out) and new axes together.
    private static final class Match {
        private final long[] oldShape;
        private final long[] oldStrides;
        private final long[] target;
        private final long[] result;
        private final int oldCount;
        private final long itemSize;
        private final boolean isByColumns;
        private int oldFrom;
        private int newFrom;

        Match(long[] shape, long[] strides, long[] target, long itemSize, boolean isByColumns) {
            this.isByColumns = isByColumns;
            int kept = 0;
            oldShape = new long[shape.length];
            oldStrides = new long[shape.length];
            for (int axis = 0; axis < shape.length; axis++) {
                if (shape[axis] != 1) {
                    oldShape[kept] = shape[axis];
                    oldStrides[kept++] = strides[axis];
                }
            }
            this.target = target;
            this.result = new long[target.length];
            this.oldCount = kept;
            this.itemSize = itemSize;
        }

        Optional<long[]> run() {
            while (newFrom < target.length && oldFrom < oldCount) {
                if (!matchGroup()) {
                    return Optional.empty();
                }
            }
            fillTrailing();
            return Optional.of(result);
        }

        private boolean matchGroup() {
            int oldTo = oldFrom + 1;
            int newTo = newFrom + 1;
            long oldSize = oldShape[oldFrom];
            long newSize = target[newFrom];
            while (oldSize != newSize) {
                if (newSize < oldSize) {
                    newSize *= target[newTo++];
                } else {
                    oldSize *= oldShape[oldTo++];
                }
            }
            if (!isNested(oldFrom, oldTo)) {
                return false;
            }
            setGroup(oldTo, newTo);
            oldFrom = oldTo;
            newFrom = newTo;
            return true;
        }

        private void setGroup(int oldTo, int newTo) {
            if (isByColumns) {
                result[newFrom] = oldStrides[oldFrom];
                for (int axis = newFrom + 1; axis < newTo; axis++) {
                    result[axis] = result[axis - 1] * target[axis - 1];
                }
                return;
            }
            result[newTo - 1] = oldStrides[oldTo - 1];
            for (int axis = newTo - 1; axis > newFrom; axis--) {
                result[axis - 1] = result[axis] * target[axis];
            }
        }

        private boolean isNested(int from, int to) {
            for (int axis = from; axis < to - 1; axis++) {
                int outer = isByColumns ? axis + 1 : axis;
                int inner = isByColumns ? axis : axis + 1;
                if (oldStrides[outer] != oldShape[inner] * oldStrides[inner]) {
                    return false;
                }
            }
            return true;
        }

        private void fillTrailing() {
            long last = newFrom >= 1 ? result[newFrom - 1] : itemSize;
            long stride = isByColumns && newFrom >= 1 ? last * target[newFrom - 1] : last;
            for (int axis = newFrom; axis < target.length; axis++) {
                result[axis] = stride;
            }
        }
    }
}
