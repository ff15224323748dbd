package ndraster.kernel;

/// A part of a reduction's input: rows of elements, and the totals that they count towards.
///
/// @param offset the byte of the first element
/// @param rowStride the bytes from one row to the next
/// @param colStride the bytes from one column to the next
/// @param rows how many rows
/// @param cols how many columns; more than a block has only where there is one row, which is one run
/// @param at the total of the first element
/// @param step from the total of one row to that of the next
/// @param position of the first element along the axis that is reduced, where there is only one
record Patch(long offset, long rowStride, long colStride, int rows, long cols, int at, int step, long position) {
    private static final int WIDEST_NARROW = 8;

    Patch row(int row) {
        return new Patch(offset + row * rowStride, rowStride, colStride, 1, cols, at + row * step, step, position);
    }

    /// Some columns of the one row of a long run.
    Patch columns(long from, long count) {
        return new Patch(offset + from * colStride, rowStride, colStride, rows, count, at, step, position + from);
    }

    int width() {
        return (int) cols;
    }

    /// Whether there are few columns and many rows, as in an image whose last axis is its channels.
    boolean isNarrow() {
        return cols <= WIDEST_NARROW && rows >= 2 * cols;
    }
}
