package ndraster;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.kernel.Totals;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;
import ndraster.memory.Storage;

/// Which axes a reduction takes away.
///
/// @param flags for each axis, whether it is reduced
/// @param keepsDims whether reduced axes stay, with length 1
/// @param flattened how many axes there were before the array was flattened, if it was
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReducedAxes(boolean[] flags, boolean keepsDims, OptionalInt flattened) {
    private static final long MOST_TOTALS = 1 << 28;

    static ReducedAxes of(NDArray array, int[] axes, boolean keepsDims) {
        boolean[] flags = new boolean[array.ndim()];
        if (axes.length == 0) {
            Arrays.fill(flags, true);
        } else if (array.ndim() > 0 || axes.length > 1 || (axes[0] != 0 && axes[0] != -1)) {
            mark(flags, axes);
        }
        return new ReducedAxes(flags, keepsDims, OptionalInt.empty());
    }

    private static void mark(boolean[] flags, int[] axes) {
        for (int axis : axes) {
            int at = Axes.normalized(axis, flags.length);
            if (flags[at]) {
                throw new ShapeException("duplicate value in 'axis': " + Arrays.toString(axes)
                        + " for an array of dimension " + flags.length);
            }
            flags[at] = true;
        }
    }

    /// Positions are along one axis, of the flattened array if none is given.
    static ReducedAxes ofPosition(NDArray array, int[] axes, boolean keepsDims) {
        if (axes.length > 1) {
            throw new ShapeException("a position is along one axis, or along none for the flattened array; found axes "
                    + Arrays.toString(axes));
        }
        if (axes.length == 0 || array.ndim() == 0) {
            if (axes.length == 1) {
                Axes.normalized(axes[0], 1);
            }
            return new ReducedAxes(new boolean[] {true}, keepsDims, OptionalInt.of(array.ndim()));
        }
        return of(array, axes, keepsDims);
    }

    /// Whether the result is one number without axes, which in NumPy is not an array.
    boolean givesOne() {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return !keepsDims;
    }

    /// Whether there are results, but none of them has elements.
    boolean isEmpty(NDArray array) {
        return count(array) == 0 && Shapes.size(kept(array.shape())) > 0;
    }

    /// How many elements become one.
    long count(NDArray array) {
        long count = 1;
        for (int axis = 0; axis < flags.length; axis++) {
            count *= flags[axis] ? array.length(axis) : 1;
        }
        return count;
    }

    /// The shape with the reduced axes as axes of length 1.
    long[] kept(long[] shape) {
        long[] kept = shape.clone();
        for (int axis = 0; axis < flags.length; axis++) {
            kept[axis] = flags[axis] ? 1 : kept[axis];
        }
        return kept;
    }

    /// The totals as an array of `dtype`, with the reduced axes as axes of length 1.
    NDArray result(Totals totals, NDArray of, Numeric dtype) {
        NDArray found = wrap(totals, of);
        if (totals.type() == dtype.type()) {
            return found;
        }
        if (totals.type() == NumericType.INT64 && dtype.type() == NumericType.UINT64) {
            return found.withDType(dtype, found.layout());
        }
        return Creation.keepOrder(dtype, found.shape(), found).assign(found);
    }

    private NDArray wrap(Totals totals, NDArray of) {
        int size = totals.type().size();
        long[] strides = Arrays.stream(totals.strides()).map(s -> s * size).toArray();
        Layout layout = Layout.of(kept(of.shape()), strides, 0);
        Storage storage = Storage.own(totals.array());
        return new NDArray(new Numeric(totals.type(), ByteOrder.nativeOrder()), layout, storage);
    }

    /// Without the reduced axes, unless they are to be kept.
    NDArray finished(NDArray result) {
        if (keepsDims) {
            long[] ones = new long[flattened.orElse(0)];
            Arrays.fill(ones, 1);
            return flattened.isPresent() ? result.reshape(ones) : result;
        }
        Layout layout = result.layout();
        for (int axis = flags.length - 1; axis >= 0; axis--) {
            layout = flags[axis] ? layout.dropAxis(axis) : layout;
        }
        return result.withLayout(layout);
    }

    /// Applies `reduction` to the array, or to one half after the other where a Java array could not hold all
    /// results.
    NDArray inParts(NDArray array, UnaryOperator<NDArray> reduction) {
        return Shapes.size(kept(array.shape())) <= MOST_TOTALS ? reduction.apply(array) : halves(array, reduction);
    }

    private NDArray halves(NDArray array, UnaryOperator<NDArray> reduction) {
        long[] kept = kept(array.shape());
        int longest = 0;
        for (int axis = 1; axis < kept.length; axis++) {
            longest = kept[axis] > kept[longest] ? axis : longest;
        }
        long half = kept[longest] / 2;
        NDArray first = inParts(slice(array, longest, 0, half), reduction);
        NDArray second = inParts(slice(array, longest, half, kept[longest] - half), reduction);
        NDArray whole = NDArray.zeros(first.dtype(), kept);
        slice(whole, longest, 0, half).assign(first);
        slice(whole, longest, half, kept[longest] - half).assign(second);
        return whole;
    }

    private static NDArray slice(NDArray array, int axis, long first, long length) {
        return array.withLayout(array.layout().slice(axis, first, 1, length));
    }
}
