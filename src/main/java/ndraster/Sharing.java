package ndraster;

import ndraster.layout.Extent;
import ndraster.layout.Layout;

/// Whether arrays look at the same bytes.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.shares_memory.html">NumPy: shares_memory</a>
public final class Sharing {
    /// Some seconds' work; image layouts need a handful of trials.
    private static final long MAX_WORK = 100_000_000;

    private Sharing() {}

    /// Whether some byte belongs to an element of both arrays. Exact: of two interleaved channels the answer
    /// is no. Strides, gaps and item sizes are taken into account; the padding of a struct counts as part of
    /// its element.
    ///
    /// Mapped files are told apart by their addresses: two mappings of one file are two blocks of memory.
    ///
    /// @throws ArithmeticException if the answer takes more than 100 million trials, which needs many axes with
    /// strides that fit into each other badly; see [#sharesMemory(NDArray, NDArray, long)]
    public static boolean sharesMemory(NDArray a, NDArray b) {
        return sharesMemory(a, b, MAX_WORK);
    }

    /// As [#sharesMemory(NDArray, NDArray)], with at most `maxWork` trials: NumPy's `max_work`.
    ///
    /// @throws ArithmeticException if the answer takes more: `Exceeded max_work`
    /// @throws IllegalArgumentException if `maxWork` is negative
    public static boolean sharesMemory(NDArray a, NDArray b, long maxWork) {
        if (maxWork < 0) {
            throw new IllegalArgumentException("max_work is a number of trials, so not negative: " + maxWork);
        }
        return mayShareMemory(a, b) && meet(a, b, maxWork);
    }

    /// Whether the ranges of bytes between the first and the last element of each array meet. Cheap, and
    /// never a wrong no; a yes may be wrong, as for two interleaved channels.
    public static boolean mayShareMemory(NDArray a, NDArray b) {
        return a.itemSize() > 0 && b.itemSize() > 0 && Overlaps.mayShareMemory(a, b);
    }

    /// The bytes of an element of `a` are `start + Σ stride·x + y`, all terms positive; those of `b`, counted
    /// back from its last byte, `end − 1 − Σ stride·x − y`. They meet where the difference is made up by all
    /// the terms.
    private static boolean meet(NDArray a, NDArray b, long maxWork) {
        long shift = b.storage().address() - a.storage().address();
        Extent first = a.layout().extent(a.itemSize());
        Extent second = b.layout().field(shift).extent(b.itemSize());
        int n = a.ndim() + b.ndim() + 2;
        long[] factors = new long[n];
        long[] limits = new long[n];
        terms(a, factors, limits, 0);
        terms(b, factors, limits, a.ndim() + 1);
        return Diophantine.isSolvable(factors, limits, second.end() - 1 - first.start(), maxWork);
    }

    private static void terms(NDArray array, long[] factors, long[] limits, int from) {
        Layout layout = array.layout();
        for (int axis = 0; axis < layout.ndim(); axis++) {
            factors[from + axis] = Math.abs(layout.stride(axis));
            limits[from + axis] = layout.length(axis) - 1;
        }
        factors[from + layout.ndim()] = 1;
        limits[from + layout.ndim()] = array.itemSize() - 1L;
    }
}
