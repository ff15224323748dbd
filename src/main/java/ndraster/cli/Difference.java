package ndraster.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.UnaryUfunc;
import ndraster.dtype.DType;
import ndraster.metrics.ArrayDifference;
import ndraster.metrics.Tolerance;

/// How two arrays of one shape differ.
///
/// @param count how many elements differ by more than the tolerance
/// @param total how many elements there are
/// @param largest the largest difference; infinite where only one has a number
/// @param where the index of that
/// @param psnr the peak signal-to-noise ratio in decibels; infinite if they are equal
/// @param ssim the structural similarity; NaN of what is no picture of at least 7 x 7 pixels
record Difference(long count, long total, double largest, List<Long> where, double psnr, double ssim) {
    static Difference of(NDArray first, NDArray second, double tolerance) {
        NDArray a = first.astype(DType.FLOAT64);
        NDArray b = second.astype(DType.FLOAT64);
        NDArray gap = gap(a, b);
        double meanSquare =
                gap.size() == 0 ? 0 : UnaryUfunc.SQUARE.apply(gap).mean().getDouble();
        double white = new Picture(first).white();
        double psnr = meanSquare == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(white * white / meanSquare);
        ArrayDifference exact = ArrayDifference.between(first, second, Tolerance.within(tolerance));
        double widest = gap.size() == 0 ? 0 : gap.max().getDouble();
        if (widest == 0 && !exact.isEmpty()) {
            ArrayDifference.Gap found = exact.largestAbsolute().orElseThrow(); // too small a part for a double
            return new Difference(
                    exact.count(), gap.size(), found.amount(), found.index(), psnr, Similarity.of(a, b, white));
        }
        long at = gap.size() == 0 ? 0 : gap.ravel().argmax().getLong();
        return new Difference(
                exact.count(), gap.size(), widest, index(at, gap.shape()), psnr, Similarity.of(a, b, white));
    }

    /// Absolute differences; 0 where both are no number, infinite where one is.
    static NDArray gap(NDArray a, NDArray b) {
        NDArray gap = a.subtract(b).absolute();
        NDArray isFirst = UnaryUfunc.ISNAN.apply(a);
        NDArray isSecond = UnaryUfunc.ISNAN.apply(b);
        gap.set(Double.POSITIVE_INFINITY, Index.mask(isFirst.notEqual(isSecond)));
        gap.set(0.0, Index.mask(isFirst.multiply(isSecond)));
        gap.set(0.0, Index.mask(a.equal(b)));
        return gap;
    }

    private static List<Long> index(long at, long[] shape) {
        long[] index = new long[shape.length];
        long rest = at;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis] = shape[axis] == 0 ? 0 : rest % shape[axis];
            rest = shape[axis] == 0 ? 0 : rest / shape[axis];
        }
        return LongStream.of(index).boxed().toList();
    }

    boolean isNone() {
        return count == 0;
    }

    static boolean areComparable(NDArray first, NDArray second) {
        return Arrays.equals(first.shape(), second.shape());
    }
}
