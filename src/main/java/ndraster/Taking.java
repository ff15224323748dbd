package ndraster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;

/// Indexing with arrays of positions and masks, taken apart: all positions are checked here, before anything is read or
/// written.
///
/// The arrays are repeated to one shape. Its axes stand in the result where the arrays stood in the index, or in front
/// if something stood between them.
final class Taking {
    private final List<Index> index;
    private final boolean isMaskAlone;
    private final List<Picked> picked = new ArrayList<>();
    private Layout layout;
    private Picks picks = new Picks.Table(new long[0], new long[0]);
    private int axis;
    private int given;
    private int firstTaken = -1;

    /// Positions along one axis of the array, which has gone from the rest.
    private record Picked(NDArray positions, long length, long stride, int axis) {}

    private Taking(NDArray array, List<Index> index) {
        this.layout = array.layout();
        this.index = index;
        this.isMaskAlone = index.stream().filter(Taking::isArray).count() == 1
                && index.stream().anyMatch(Taking::isMask)
                && index.stream().noneMatch(part -> part instanceof Index.At);
    }

    /// What `index` picks of `array`.
    static Selection of(NDArray array, List<Index> index) {
        return new Taking(array, index).selection(array);
    }

    private Selection selection(NDArray array) {
        Indexing.expanded(index, array.ndim()).forEach(this::step);
        if (!picked.isEmpty()) {
            picks = table();
        }
        boolean isOneMask = index.size() == 1 && isMask(index.getFirst()) && layout.ndim() == 0;
        return new Selection(array, layout, isInOnePlace() ? firstTaken : 0, picks, isOneMask);
    }

    private void step(Index part) {
        switch (part) {
            case Index.Take(NDArray where) when isMask(part) -> mask(where);
            case Index.Mask(NDArray where) -> mask(where);
            case Index.Take(NDArray positions) -> take(positions);
            case Index.At(long position) -> take(NDArray.of(position).reshape());
            case Index.Slice slice -> {
                layout = Indexing.sliced(layout, axis++, slice);
                given++;
            }
            case Index.NewAxis _ -> layout = layout.newAxis(axis++);
            default -> throw Indexing.notAnIndex("a field stands alone between the brackets");
        }
    }

    private void mask(NDArray where) {
        if (where.ndim() == 0) {
            layout = layout.newAxis(axis);
            take(NDArray.arange(where.getLong()));
            given--;
            return;
        }
        for (int k = 0; k < where.ndim(); k++) {
            if (where.length(k) != layout.length(axis + k)) {
                throw new IndexOutOfBoundsException(
                        "boolean index did not match indexed array along axis " + (given + k)
                                + "; size of axis is " + layout.length(axis + k)
                                + " but size of corresponding boolean axis is " + where.length(k));
            }
        }
        if (isMaskAlone && axis == 0) {
            firstTaken = 0;
            picks = Picks.Mask.of(where, withoutAxes(layout, where.ndim(), layout.ndim()));
            layout = withoutAxes(layout, 0, where.ndim());
            given += where.ndim();
        } else {
            Masks.positions(where).forEach(this::take);
        }
    }

    private void take(NDArray positions) {
        if (firstTaken < 0) {
            firstTaken = axis;
        }
        picked.add(new Picked(integers(positions), layout.length(axis), layout.stride(axis), given++));
        layout = withoutAxes(layout, axis, axis + 1);
    }

    private static Layout withoutAxes(Layout layout, int from, int to) {
        Layout rest = layout;
        for (int axis = to - 1; axis >= from; axis--) {
            rest = rest.slice(axis, 0, 1, 1).dropAxis(axis);
        }
        return rest;
    }

    private static boolean isArray(Index part) {
        return part instanceof Index.Mask || part instanceof Index.Take;
    }

    private static boolean isMask(Index part) {
        return part instanceof Index.Mask
                || (part instanceof Index.Take(NDArray where) && where.dtype().equals(DType.BOOL));
    }

    private static NDArray integers(NDArray positions) {
        if (!(positions.dtype() instanceof Numeric numeric && numeric.type().isInteger())) {
            throw new IndexOutOfBoundsException(
                    "arrays used as indices must be of integer (or boolean) type; found " + positions.dtype());
        }
        return positions;
    }

    /// Whether the arrays (numbers among them) stand next to each other.
    private boolean isInOnePlace() {
        String kinds = index.stream()
                .map(part -> isArray(part) || part instanceof Index.At ? "t" : "s")
                .collect(Collectors.joining());
        return kinds.matches("s*t+s*");
    }

    private Picks table() {
        picked.stream()
                .filter(p -> p.positions.ndim() == 0)
                .forEach(p -> Axes.position(p.positions.getLong(), p.length, p.axis));
        long[] shape = Shapes.broadcast(
                        picked.stream().map(p -> p.positions.shape()).toArray(long[][]::new))
                .orElseThrow(this::mismatch);
        long[] offsets = new long[Math.toIntExact(Shapes.size(shape))];
        for (Picked along : picked) {
            add(along, along.positions.broadcastTo(shape).toLongs(), offsets);
        }
        return new Picks.Table(shape, offsets);
    }

    private static void add(Picked along, long[] positions, long[] offsets) {
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] += Axes.position(positions[i], along.length, along.axis) * along.stride;
        }
    }

    private ShapeException mismatch() {
        return new ShapeException("shape mismatch: indexing arrays could not be broadcast together with shapes "
                + picked.stream()
                        .filter(p -> p.positions.ndim() > 0)
                        .map(p -> Shapes.toString(p.positions.shape()))
                        .collect(Collectors.joining(" ")));
    }

    /// A shape in place of the taken axes.
    static long[] spliced(long[] around, int at, long[] taken) {
        return LongStream.concat(
                        LongStream.concat(LongStream.of(around).limit(at), LongStream.of(taken)),
                        LongStream.of(around).skip(at))
                .toArray();
    }
}
