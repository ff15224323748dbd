package ndraster.metrics;

import java.awt.Rectangle;
import ndraster.NDArray;

/// Where a bool array of shape `(h, w)` is true.
final class Marks {
    private Marks() {}

    static Rectangle bounds(NDArray marks) {
        long[] rows = marks.any(1).nonzero().getFirst().toLongs();
        long[] columns = marks.any(0).nonzero().getFirst().toLongs();
        if (rows.length == 0) {
            return new Rectangle();
        }
        int x = (int) columns[0];
        int y = (int) rows[0];
        return new Rectangle(x, y, (int) columns[columns.length - 1] - x + 1, (int) rows[rows.length - 1] - y + 1);
    }
}
