package ndraster.io;

import java.awt.Rectangle;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import ndraster.Index;
import ndraster.NDArray;

/// The pixels of an image that are asked for.
record Window(Axis rows, Axis columns) {
    /// Every `step`th of the positions from `start`, `count` of them.
    record Axis(long start, long count, int step) {
        /// The same positions counted from the other end of an axis of `length`, still upwards.
        Axis reversed(long length) {
            return new Axis(length - 1 - last(), count, step);
        }

        long last() {
            return start + (count - 1) * step;
        }

        private long extent() {
            return last() - start + 1;
        }

        private Index index() {
            return Index.slice(start, last() + 1, step);
        }

        private static Axis of(long start, long extent, int step) {
            return new Axis(start, (extent + step - 1) / step, step);
        }
    }

    /// What `options` ask for of a picture of this size.
    ///
    /// @throws ImageFormatException if the region is not inside of it
    static Window of(ReadOptions options, long height, long width, ImageBytes bytes) throws ImageFormatException {
        Optional<Region> region = options.region();
        if (region.isPresent() && !isInside(region.get(), height, width)) {
            throw bytes.problem(
                    "the region " + region.get() + " is not inside the image of shape (" + height + ", " + width + ")");
        }
        Region part = region.orElseGet(() -> new Region(0, 0, height, width));
        return new Window(
                Axis.of(part.row(), part.height(), options.rowStep()),
                Axis.of(part.column(), part.width(), options.columnStep()));
    }

    private static boolean isInside(Region region, long height, long width) {
        return region.row() + region.height() <= height && region.column() + region.width() <= width;
    }

    /// All pixels of an image.
    static Window whole(long height, long width) {
        return new Window(new Axis(0, height, 1), new Axis(0, width, 1));
    }

    /// The same pixels of an image with more rows above and columns to the left, or fewer.
    Window movedBy(long down, long right) {
        return new Window(
                new Axis(rows.start + down, rows.count, rows.step),
                new Axis(columns.start + right, columns.count, columns.step));
    }

    Window transposed() {
        return new Window(columns, rows);
    }

    /// The rows from the `from`th to before the `to`th of these.
    Window rows(long from, long to) {
        return new Window(new Axis(rows.start + from * rows.step, to - from, rows.step), columns);
    }

    /// The pixels from the first to the last row and column, none left out.
    Window extent() {
        return new Window(new Axis(rows.start, rows.extent(), 1), new Axis(columns.start, columns.extent(), 1));
    }

    boolean isWhole(long height, long width) {
        return equals(whole(height, width));
    }

    /// The selected pixels of the whole image. A view.
    NDArray of(NDArray image) {
        return image.get(rows.index(), columns.index());
    }

    void ask(ImageReadParam param) {
        param.setSourceRegion(new Rectangle(
                Math.toIntExact(columns.start),
                Math.toIntExact(rows.start),
                Math.toIntExact(columns.extent()),
                Math.toIntExact(rows.extent())));
        param.setSourceSubsampling(columns.step, rows.step, 0, 0);
    }
}
