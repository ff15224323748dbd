package ndraster.kernel;

import java.util.ArrayList;
import java.util.List;
import ndraster.layout.Layout;

/// The order in which a loop visits its operands: tiles of `rows × cols` elements, of at most a
/// block's capacity.
///
/// Axes of length 1 are left out, the rest sorted by the strides of the first operand (the output), and neighbours that
/// lie one inside the other in every operand are merged. A tile spans the last two axes, so that an image whose last
/// axis is its 3 or 4 channels is still seen in long runs; where an operand is transposed, several of its columns, so
/// that what the cache has loaded is used before it goes.
final class Tiles {
    /// What to do with one tile.
    interface Visitor {
        /// Visits one tile.
        ///
        /// @param offsets the byte of the tile's first element, for each operand
        void visit(long[] offsets, int rows, int cols);
    }

    private static final long TURNED_ROWS = 32;

    private final long[] lengths;
    private final long[][] strides;
    private final long[] start;
    private final boolean isEmpty;
    private final int blockCapacity;

    private Tiles(List<Axis> axes, long[] start, boolean isEmpty, int blockCapacity) {
        this.blockCapacity = blockCapacity;
        this.lengths = new long[axes.size()];
        this.strides = new long[axes.size()][];
        for (int axis = 0; axis < lengths.length; axis++) {
            lengths[axis] = axes.get(axis).length;
            strides[axis] = axes.get(axis).strides;
        }
        this.start = start;
        this.isEmpty = isEmpty;
    }

    /// One axis of the loop.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Axis(long length, long[] strides) {
        boolean encloses(Axis inner) {
            for (int k = 0; k < strides.length; k++) {
                if (strides[k] != inner.strides[k] * inner.length) {
                    return false;
                }
            }
            return true;
        }

        /// Whether this axis should be outside `other`: the first operand in which they differ decides.
        boolean isOutside(Axis other) {
            for (int k = 0; k < strides.length; k++) {
                long mine = Math.abs(strides[k]);
                long its = Math.abs(other.strides[k]);
                if (mine != its && mine != 0 && its != 0) {
                    return mine > its;
                }
            }
            return true;
        }
    }

    static Tiles of(int blockCapacity, Layout... layouts) {
        Layout[] operands = Upright.of(layouts);
        List<Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < operands[0].ndim(); axis++) {
            if (operands[0].length(axis) != 1) {
                insert(axes, axisOf(operands, axis));
            }
        }
        long[] start = new long[operands.length];
        for (int k = 0; k < operands.length; k++) {
            start[k] = operands[k].offset();
        }
        List<Axis> merged = merged(axes);
        while (merged.size() < 2) {
            merged.addFirst(new Axis(1, new long[operands.length]));
        }
        return new Tiles(merged, start, operands[0].isEmpty(), blockCapacity);
    }

    private static Axis axisOf(Layout[] operands, int axis) {
        long[] strides = new long[operands.length];
        for (int k = 0; k < operands.length; k++) {
            strides[k] = operands[k].stride(axis);
        }
        return new Axis(operands[0].length(axis), strides);
    }

    private static void insert(List<Axis> axes, Axis axis) {
        int at = axes.size();
        while (at > 0 && !axes.get(at - 1).isOutside(axis)) {
            at--;
        }
        axes.add(at, axis);
    }

    private static List<Axis> merged(List<Axis> axes) {
        List<Axis> result = new ArrayList<>();
        for (Axis axis : axes) {
            if (!result.isEmpty() && result.getLast().encloses(axis)) {
                result.add(new Axis(result.removeLast().length * axis.length, axis.strides));
            } else {
                result.add(axis);
            }
        }
        return result;
    }

    /// The bytes from one column to the next in operand `k`.
    long colStride(int k) {
        return strides[lengths.length - 1][k];
    }

    /// The bytes from one row to the next in operand `k`.
    long rowStride(int k) {
        return strides[lengths.length - 2][k];
    }

    /// The most elements a tile has.
    int capacity() {
        return tileCols() * tileRows();
    }

    private int tileCols() {
        long widest = isTurned() ? blockCapacity / Math.min(TURNED_ROWS, lengths[lengths.length - 2]) : blockCapacity;
        return (int) Math.min(Math.max(1, widest), lengths[lengths.length - 1]);
    }

    private int tileRows() {
        return tileCols() == 0 ? 0 : (int) Math.min(blockCapacity / tileCols(), lengths[lengths.length - 2]);
    }

    /// Whether an operand has its next element in the next row, not in the next column.
    private boolean isTurned() {
        for (int k = 0; k < start.length; k++) {
            if (rowStride(k) != 0 && Math.abs(rowStride(k)) < Math.abs(colStride(k))) {
                return lengths[lengths.length - 2] > 1;
            }
        }
        return false;
    }

    void forEach(Visitor visitor) {
        if (!isEmpty) {
            visitAxis(0, start.clone(), visitor);
        }
    }

    private void visitAxis(int axis, long[] offsets, Visitor visitor) {
        if (axis == lengths.length - 2) {
            visitPlane(offsets, visitor);
            return;
        }
        long[] at = offsets.clone();
        for (long i = 0; i < lengths[axis]; i++) {
            visitAxis(axis + 1, at, visitor);
            advance(at, axis, 1);
        }
    }

    private void visitPlane(long[] offsets, Visitor visitor) {
        int last = lengths.length - 1;
        int tileRows = tileRows();
        int tileCols = tileCols();
        long[] rowAt = offsets.clone();
        for (long row = 0; row < lengths[last - 1]; row += tileRows) {
            int rows = (int) Math.min(tileRows, lengths[last - 1] - row);
            long[] at = rowAt.clone();
            for (long col = 0; col < lengths[last]; col += tileCols) {
                int cols = (int) Math.min(tileCols, lengths[last] - col);
                visitor.visit(at, rows, cols);
                advance(at, last, cols);
            }
            advance(rowAt, last - 1, rows);
        }
    }

    private void advance(long[] at, int axis, long count) {
        for (int k = 0; k < at.length; k++) {
            at[k] += count * strides[axis][k];
        }
    }
}
