package ndraster;

import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.Promotion;

/// Bins of one width, as `np.histogram` lays them out.
///
/// @param first the lowest edge, an array without axes
/// @param last the highest edge, likewise
/// @param isFound whether the edges are elements, whose type counts; else they are Java numbers
/// @param count how many bins
record EqualBins(NDArray first, NDArray last, boolean isFound, int count) {
    /// In the type of the values, float64 for integers.
    NDArray edges(DType values) {
        DType type = Promotion.withDouble(values);
        DType working = isFound ? Promotion.withDouble(first.dtype()) : DType.FLOAT64;
        NDArray start = in(first, working);
        NDArray stop = in(last, working);
        NDArray step = stop.subtract(start).divide(count);
        NDArray edges = in(NDArray.arange(count + 1L), working);
        edges.multiplyInPlace(step).addInPlace(start);
        edges.get(Index.at(count)).assign(stop);
        NDArray result = in(edges, type);
        checkRising(result);
        return result;
    }

    private void checkRising(NDArray edges) {
        for (int i = 0; i < count; i++) {
            if (edges.getDouble(i) >= edges.getDouble(i + 1)) {
                throw new IllegalArgumentException("Too many bins for data range. Cannot create " + count
                        + " finite-sized bins. The range is " + first.item() + " to " + last.item());
            }
        }
    }

    private static NDArray in(NDArray array, DType type) {
        return NDArray.zeros(type, array.shape()).assign(array);
    }

    /// Adds `times` of each value to the count of its bin. An element whose computed bin is off by rounding goes to
    /// the right one.
    void add(NDArray values, NDArray edges, long[] times, long[] counts) {
        NDArray typed = in(values, edges.dtype());
        double[] found = JavaArrays.toDoubles(typed);
        double[] bounds = JavaArrays.toDoubles(edges);
        double[] place = JavaArrays.toDoubles(
                typed.subtract(origin(edges.dtype())).divide(width()).multiply(count));
        double least = first.getDouble();
        double most = last.getDouble();
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= least && found[i] <= most) {
                counts[bin(found[i], (int) place[i], bounds)] += times[i];
            }
        }
    }

    private int bin(double value, int computed, double[] bounds) {
        int bin = computed == count ? computed - 1 : computed;
        if (value < bounds[bin]) {
            bin--;
        }
        return value >= bounds[bin + 1] && bin != count - 1 ? bin + 1 : bin;
    }

    private NDArray origin(DType type) {
        return isFound ? first : in(first, type);
    }

    /// Of integers as they are: the difference has no sign.
    private NDArray width() {
        boolean isWhole =
                first.dtype() instanceof Numeric numeric && numeric.type().isInteger();
        return isWhole ? in(last, DType.FLOAT64).subtract(in(first, DType.FLOAT64)) : last.subtract(first);
    }
}
