package ndraster.metrics;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;

/// The parts of an image that do not count.
record IgnoredRegions(List<Rectangle> regions) {
    boolean contain(int x, int y) {
        for (Rectangle region : regions) {
            if (region.contains(x, y)) {
                return true;
            }
        }
        return false;
    }

    /// @throws IllegalArgumentException if no pixel of an image of this size is left
    void checkLeave(int width, int height) {
        for (int row = 0; row < height; row++) {
            for (boolean isIgnored : touch(row, 1, width)) {
                if (!isIgnored) {
                    return;
                }
            }
        }
        throw new IllegalArgumentException(
                "there is nothing to compare: " + regions + " cover all of an image of " + width + " x " + height);
    }

    /// Which squares, by the column of their left side, have a pixel that does not count.
    ///
    /// @param row the top of the squares
    /// @param side how many pixels long and wide they are
    /// @param columns how many squares there are
    boolean[] touch(int row, int side, int columns) {
        boolean[] touched = new boolean[columns];
        Rectangle squares = new Rectangle(0, row, columns + side - 1, side);
        for (Rectangle region : regions) {
            Rectangle common = region.intersection(squares);
            if (!common.isEmpty()) {
                int from = Math.max(0, common.x - side + 1);
                Arrays.fill(touched, from, Math.min(columns, common.x + common.width), true);
            }
        }
        return touched;
    }
}
