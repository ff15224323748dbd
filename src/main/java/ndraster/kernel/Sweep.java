package ndraster.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ndraster.layout.Layout;

/// The order in which a reduction visits its input: NumPy's, so that sums of floating point are rounded as NumPy's are.
///
/// Axes are sorted by their strides, and neighbours merged that lie one inside the other and are both reduced or both
/// kept. The totals lie in the order in which they are met. A patch spans the last two axes.
final class Sweep {
    private final List<Axis> axes;
    private final long offset;
    private final long[] totalStrides;
    private final int count;
    private final boolean isEmpty;
    private final int blockCapacity;

    /// @param step from a total to the next along the axis: 0 if it is reduced
    private record Axis(int number, long length, long stride, boolean isReduced, int step) {
        boolean encloses(Axis inner) {
            return isReduced == inner.isReduced && stride == inner.stride * inner.length;
        }

        boolean enclosedBy(Axis outer) {
            return outer.stride == stride * length;
        }

        Axis enclosing(Axis inner) {
            return new Axis(number, length * inner.length, inner.stride, isReduced, inner.step);
        }
    }

    private Sweep(Layout layout, boolean[] isReduced, int blockCapacity) {
        this.blockCapacity = blockCapacity;
        this.offset = layout.offset();
        this.isEmpty = layout.isEmpty();
        this.totalStrides = new long[layout.ndim()];
        List<Axis> sorted = sorted(layout, isReduced);
        int total = 1;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Axis axis = sorted.get(i);
            if (!axis.isReduced) {
                sorted.set(i, new Axis(axis.number, axis.length, axis.stride, false, total));
                totalStrides[axis.number] = total;
                total = Math.multiplyExact(total, Math.toIntExact(axis.length));
            }
        }
        this.count = total;
        this.axes = merged(sorted);
        while (axes.size() < 2) {
            axes.addFirst(new Axis(0, 1, 0, false, 0));
        }
    }

    static Sweep of(Layout layout, boolean[] isReduced, int blockCapacity) {
        return new Sweep(layout, isReduced, blockCapacity);
    }

    private static List<Axis> sorted(Layout layout, boolean[] isReduced) {
        List<Axis> axes = new ArrayList<>();
        for (int number = layout.ndim() - 1; number >= 0; number--) {
            if (layout.length(number) != 1) {
                insert(axes, new Axis(number, layout.length(number), layout.stride(number), isReduced[number], 0));
            }
        }
        return axes;
    }

    /// Moves an axis inwards past those with longer strides; axes without a stride neither stop it nor let it pass
    /// alone.
    private static void insert(List<Axis> axes, Axis axis) {
        int at = 0;
        for (int i = 0; i < axes.size(); i++) {
            long other = Math.abs(axes.get(i).stride);
            if (axis.stride != 0 && other != 0) {
                if (other <= Math.abs(axis.stride)) {
                    break;
                }
                at = i + 1;
            }
        }
        axes.add(at, axis);
    }

    private static List<Axis> merged(List<Axis> sorted) {
        List<Axis> result = new ArrayList<>();
        for (Axis axis : sorted) {
            if (!result.isEmpty() && result.getLast().encloses(axis)) {
                result.add(result.removeLast().enclosing(axis));
            } else {
                result.add(axis);
            }
        }
        return result;
    }

    /// The byte of the first element.
    long offset() {
        return offset;
    }

    /// The number of totals.
    int count() {
        return count;
    }

    /// From one total to the next along each axis of the input; 0 where there is only one.
    long[] totalStrides() {
        return totalStrides.clone();
    }

    long rowStride() {
        return axes.get(axes.size() - 2).stride;
    }

    long colStride() {
        return axes.getLast().stride;
    }

    /// From the total of one column to that of the next: 0 where rows are runs.
    int colStep() {
        return axes.getLast().step;
    }

    /// The most elements of a patch, but for a long run.
    int capacity() {
        long cols = Math.min(blockCapacity, Math.max(1, axes.getLast().length));
        return Math.toIntExact(cols * Math.min(blockCapacity / cols, Math.max(1, axes.get(axes.size() - 2).length)));
    }

    /// How the elements of a run are buffered, if they are: NumPy's choice, which weighs the cost of the copy
    /// against the length of its loops.
    ///
    /// @param isConverted whether the elements go through the buffer anyway
    Optional<Buffering> buffering(boolean isConverted) {
        List<Axis> inwards =
                axes.reversed().stream().filter(axis -> axis.length > 1).toList();
        if (inwards.isEmpty() || !inwards.getFirst().isReduced) {
            return Optional.empty();
        }
        BufferChoice choice = new BufferChoice(inwards.getFirst().length, isConverted);
        for (int depth = 1; depth < inwards.size() && choice.goesOn(); depth++) {
            Axis axis = inwards.get(depth);
            boolean isInLine = inwards.get(depth - 1).enclosedBy(axis);
            choice.consider(axis.length, isInLine, axis.isReduced);
        }
        return choice.buffering();
    }

    /// Feeds the whole input to `accumulator`.
    ///
    /// @param keepsRuns whether it wants every run of elements for one total in one piece, however long
    void feed(Accumulator accumulator, boolean keepsRuns) {
        if (isEmpty) {
            return;
        }
        boolean isRun = axes.getLast().isReduced;
        long longest = isRun && keepsRuns ? Long.MAX_VALUE : blockCapacity;
        visit(0, offset, 0, 0, longest, isRun ? accumulator::runs : accumulator::merge);
    }

    private void visit(int depth, long start, int at, long position, long longest, Consumer<Patch> visitor) {
        if (depth == axes.size() - 2) {
            visitPlane(start, at, position, longest, visitor);
            return;
        }
        Axis axis = axes.get(depth);
        for (long i = 0; i < axis.length; i++) {
            int total = at + (int) (i * axis.step);
            visit(depth + 1, start + i * axis.stride, total, position + (axis.isReduced ? i : 0), longest, visitor);
        }
    }

    private void visitPlane(long start, int at, long position, long longest, Consumer<Patch> visitor) {
        Axis rows = axes.get(axes.size() - 2);
        Axis cols = axes.getLast();
        long width = Math.min(longest, cols.length);
        long height = Math.max(1, blockCapacity / width);
        for (long row = 0; row < rows.length; row += height) {
            long above = position + (rows.isReduced ? row : 0);
            int first = at + (int) (row * rows.step);
            for (long col = 0; col < cols.length; col += width) {
                visitor.accept(new Patch(
                        start + row * rows.stride + col * cols.stride,
                        rows.stride,
                        cols.stride,
                        (int) Math.min(height, rows.length - row),
                        Math.min(width, cols.length - col),
                        first + (int) (col * cols.step),
                        rows.step,
                        above + (cols.isReduced ? col : 0)));
            }
        }
    }
}
