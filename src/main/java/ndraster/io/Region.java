package ndraster.io;

import ndraster.Index;
import ndraster.NDArray;

/// A part of a picture, in rows and columns of what is returned: of the upright picture, if that is asked for.
///
/// @param row the first row
/// @param column the first column
/// @param height how many rows
/// @param width how many columns
public record Region(long row, long column, long height, long width) {
    /// @throws IllegalArgumentException if it starts before the picture, or is empty
    public Region {
        if (row < 0 || column < 0 || height <= 0 || width <= 0) {
            throw new IllegalArgumentException("a region starts at 0 or later and has at least one row and column,"
                    + " found rows " + row + " + " + height + ", columns " + column + " + " + width);
        }
    }

    /// That part of `picture`. A view.
    NDArray of(NDArray picture) {
        return picture.get(Index.slice(row, row + height), Index.slice(column, column + width));
    }

    /// The region as NumPy writes it: `[10:20, 0:30]`.
    @Override
    public String toString() {
        return "[" + row + ":" + (row + height) + ", " + column + ":" + (column + width) + "]";
    }
}
