package ndraster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;

/// Indexing with arrays of positions and masks. All positions are checked before anything is read or written.
///
/// The arrays are repeated to one shape. Its axes stand in the result where the arrays stood in the index, or in front if
/// something stood between them.
final class Taking {
    private final NDArray array;
    private final List<Picked> picked = new ArrayList<>();
    private final Layout rest;
    private final long[] taken;
    private final long[] offsets;
    private final int takenAt;
    private final boolean isMaskAlone;

    /// Positions along one axis of the array, which has gone from the rest.
    private record Picked(NDArray positions, long length, long stride, int axis) {}

    Taking(NDArray array, List<Index> index) {
        this.array = array;
        Walk walk = new Walk(array, picked);
        Indexing.expanded(index, array.ndim()).forEach(walk::step);
        this.rest = walk.layout;
        this.takenAt = isInOnePlace(index) ? walk.firstTaken : 0;
        this.isMaskAlone = index.size() == 1 && isMask(index.getFirst()) && rest.ndim() == 0;
        this.taken = Shapes.broadcast(picked.stream().map(p -> p.positions.shape()).toArray(long[][]::new))
                .orElseThrow(this::mismatch);
        this.offsets = offsets();
    }

    /// Goes along the index and the axes together.
    private static final class Walk {
        private final List<Picked> picked;
        private Layout layout;
        private int axis;
        private int given;
        private int firstTaken = -1;

        Walk(NDArray array, List<Picked> picked) {
            this.layout = array.layout();
            this.picked = picked;
        }

        void step(Index part) {
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
                default -> throw new IllegalArgumentException("a field stands alone between the brackets");
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
                    throw new IndexOutOfBoundsException("boolean index did not match indexed array along axis "
                            + (given + k) + "; size of axis is " + layout.length(axis + k)
                            + " but size of corresponding boolean axis is " + where.length(k));
                }
            }
            Masks.positions(where).forEach(this::take);
        }

        private void take(NDArray positions) {
            if (firstTaken < 0) {
                firstTaken = axis;
            }
            picked.add(new Picked(integers(positions), layout.length(axis), layout.stride(axis), given++));
            layout = layout.slice(axis, 0, 1, Math.min(1, layout.length(axis)));
            layout = Layout.of(without(layout.shape(), axis), without(layout.strides(), axis), layout.offset());
        }
    }

    private static boolean isMask(Index part) {
        return part instanceof Index.Mask
                || (part instanceof Index.Take(NDArray where) && where.dtype().equals(DType.BOOL));
    }

    private static long[] without(long[] values, int at) {
        return LongStream.range(0, values.length)
                .filter(i -> i != at)
                .map(i -> values[(int) i])
                .toArray();
    }

    private static NDArray integers(NDArray positions) {
        boolean isEmptyOfAnyType = positions.size() == 0 && positions.ndim() == 1;
        if (!isEmptyOfAnyType
                && !(positions.dtype() instanceof Numeric numeric && numeric.type().isInteger())) {
            throw new IndexOutOfBoundsException(
                    "arrays used as indices must be of integer (or boolean) type; found " + positions.dtype());
        }
        return positions;
    }

    /// Whether the arrays (numbers among them) stand next to each other.
    private static boolean isInOnePlace(List<Index> index) {
        String kinds = index.stream()
                .map(part -> part instanceof Index.Take || part instanceof Index.Mask || part instanceof Index.At ? "t" : "s")
                .collect(Collectors.joining());
        return kinds.matches("s*t+s*");
    }

    private ShapeException mismatch() {
        return new ShapeException("shape mismatch: indexing arrays could not be broadcast together with shapes "
                + picked.stream().map(p -> Shapes.toString(p.positions.shape())).collect(Collectors.joining(" ")));
    }

    private long[] offsets() {
        long[] sums = new long[Math.toIntExact(Shapes.size(taken))];
        for (Picked axis : picked) {
            long[] positions = axis.positions.broadcastTo(taken).toLongs();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += Axes.position(positions[i], axis.length, axis.axis) * axis.stride;
            }
        }
        return sums;
    }

    private long[] resultShape() {
        long[] shape = new long[rest.ndim() + taken.length];
        long[] around = rest.shape();
        System.arraycopy(around, 0, shape, 0, takenAt);
        System.arraycopy(taken, 0, shape, takenAt, taken.length);
        System.arraycopy(around, takenAt, shape, takenAt + taken.length, around.length - takenAt);
        return shape;
    }

    NDArray get() {
        NDArray result = NDArray.zeros(array.dtype(), resultShape());
        List<NDArray> parts = parts(result);
        for (int i = 0; i < offsets.length; i++) {
            parts.get(i).assign(array.withLayout(rest.field(offsets[i])));
        }
        return result;
    }

    void set(Object value) {
        if (!(value instanceof NDArray values)) {
            for (long offset : offsets) {
                array.withLayout(rest.field(offset)).fill(value);
            }
            return;
        }
        long[] shape = resultShape();
        NDArray apart = Overlaps.mayShareMemory(array, values) ? values.copy() : values;
        Layout repeated = stripped(apart.layout(), shape.length)
                .broadcastTo(shape)
                .orElseThrow(() -> unfit(values, shape));
        List<NDArray> parts = parts(apart.withLayout(repeated));
        for (int i = 0; i < offsets.length; i++) {
            array.withLayout(rest.field(offsets[i])).assign(parts.get(i));
        }
    }

    private ShapeException unfit(NDArray values, long[] shape) {
        return new ShapeException(
                isMaskAlone && values.ndim() == 1
                        ? "NumPy boolean array indexing assignment cannot assign " + values.size()
                                + " input values to the " + offsets.length + " output values where the mask is true"
                        : "shape mismatch: value array of shape " + Shapes.toString(values.shape())
                                + " could not be broadcast to indexing result of shape " + Shapes.toString(shape));
    }

    private static Layout stripped(Layout layout, int ndim) {
        Layout result = layout;
        while (result.ndim() > ndim && result.length(0) == 1) {
            result = result.dropAxis(0);
        }
        return result;
    }

    /// The part of an array of the result's shape that belongs to each of the taken positions, in their order.
    private List<NDArray> parts(NDArray whole) {
        List<NDArray> parts = new ArrayList<>();
        long[] index = new long[taken.length];
        for (int i = 0; i < offsets.length; i++) {
            Layout layout = whole.layout();
            for (long position : index) {
                layout = layout.select(takenAt, position);
            }
            parts.add(whole.withLayout(layout));
            advance(index);
        }
        return parts;
    }

    private void advance(long[] index) {
        for (int axis = index.length - 1; axis >= 0; axis--) {
            if (++index[axis] < taken[axis]) {
                return;
            }
            index[axis] = 0;
        }
    }
}
