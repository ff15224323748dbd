package ndraster;

/// NumPy's statistics that are not methods of an array.
///
/// @see <a href="https://numpy.org/doc/stable/reference/routines.statistics.html">NumPy: Statistics</a>
public final class Statistics {
    private Statistics() {}

    /// How many elements lie in each bin.
    ///
    /// @param counts for each bin, as int64
    /// @param edges the lowest edge of each bin, and the highest of the last
    public record Histogram(NDArray counts, NDArray edges) {}

    /// The middle element, or the mean of the two in the middle, over the given axes or over all: a new array,
    /// float64 for integers. NaN where there is a NaN.
    ///
    /// @throws ShapeException if an axis is not there or named twice
    /// @throws CastException if the elements are not numbers
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.median.html">numpy.median</a>
    public static NDArray median(NDArray array, int... axes) {
        return Quantiles.median(array, axes);
    }

    /// As [#quantile(NDArray, double, QuantileMethod, int...)], with linear interpolation.
    public static NDArray quantile(NDArray array, double q, int... axes) {
        return quantile(array, q, QuantileMethod.LINEAR, axes);
    }

    /// The value below which the part `q`, from 0 to 1, of the elements is, over the given axes or over all: a new
    /// array. NaN where there is a NaN.
    ///
    /// @throws IllegalArgumentException if `q` is not from 0 to 1
    /// @throws ShapeException if an axis is not there or named twice
    /// @throws CastException if the elements are not real numbers
    /// @throws IndexOutOfBoundsException if there are no elements
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.quantile.html">numpy.quantile</a>
    public static NDArray quantile(NDArray array, double q, QuantileMethod method, int... axes) {
        return Quantiles.quantile(array, q, method, axes);
    }

    /// As [#percentile(NDArray, double, QuantileMethod, int...)], with linear interpolation.
    public static NDArray percentile(NDArray array, double q, int... axes) {
        return percentile(array, q, QuantileMethod.LINEAR, axes);
    }

    /// As [#quantile(NDArray, double, QuantileMethod, int...)], with `q` from 0 to 100.
    ///
    /// @throws IllegalArgumentException if `q` is not from 0 to 100
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.percentile.html">numpy.percentile</a>
    public static NDArray percentile(NDArray array, double q, QuantileMethod method, int... axes) {
        Quantiles.checkReal(array);
        if (!(q >= 0 && q <= 100)) {
            throw new IllegalArgumentException("Percentiles must be in the range [0, 100]: found " + q);
        }
        return Quantiles.quantile(array, q / 100, method, axes);
    }

    /// How many elements lie in each of `bins` equal bins from the smallest element to the largest.
    ///
    /// @throws IllegalArgumentException if there is no bin, or an element is not finite
    /// @throws CastException if the elements are not real numbers
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.histogram.html">numpy.histogram</a>
    public static Histogram histogram(NDArray array, int bins) {
        return Histograms.ofRange(array, bins);
    }

    /// How many elements lie in each of `bins` equal bins from `first` to `last`; those outside count nowhere.
    ///
    /// @throws IllegalArgumentException if there is no bin, or `first` is above `last`, or one is not finite
    /// @throws CastException if the elements are not real numbers
    public static Histogram histogram(NDArray array, int bins, double first, double last) {
        return Histograms.ofRange(array, bins, first, last);
    }

    /// How many elements lie in each bin between two neighbours in `edges`, which rise; the last bin has its upper
    /// edge too.
    ///
    /// @throws IllegalArgumentException if the edges are not one-dimensional or fall
    /// @throws CastException if the elements are not real numbers
    public static Histogram histogram(NDArray array, NDArray edges) {
        return Histograms.between(array, edges);
    }

    /// How often each number from 0 to the largest is there, as int64.
    ///
    /// @throws IllegalArgumentException if a number is negative, or the array is not one-dimensional
    /// @throws CastException if the elements are not integers
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.bincount.html">numpy.bincount</a>
    public static NDArray bincount(NDArray array) {
        return bincount(array, 0);
    }

    /// As [#bincount(NDArray)], with at least `minLength` results.
    ///
    /// @throws IllegalArgumentException if `minLength` is negative, and as there
    public static NDArray bincount(NDArray array, long minLength) {
        return Bincounts.count(array, minLength);
    }

    /// The sum of the weights of each number, as float64 (of no numbers, NumPy's int64 zeros).
    ///
    /// @param weights one for each element
    /// @throws IllegalArgumentException if there are not as many weights, and as for [#bincount(NDArray)]
    public static NDArray bincount(NDArray array, NDArray weights, long minLength) {
        return Bincounts.weigh(array, weights, minLength);
    }

    /// How many elements are not zero, over the given axes or over all, as int64; of any type.
    ///
    /// @throws ShapeException if an axis is not there or named twice
    /// @see <a
    /// href="https://numpy.org/doc/stable/reference/generated/numpy.count_nonzero.html">numpy.count_nonzero</a>
    public static NDArray countNonZero(NDArray array, int... axes) {
        return Reduction.COUNT_NONZERO.over(axes).apply(array);
    }
}
