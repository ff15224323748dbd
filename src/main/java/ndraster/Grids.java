package ndraster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ndraster.dtype.DType;

/// Evenly spaced numbers, unit matrices and coordinates. All of them are new arrays.
///
/// @see <a href="https://numpy.org/doc/stable/reference/routines.array-creation.html">NumPy: array creation</a>
public final class Grids {
    private Grids() {}

    /// `count` numbers from `start` to `stop`, both inclusive, as float64.
    ///
    /// @throws ShapeException if the count is negative
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.linspace.html">NumPy: linspace</a>
    public static NDArray linspace(double start, double stop, long count) {
        return linspace(start, stop, count, true);
    }

    /// As [#linspace(double, double, long)], with `stop` itself only if `endpoint`.
    ///
    /// @throws ShapeException if the count is negative
    public static NDArray linspace(double start, double stop, long count, boolean endpoint) {
        if (count < 0) {
            throw new ShapeException("Number of samples, " + count + ", must be non-negative.");
        }
        NDArray array = NDArray.zeros(DType.FLOAT64, count);
        MemorySegment memory = array.writable("output array is read-only");
        long gaps = endpoint ? count - 1 : count;
        double delta = stop - start;
        double step = delta / gaps;
        for (long i = 0; i < count; i++) {
            double way = gaps <= 0 ? i * delta : step == 0 ? i / (double) gaps * delta : i * step;
            memory.setAtIndex(ValueLayout.JAVA_DOUBLE, i, way + start);
        }
        if (endpoint && count > 1) {
            memory.setAtIndex(ValueLayout.JAVA_DOUBLE, count - 1, stop);
        }
        return array;
    }

    /// `count` powers of ten, whose exponents go evenly from `start` to `stop`, as float64.
    ///
    /// @throws ShapeException if the count is negative
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.logspace.html">NumPy: logspace</a>
    public static NDArray logspace(double start, double stop, long count) {
        return logspace(start, stop, count, true);
    }

    /// As [#logspace(double, double, long)], with `stop` itself only if `endpoint`.
    ///
    /// @throws ShapeException if the count is negative
    public static NDArray logspace(double start, double stop, long count, boolean endpoint) {
        return BinaryUfunc.POWER.apply(10.0, linspace(start, stop, count, endpoint));
    }

    /// `count` numbers from `start` to `stop`, each the same multiple of the one before, as float64.
    ///
    /// @throws IllegalArgumentException if an end is 0
    /// @throws ShapeException if the count is negative
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.geomspace.html">NumPy: geomspace</a>
    public static NDArray geomspace(double start, double stop, long count) {
        return geomspace(start, stop, count, true);
    }

    /// As [#geomspace(double, double, long)], with `stop` itself only if `endpoint`.
    ///
    /// @throws IllegalArgumentException if an end is 0
    /// @throws ShapeException if the count is negative
    public static NDArray geomspace(double start, double stop, long count, boolean endpoint) {
        if (start == 0 || stop == 0) {
            throw new IllegalArgumentException(
                    "Geometric sequence cannot include zero: found " + start + " and " + stop);
        }
        double sign = Math.signum(start);
        NDArray array = logspace(Math.log10(start / sign), Math.log10(stop / sign), count, endpoint);
        if (count > 0) {
            array.setItem(start / sign, 0);
        }
        if (count > 1 && endpoint) {
            array.setItem(stop / sign, -1);
        }
        return array.multiplyInPlace(sign);
    }

    /// A square matrix with ones on its diagonal.
    ///
    /// @throws ShapeException if the length is negative
    public static NDArray identity(DType dtype, long length) {
        return eye(dtype, length, length, 0);
    }

    /// A matrix with ones on one diagonal.
    ///
    /// @param diagonal how far to the right of the main diagonal; negative: to the left
    /// @throws ShapeException if a length is negative
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.eye.html">NumPy: eye</a>
    public static NDArray eye(DType dtype, long rows, long columns, long diagonal) {
        NDArray array = NDArray.zeros(dtype, rows, columns);
        if (diagonal > -rows && diagonal < columns) {
            long first = diagonal >= 0 ? diagonal : -diagonal * columns;
            long length = Math.min(rows - Math.max(0, -diagonal), columns - Math.max(0, diagonal));
            NDArray flat = array.asReshaped(-1).get(Index.from(first));
            flat.get(Index.every(columns + 1)).get(Index.to(length)).fill(1);
        }
        return array;
    }

    /// The coordinates of a grid: for each axis an array of the grid's shape. The first two axes are x and y,
    /// so that the shape is (y, x, …), as in NumPy's `indexing='xy'`.
    ///
    /// @param coordinates the positions along each axis
    /// @throws ShapeException if one has more than one axis
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.meshgrid.html">NumPy: meshgrid</a>
    public static List<NDArray> meshgrid(NDArray... coordinates) {
        int[] axes = IntStream.range(0, coordinates.length).toArray();
        if (axes.length > 1) {
            axes[0] = 1;
            axes[1] = 0;
        }
        return grid(coordinates, axes);
    }

    /// As [#meshgrid], with the axes in the order given: NumPy's `indexing='ij'`.
    ///
    /// @throws ShapeException if one has more than one axis
    public static List<NDArray> meshgridByIndex(NDArray... coordinates) {
        return grid(coordinates, IntStream.range(0, coordinates.length).toArray());
    }

    private static List<NDArray> grid(NDArray[] coordinates, int[] axes) {
        long[] shape = new long[axes.length];
        for (int k = 0; k < axes.length; k++) {
            if (coordinates[k].ndim() > 1) {
                throw new ShapeException("meshgrid takes arrays of one axis: number " + k + " has "
                        + coordinates[k].ndim() + "; ravel() makes it one");
            }
            shape[axes[k]] = coordinates[k].size();
        }
        return IntStream.range(0, axes.length)
                .mapToObj(k -> along(coordinates[k], axes[k], shape.length)
                        .broadcastTo(shape)
                        .copy())
                .toList();
    }

    private static NDArray along(NDArray values, int axis, int ndim) {
        long[] shape = new long[ndim];
        Arrays.fill(shape, 1);
        shape[axis] = values.size();
        return values.reshape(shape);
    }

    /// For each axis of `shape`, the index along it of every element: an int64 array of shape `(ndim,
    /// …shape)`.
    ///
    /// @throws ShapeException if a length is negative
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.indices.html">NumPy: indices</a>
    public static NDArray indices(long... shape) {
        long[] whole = Taking.spliced(shape, 0, new long[] {shape.length});
        NDArray array = NDArray.zeros(DType.INT64, whole);
        for (int axis = 0; axis < shape.length; axis++) {
            array.get(Index.at(axis)).assign(along(NDArray.arange(shape[axis]), axis, shape.length));
        }
        return array;
    }
}
