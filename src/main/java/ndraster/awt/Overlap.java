package ndraster.awt;

import java.util.List;
import java.util.stream.LongStream;

/// Whether two samples of a picture have a byte in common, so that writing one would change the other.
final class Overlap {
    private final Grid grid;
    private final List<Samples.Band> bands;
    private final int itemSize;
    private final long[] offsets;

    private Overlap(Samples samples) {
        this.grid = samples.grid();
        this.bands = samples.bands();
        this.itemSize = samples.dtype().itemSize();
        this.offsets = bands.stream().mapToLong(Samples.Band::offset).sorted().toArray();
    }

    /// At once for the usual layouts; for others every column is looked at.
    static boolean isIn(Samples samples) {
        Overlap overlap = new Overlap(samples);
        boolean isUsual = samples.isInOneBank() ? overlap.isUsual() : overlap.isNested(overlap.itemSize);
        return !isUsual && overlap.exists();
    }

    /// Pixels in one piece, or rows of one band after the other, or planes.
    private boolean isUsual() {
        long pixel = offsets[offsets.length - 1] - offsets[0] + itemSize;
        long row = (grid.width() - 1) * grid.pixelStride() + itemSize;
        long plane = grid.reach() + itemSize;
        boolean arePixels = isNested(pixel) && gap() >= itemSize;
        boolean areRows = gap() >= row && grid.pixelStride() >= itemSize && grid.rowStride() >= pixel - itemSize + row;
        return arePixels || areRows || (isNested(itemSize) && gap() >= plane);
    }

    private long gap() {
        return LongStream.range(1, offsets.length)
                .map(i -> offsets[(int) i] - offsets[(int) i - 1])
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /// Whether things of `size` bytes at every pixel are apart: rows of them one after the other, or columns.
    private boolean isNested(long size) {
        boolean areRows = isApart(grid.width(), grid.pixelStride(), size)
                && isApart(grid.height(), grid.rowStride(), (grid.width() - 1) * grid.pixelStride() + size);
        return areRows
                || (isApart(grid.height(), grid.rowStride(), size)
                        && isApart(grid.width(), grid.pixelStride(), (grid.height() - 1) * grid.rowStride() + size));
    }

    private static boolean isApart(long count, long stride, long size) {
        return count == 1 || stride >= size;
    }

    private boolean exists() {
        for (Samples.Band one : bands) {
            for (Samples.Band other : bands) {
                if (one.bank() == other.bank() && meets(other.offset() - one.offset(), one.equals(other) ? 1 : 0)) {
                    return true;
                }
            }
        }
        return bands.stream().distinct().count() < bands.size();
    }

    /// Whether a pixel of a band that lies `distance` bytes further on meets one of this band, at least `least`
    /// rows away if it is in the same column.
    private boolean meets(long distance, long least) {
        for (long column = 0; column < grid.width(); column++) {
            long apart = column * grid.pixelStride();
            long rows = column == 0 ? least : 0;
            if (meetsRow(distance + apart, rows) || meetsRow(distance - apart, rows)) {
                return true;
            }
        }
        return false;
    }

    private boolean meetsRow(long distance, long least) {
        if (grid.rowStride() == 0) {
            return Math.abs(distance) < itemSize && least < grid.height();
        }
        long row = Math.floorDiv(-distance, grid.rowStride());
        return isAt(distance, row, least) || isAt(distance, row + 1, least);
    }

    private boolean isAt(long distance, long row, long least) {
        return Math.abs(row) < grid.height()
                && Math.abs(row) >= least
                && Math.abs(distance + row * grid.rowStride()) < itemSize;
    }
}
