package ndraster.cli;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.LongStream;
import ndraster.Choice;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.UnaryUfunc;
import ndraster.awt.ImageLayoutException;
import ndraster.awt.Images;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.layout.Shapes;
import ndraster.metrics.ArrayDifference;
import ndraster.metrics.ImageQuality;
import ndraster.metrics.Tolerance;

/// How two arrays of one shape differ.
///
/// @param count how many elements differ by more than the tolerance
/// @param total how many elements there are
/// @param largest the largest difference, exact of integers; infinite where only one has a number
/// @param where the index of that
/// @param psnr the peak signal-to-noise ratio in decibels, of pictures whose colours differ
/// @param ssim the structural similarity, of pictures
record Difference(long count, long total, Number largest, List<Long> where, OptionalDouble psnr, OptionalDouble ssim) {
    Difference {
        where = List.copyOf(where);
    }

    static Difference of(Work first, Work second, double tolerance) {
        ArrayDifference counted = ArrayDifference.between(first.array(), second.array(), Tolerance.within(tolerance));
        NDArray gap = gap(first.array(), second.array()).ravel();
        long widest = gap.size() == 0 ? 0 : gap.argmax().getLong();
        Number largest = gap.size() == 0 ? 0 : (Number) gap.item(widest);
        return new Difference(
                counted.count(),
                counted.size(),
                largest,
                largest.doubleValue() == 0 ? List.of() : index(widest, first.array()),
                quality(first, second, ImageQuality::psnr),
                quality(first, second, ImageQuality::ssim));
    }

    private static List<Long> index(long position, NDArray array) {
        return LongStream.of(Shapes.unravel(position, array.shape())).boxed().toList();
    }

    /// Nothing for what is no picture of colours.
    private static OptionalDouble quality(
            Work first, Work second, ToDoubleBiFunction<BufferedImage, BufferedImage> measure) {
        try {
            Picture a = Picture.of(first, "PSNR");
            Picture b = Picture.of(second, "PSNR");
            if (a.array().size() == 0 || a.isInkOrLab() || b.isInkOrLab()) {
                return OptionalDouble.empty();
            }
            double value = measure.applyAsDouble(Images.asImage(a.array()), Images.asImage(b.array()));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (StepException | ImageLayoutException _) {
            return OptionalDouble.empty();
        }
    }

    /// Absolute differences; 0 where both are no number, infinite where one is.
    static NDArray gap(NDArray a, NDArray b) {
        boolean areLong = a.itemSize() == Long.BYTES && a.dtype().kind() != 'f';
        return areLong ? ofLongs(a, b) : ofDoubles(a.astype(DType.FLOAT64), b.astype(DType.FLOAT64));
    }

    /// As uint64, which has room for all.
    private static NDArray ofLongs(NDArray a, NDArray b) {
        return Choice.where(a.greater(b), a.subtract(b), b.subtract(a)).astype(DType.UINT64, Casting.UNSAFE);
    }

    private static NDArray ofDoubles(NDArray a, NDArray b) {
        NDArray gap = a.subtract(b).absolute();
        NDArray isFirst = UnaryUfunc.ISNAN.apply(a);
        NDArray isSecond = UnaryUfunc.ISNAN.apply(b);
        gap.set(Double.POSITIVE_INFINITY, Index.mask(isFirst.notEqual(isSecond)));
        gap.set(0.0, Index.mask(isFirst.multiply(isSecond)));
        gap.set(0.0, Index.mask(a.equal(b)));
        return gap;
    }

    boolean isNone() {
        return count == 0;
    }

    static boolean areComparable(NDArray first, NDArray second) {
        return Arrays.equals(first.shape(), second.shape());
    }
}
