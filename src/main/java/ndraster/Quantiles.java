package ndraster;

import java.util.stream.IntStream;
import ndraster.dtype.Numeric;

/// Medians and quantiles, from sorted lanes.
final class Quantiles {
    private Quantiles() {}

    static NDArray median(NDArray array, int... axes) {
        Reducing.numeric(array, "add");
        NDArray lanes = sorted(array, axes);
        int last = lanes.ndim() - 1;
        long n = lanes.length(last);
        long first = n % 2 == 1 ? n / 2 : Math.max(0, n / 2 - 1);
        NDArray middle = lanes.withLayout(lanes.layout().slice(last, first, 1, Math.min(n - first, 2 - n % 2)));
        return withNaN(Reduction.MEAN.over(-1).apply(middle), lanes);
    }

    static NDArray quantile(NDArray array, double q, QuantileMethod method, int... axes) {
        checkReal(array);
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("Quantiles must be in the range [0, 1]: found " + q);
        }
        NDArray lanes = sorted(array, axes);
        long n = lanes.length(lanes.ndim() - 1);
        if (n == 0) {
            boolean isBelow = array.dtype().kind() != 'f' && !method.isDiscrete() && method.position(n, q) < 0;
            throw new IndexOutOfBoundsException("index " + (isBelow ? 0 : -1)
                    + " is out of bounds for axis 0 with size 0: a quantile of no elements");
        }
        double position = method.position(n, q);
        if (method.isDiscrete()) {
            NDArray picked = at(lanes, (long) position);
            return withNaN(NDArray.zeros(array.dtype(), picked.shape()).assign(picked), lanes);
        }
        return withNaN(between(lanes, position, method), lanes);
    }

    static void checkReal(NDArray array) {
        if (Reducing.numeric(array, "subtract").type().isComplex()) {
            throw new CastException("a must be an array of real numbers: found " + array.dtype());
        }
    }

    private static NDArray between(NDArray lanes, double position, QuantileMethod method) {
        long n = lanes.length(lanes.ndim() - 1);
        double floor = Math.floor(position);
        long below = position >= n - 1 ? n - 1 : (long) Math.max(0, floor);
        long above = position >= n - 1 ? n - 1 : position < 0 ? 0 : below + 1;
        // NumPy calls the last element −1, and takes the distance to that.
        double fraction = position - (position >= n - 1 ? -1 : Math.max(0, floor));
        return interpolated(at(lanes, below), at(lanes, above), method.weight(fraction, position));
    }

    /// From the nearer of the two, so that the result is exact at both ends.
    private static NDArray interpolated(NDArray a, NDArray b, double weight) {
        NDArray difference = b.subtract(a);
        return weight >= 0.5 ? b.subtract(difference.multiply(1 - weight)) : a.add(difference.multiply(weight));
    }

    private static NDArray at(NDArray lanes, long position) {
        return lanes.withLayout(lanes.layout().select(lanes.ndim() - 1, position));
    }

    /// A packed copy with the axes joined into a last one, along which it is sorted.
    private static NDArray sorted(NDArray array, int... axes) {
        Axes.distinct(axes, array.ndim(), "repeated axis");
        ReducedAxes reduced = ReducedAxes.of(array, axes, false);
        boolean[] flags = reduced.flags();
        int[] order = IntStream.concat(
                        IntStream.range(0, flags.length).filter(axis -> !flags[axis]),
                        IntStream.range(0, flags.length).filter(axis -> flags[axis]))
                .toArray();
        long[] kept = IntStream.range(0, flags.length)
                .filter(axis -> !flags[axis])
                .mapToLong(array::length)
                .toArray();
        long[] shape = java.util.Arrays.copyOf(kept, kept.length + 1);
        shape[kept.length] = reduced.count(array);
        return Sorting.sortedLanes(array.transpose(order).reshape(shape));
    }

    /// NaN where a lane has one: it is then its last element.
    private static NDArray withNaN(NDArray result, NDArray lanes) {
        boolean canHave = lanes.dtype() instanceof Numeric numeric && "fc".indexOf(numeric.kind()) >= 0;
        if (!canHave || lanes.size() == 0) {
            return result;
        }
        NDArray last = at(lanes, lanes.length(lanes.ndim() - 1) - 1).reshape(-1);
        NDArray flat = result.reshape(-1);
        for (long i = 0; i < last.size(); i++) {
            if (isNaN(last.item(i))) {
                flat.setItem(last.item(i), i);
            }
        }
        return flat.reshape(result.shape());
    }

    private static boolean isNaN(Object value) {
        return switch (value) {
            case Double real -> real.isNaN();
            case Complex(double re, double im) -> Double.isNaN(re) || Double.isNaN(im);
            default -> false;
        };
    }
}
