package ndraster;

import java.util.Arrays;
import java.util.stream.LongStream;
import ndraster.Statistics.Histogram;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Promotion;

/// Histograms, with NumPy's edges and NumPy's rounding at them.
final class Histograms {
    private static final int BLOCK = 1 << 16;

    private Histograms() {}

    static Histogram ofRange(NDArray array, int bins) {
        checkBins(bins);
        NDArray values = real(array);
        if (values.size() == 0) {
            return ofRange(values, bins, 0, 1);
        }
        NDArray first = values.min();
        NDArray last = values.max();
        checkFinite(first.getDouble(), last.getDouble(), "autodetected range of [");
        if (first.getDouble() == last.getDouble()) {
            return bin(values, new EqualBins(first.subtract(0.5), last.add(0.5), true, bins));
        }
        return bin(values, new EqualBins(first, last, true, bins));
    }

    static Histogram ofRange(NDArray array, int bins, double first, double last) {
        checkBins(bins);
        if (first > last) {
            throw new IllegalArgumentException(
                    "max must be larger than min in range parameter.: found " + first + " to " + last);
        }
        checkFinite(first, last, "supplied range of [");
        double wider = first == last ? 0.5 : 0;
        NDArray from = NDArray.full(DType.FLOAT64, first - wider);
        return bin(real(array), new EqualBins(from, NDArray.full(DType.FLOAT64, last + wider), false, bins));
    }

    private static void checkBins(int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("`bins` must be positive, when an integer: found " + bins);
        }
    }

    private static void checkFinite(double first, double last, String words) {
        if (!Double.isFinite(first) || !Double.isFinite(last)) {
            throw new IllegalArgumentException(words + text(first) + ", " + text(last) + "] is not finite");
        }
    }

    private static String text(double edge) {
        return Double.isNaN(edge) ? "nan" : Double.toString(edge).replace("Infinity", "inf");
    }

    private static NDArray real(NDArray array) {
        Numeric dtype = Reducing.numeric(array, "subtract");
        if (dtype.type().isComplex()) {
            throw new CastException("a histogram is of real numbers: found " + dtype);
        }
        NDArray flat = array.reshape(-1);
        return dtype.type() == NumericType.BOOL ? flat.view(DType.UINT8) : flat;
    }

    /// Values that can be only a few are counted first, and binned once each.
    private static Histogram bin(NDArray values, EqualBins bins) {
        NDArray edges = bins.edges(values.dtype());
        long[] counts = new long[bins.count()];
        Numeric dtype = Reducing.operand(values).dtype();
        if (dtype.type().isInteger() && dtype.itemSize() <= Short.BYTES && values.size() > BLOCK) {
            long least = values.min().getLong();
            NDArray shifted =
                    NDArray.zeros(DType.INT64, values.shape()).assign(values).subtractInPlace(least);
            long[] times = Statistics.bincount(shifted).toLongs();
            NDArray distinct =
                    NDArray.zeros(dtype, times.length).assign(NDArray.arange(least, least + times.length, 1));
            bins.add(distinct, edges, times, counts);
        } else {
            long[] once = new long[(int) Math.min(BLOCK, values.size())];
            Arrays.fill(once, 1);
            for (long at = 0; at < values.size(); at += BLOCK) {
                long n = Math.min(BLOCK, values.size() - at);
                bins.add(values.withLayout(values.layout().slice(0, at, 1, n)), edges, once, counts);
            }
        }
        return new Histogram(Creation.own(DType.INT64, counts, counts.length), edges);
    }

    static Histogram between(NDArray array, NDArray edges) {
        NDArray values = real(array);
        if (edges.ndim() != 1) {
            throw new ShapeException("`bins` must be 1d, when an array: found " + edges.ndim() + " dimensions");
        }
        DType common = Promotion.of(values.dtype(), edges.dtype());
        long[] keys = keys(edges, common);
        if (LongStream.range(1, keys.length).anyMatch(i -> keys[(int) i - 1] > keys[(int) i])) {
            throw new IllegalArgumentException(
                    "`bins` must increase monotonically, when an array: found " + edges.str());
        }
        long[] counts = new long[Math.max(0, keys.length - 1)];
        for (long key : keys(values, common)) {
            count(keys, key, counts);
        }
        return new Histogram(Creation.own(DType.INT64, counts, counts.length), edges.copy());
    }

    private static long[] keys(NDArray array, DType common) {
        return SortKeys.of(NDArray.zeros(common, array.shape()).assign(array))
                .columns()
                .getFirst();
    }

    private static void count(long[] edges, long key, long[] counts) {
        if (counts.length == 0 || key < edges[0] || key > edges[edges.length - 1]) {
            return;
        }
        int above = above(edges, key);
        counts[Math.min(above, counts.length) - 1]++;
    }

    /// The first edge above the key.
    private static int above(long[] edges, long key) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] <= key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
