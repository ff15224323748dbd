package ndraster.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import ndraster.layout.Layout;
import ndraster.parallel.Cores;

/// The order in which a reduction visits its input: NumPy's, so that sums of floating point are rounded as NumPy's are.
///
/// Axes are sorted by their strides, and neighbours merged that lie one inside the other and are both reduced or both
/// kept. The totals lie in the order in which they are met. A patch spans the last two axes.
final class Sweep {
    /// Fewer indices are not shared out where a longer axis may be.
    private static final long FEWEST_ROWS = 16;

    /// Fewer columns than this are not shared out: a loop over them would have no length.
    private static final long FEWEST_COLUMNS = 512;

    /// Totals of parts are folded together where there are so many elements for each.
    private static final long ELEMENTS_PER_TOTAL = 64;

    private final Layout layout;
    private final boolean canShare;
    private final Patches patches;
    private final long[] totalStrides;
    private final int count;
    private final int blockCapacity;

    private Sweep(Layout layout, boolean canShare, boolean[] isReduced, int blockCapacity) {
        this.layout = layout;
        this.canShare = canShare;
        this.blockCapacity = blockCapacity;
        this.totalStrides = new long[layout.ndim()];
        List<SweepAxis> sorted = SweepAxis.sorted(layout, isReduced);
        int total = 1;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            SweepAxis axis = sorted.get(i);
            if (!axis.isReduced()) {
                sorted.set(i, axis.withStep(total));
                totalStrides[axis.number()] = total;
                total = Math.multiplyExact(total, Math.toIntExact(axis.length()));
            }
        }
        this.count = total;
        List<SweepAxis> axes = SweepAxis.merged(sorted);
        while (axes.size() < 2) {
            axes.addFirst(new SweepAxis(0, 1, 0, false, 0));
        }
        this.patches = new Patches(axes, layout.offset(), 0, 0, blockCapacity);
    }

    static Sweep of(Operand in, boolean[] isReduced, int blockCapacity) {
        return new Sweep(in.layout(), Parallel.canShare(in), isReduced, blockCapacity);
    }

    /// The byte of the first element.
    long offset() {
        return layout.offset();
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
        return patches.axes().get(patches.axes().size() - 2).stride();
    }

    long colStride() {
        return patches.axes().getLast().stride();
    }

    /// From the total of one column to that of the next: 0 where rows are runs.
    int colStep() {
        return patches.axes().getLast().step();
    }

    /// The most elements of a patch, of whatever part, but for a long run.
    int capacity() {
        List<SweepAxis> axes = patches.axes();
        long cols = Math.max(1, axes.getLast().length());
        long rows = Math.max(1, axes.get(axes.size() - 2).length());
        return (int) Math.min(blockCapacity, Math.min(blockCapacity, cols) * Math.min(blockCapacity, rows));
    }

    /// How the elements of a run are buffered, if they are: NumPy's choice, which weighs the cost of the copy
    /// against the length of its loops.
    ///
    /// @param isConverted whether the elements go through the buffer anyway
    Optional<Buffering> buffering(boolean isConverted) {
        List<SweepAxis> inwards = patches.axes().reversed().stream()
                .filter(axis -> axis.length() > 1)
                .toList();
        if (inwards.isEmpty() || !inwards.getFirst().isReduced()) {
            return Optional.empty();
        }
        BufferChoice choice = new BufferChoice(inwards.getFirst().length(), isConverted);
        for (int depth = 1; depth < inwards.size() && choice.goesOn(); depth++) {
            SweepAxis axis = inwards.get(depth);
            boolean isInLine = inwards.get(depth - 1).enclosedBy(axis);
            choice.consider(axis.length(), isInLine, axis.isReduced());
        }
        return choice.buffering();
    }

    /// Reduces into totals in an order that must not change: parts are those of different totals.
    ///
    /// @param maker makes an accumulator for each part
    /// @param keepsRuns whether it wants every run of elements for one total in one piece, however long
    void feed(Supplier<Accumulator> maker, boolean keepsRuns) {
        int depth = axisToCut(false);
        if (depth < 0) {
            feed(patches, maker.get(), keepsRuns);
            return;
        }
        long length = patches.axes().get(depth).length();
        Cores.run(length, layout.size(), (from, end) -> feed(patches.part(depth, from, end), maker.get(), keepsRuns));
    }

    /// Reduces in any order.
    ///
    /// @param maker makes an accumulator into the totals that it is given
    <T> T fold(Folding<T> folding, Function<T, Accumulator> maker) {
        T totals = folding.fresh().apply(count);
        int depth = axisToCut(true);
        if (depth < 0 || !patches.axes().get(depth).isReduced()) {
            feed(() -> maker.apply(totals), false);
            return totals;
        }
        List<T> parts = Cores.map(patches.axes().get(depth).length(), layout.size(), (from, end) -> {
            T part = from == 0 ? totals : folding.fresh().apply(count);
            feed(patches.part(depth, from, end), maker.apply(part), false);
            return part;
        });
        parts.subList(1, parts.size()).forEach(part -> folding.absorb().accept(totals, part));
        return totals;
    }

    private void feed(Patches some, Accumulator accumulator, boolean keepsRuns) {
        if (!layout.isEmpty()) {
            some.feed(accumulator, keepsRuns);
        }
    }

    /// Whether the input may be shared out among threads.
    boolean canShare() {
        return canShare;
    }

    /// The outermost axis that is worth being cut into parts; −1 if there is none.
    ///
    /// @param mayFold whether totals of parts may be folded together
    private int axisToCut(boolean mayFold) {
        if (!canShare || layout.isEmpty()) {
            return -1;
        }
        boolean folds = mayFold && layout.size() / count >= ELEMENTS_PER_TOTAL;
        List<SweepAxis> axes = patches.axes();
        for (int depth = 0; depth < axes.size(); depth++) {
            SweepAxis axis = axes.get(depth);
            boolean isLast = depth == axes.size() - 1;
            long fewest = axis.isReduced() ? FEWEST_ROWS : isLast ? FEWEST_COLUMNS : folds ? FEWEST_ROWS : 2;
            if ((folds || !axis.isReduced()) && axis.length() >= fewest) {
                return depth;
            }
        }
        return -1;
    }
}
