package ndraster;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;

/// The methods of [NDArray] that arrange axes and shapes.
final class Rearranging {
    private Rearranging() {}

    static NDArray reshape(NDArray array, Order order, long[] shape) {
        if (order == Order.K) {
            throw new IllegalArgumentException("order 'K' is not permitted for reshaping. C, F and A are");
        }
        Order resolved = resolved(array, order);
        long[] target = Axes.completed(shape, array.shape());
        return array.layout()
                .reshape(target, array.itemSize(), resolved == Order.F)
                .map(array::withLayout)
                .orElseGet(() -> copy(array, resolved).reshape(resolved, target));
    }

    private static Order resolved(NDArray array, Order order) {
        boolean isFortran = array.isFContiguous() && !array.isCContiguous();
        return order == Order.A ? (isFortran ? Order.F : Order.C) : order;
    }

    static NDArray ravel(NDArray array, Order order) {
        if (order == Order.K) {
            return ravel(asInMemory(array), Order.C);
        }
        Order resolved = resolved(array, order);
        boolean isContiguous = resolved == Order.C ? array.isCContiguous() : array.isFContiguous();
        return isContiguous ? array.reshape(resolved, -1) : array.flatten(resolved);
    }

    static NDArray flatten(NDArray array, Order order) {
        Order resolved = resolved(array, order);
        return order == Order.K
                ? asInMemory(array).flatten()
                : copy(array, resolved).reshape(resolved, -1);
    }

    private static NDArray asInMemory(NDArray array) {
        return array.withLayout(array.layout().transpose(array.layout().order()));
    }

    static NDArray asReshaped(NDArray array, long[] shape) {
        long[] target = Axes.completed(shape, array.shape());
        return array.layout()
                .reshape(target, array.itemSize(), false)
                .map(array::withLayout)
                .orElseThrow(() -> new ShapeException("Unable to avoid creating a copy while reshaping. "
                        + array.layout() + " can not be viewed as " + Shapes.toString(target) + "; reshape copies"));
    }

    static NDArray copy(NDArray array, Order order) {
        Order resolved = resolved(array, order);
        if (resolved != Order.F) {
            return resolved == Order.K ? NDArray.zerosLike(array).assign(array) : array.copy();
        }
        return NDArray.zeros(array.dtype(), array.transpose().shape())
                .transpose()
                .assign(array);
    }

    static NDArray swapAxes(NDArray array, int first, int second) {
        int[] order = IntStream.range(0, array.ndim()).toArray();
        int one = named("axis1", first, array.ndim());
        int other = named("axis2", second, array.ndim());
        order[one] = other;
        order[other] = one;
        return array.transpose(order);
    }

    static int named(String name, int axis, int ndim) {
        if (axis < -ndim || axis >= ndim) {
            throw new ShapeException(name + ": axis " + axis + " is out of bounds for array of dimension " + ndim);
        }
        return axis < 0 ? axis + ndim : axis;
    }

    static NDArray squeeze(NDArray array) {
        return dropped(
                array,
                IntStream.range(0, array.ndim())
                        .filter(axis -> array.length(axis) == 1)
                        .toArray());
    }

    static NDArray squeeze(NDArray array, int[] axes) {
        int[] normal = Axes.distinct(axes, array.ndim(), "duplicate value in 'axis'");
        for (int axis : normal) {
            if (array.length(axis) != 1) {
                throw new ShapeException("cannot select an axis to squeeze out which has size not equal to one: axis "
                        + axis + " of shape " + Shapes.toString(array.shape()));
            }
        }
        return dropped(array, normal);
    }

    private static NDArray dropped(NDArray array, int[] axes) {
        Layout layout = array.layout();
        int[] sorted = Arrays.stream(axes).sorted().toArray();
        for (int i = sorted.length - 1; i >= 0; i--) {
            layout = layout.dropAxis(sorted[i]);
        }
        return array.withLayout(layout);
    }

    static NDArray repeat(NDArray array, long count, int axis) {
        if (array.ndim() == 0) {
            return repeat(Shaping.atLeast1d(array), count, axis);
        }
        int along = Axes.normalized(axis, array.ndim());
        if (count < 0) {
            throw new ShapeException("negative dimensions are not allowed: repeats of " + count);
        }
        long[] shape = array.shape();
        long[] repeated = Taking.spliced(shape, along + 1, new long[] {count});
        if (shape[along] > 0 && count > Long.MAX_VALUE / shape[along]) {
            throw Creation.tooBig(count + " times an axis of " + shape[along]);
        }
        shape[along] *= count;
        NDArray result = NDArray.zeros(array.dtype(), shape);
        if (result.size() > 0) {
            result.asReshaped(repeated).assign(array.withLayout(array.layout().newAxis(along + 1)));
        }
        return result;
    }

    static NDArray repeat(NDArray array, NDArray counts, int axis) {
        if (array.ndim() == 0) {
            return repeat(Shaping.atLeast1d(array), counts, axis);
        }
        int along = Axes.normalized(axis, array.ndim());
        long[] each = counts.toLongs();
        LongStream.of(each).forEach(Rearranging::checkRepeats);
        if (each.length == 1) {
            return repeat(array, each[0], axis);
        }
        if (counts.ndim() != 1 || each.length != array.length(along)) {
            throw new ShapeException("operands could not be broadcast together with shape ("
                    + array.length(along) + ",) " + Shapes.toString(counts.shape())
                    + ": repeat needs one count, or one for each"
                    + " element of the axis");
        }
        long[] positions = IntStream.range(0, each.length)
                .boxed()
                .flatMapToLong(i -> LongStream.generate(() -> i).limit(each[i]))
                .toArray();
        return Picking.take(array, NDArray.asArray(positions), along, Picking.Outside.RAISE);
    }

    private static void checkRepeats(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("repeats may not contain negative values. Found " + count);
        }
    }
}
