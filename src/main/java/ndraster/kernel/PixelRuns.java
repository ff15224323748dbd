package ndraster.kernel;

import ndraster.layout.Layout;

/// Two layouts of one shape with the axes that lie packed in both, or packed and exactly reversed, merged into the
/// items: four bytes of a pixel become one item of four bytes.
///
/// @param size the bytes of one item
/// @param isReversed whether the bytes of an item stand in the other order on the two sides
record PixelRuns(Layout to, Layout from, long size, boolean isReversed) {
    static PixelRuns of(Layout to, Layout from, long size) {
        PixelRuns runs = new PixelRuns(to, from, size, false);
        int axis = runs.packedAxis();
        while (axis >= 0) {
            runs = runs.merged(axis);
            axis = runs.packedAxis();
        }
        return runs.size == 1 ? runs.reversed() : runs;
    }

    private int packedAxis() {
        for (int axis = to.ndim() - 1; axis >= 0; axis--) {
            if (to.stride(axis) == size && from.stride(axis) == size && to.length(axis) > 1) {
                return axis;
            }
        }
        return -1;
    }

    private PixelRuns merged(int axis) {
        long length = to.length(axis);
        return new PixelRuns(without(to, axis), without(from, axis), length * size, false);
    }

    private static Layout without(Layout layout, int axis) {
        return layout.slice(axis, 0, 1, 1).dropAxis(axis);
    }

    private PixelRuns reversed() {
        for (int axis = 0; axis < to.ndim(); axis++) {
            long length = to.length(axis);
            boolean isPixel = length == 2 || length == 4 || length == 8;
            if (isPixel && to.stride(axis) * from.stride(axis) == -1) {
                return new PixelRuns(fromLowest(to, axis), fromLowest(from, axis), length, true);
            }
        }
        return this;
    }

    private static Layout fromLowest(Layout layout, int axis) {
        long before = layout.stride(axis) < 0 ? layout.length(axis) - 1 : 0;
        return without(layout.field(-before), axis);
    }
}
