package ndraster.kernel;

import java.util.ArrayList;
import java.util.List;

/// The patches of a [Sweep], or of a part of it, in order. A patch spans the last two axes.
///
/// @param axes two or more, outermost first
/// @param offset the byte of the first element
/// @param at the total of the first element
/// @param position of the first element along the axis that is reduced, where there is only one
/// @param capacity the most elements of a patch, but for a long run
record Patches(List<SweepAxis> axes, long offset, int at, long position, int capacity) {
    /// Those of the indices from `from` up to `end` of one axis.
    Patches part(int depth, long from, long end) {
        SweepAxis axis = axes.get(depth);
        List<SweepAxis> parts = new ArrayList<>(axes);
        parts.set(depth, axis.withLength(end - from));
        return moved(axis, from).withAxes(parts);
    }

    private Patches withAxes(List<SweepAxis> others) {
        return new Patches(others, offset, at, position, capacity);
    }

    private Patches moved(SweepAxis axis, long by) {
        return new Patches(
                axes,
                offset + by * axis.stride(),
                at + (int) (by * axis.step()),
                position + (axis.isReduced() ? by : 0),
                capacity);
    }

    /// Feeds all of them to `accumulator`, or as many as it needs.
    ///
    /// @param keepsRuns whether it wants every run of elements for one total in one piece, however long
    void feed(Accumulator accumulator, boolean keepsRuns) {
        boolean isRun = axes.getLast().isReduced();
        visit(0, accumulator, isRun, isRun && keepsRuns ? Long.MAX_VALUE : capacity);
    }

    private void visit(int depth, Accumulator accumulator, boolean isRun, long longest) {
        if (depth == axes.size() - 2) {
            visitPlane(accumulator, isRun, longest);
            return;
        }
        SweepAxis axis = axes.get(depth);
        for (long i = 0; i < axis.length() && !accumulator.isSettled(); i++) {
            moved(axis, i).visit(depth + 1, accumulator, isRun, longest);
        }
    }

    private void visitPlane(Accumulator accumulator, boolean isRun, long longest) {
        SweepAxis rows = axes.get(axes.size() - 2);
        SweepAxis cols = axes.getLast();
        long width = Math.min(longest, cols.length());
        long height = Math.max(1, capacity / width);
        for (long row = 0; row < rows.length(); row += height) {
            Patches above = moved(rows, row);
            int count = (int) Math.min(height, rows.length() - row);
            for (long col = 0; col < cols.length() && !accumulator.isSettled(); col += width) {
                Patch patch = above.moved(cols, col).patch(count, Math.min(width, cols.length() - col));
                if (isRun) {
                    accumulator.runs(patch);
                } else {
                    accumulator.merge(patch);
                }
            }
        }
    }

    private Patch patch(int rows, long cols) {
        SweepAxis outer = axes.get(axes.size() - 2);
        return new Patch(offset, outer.stride(), axes.getLast().stride(), rows, cols, at, outer.step(), position);
    }
}
