package ndraster.awt;

import java.awt.image.ColorModel;
import java.util.Arrays;
import ndraster.Expression;
import ndraster.NDArray;
import ndraster.UnaryUfunc;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.pixel.White;

/// Samples as those of another type: black stays 0, white the largest of the type, which is 1 for floating point
/// numbers and truth values; what lies between goes to the nearest.
final class Depth {
    private Depth() {}

    /// Whether each component has all the bits of its data type, so that its largest number is white.
    static boolean isWhole(ColorModel model) {
        Numeric dtype = SampleTypes.ofAwt(model.getTransferType());
        return Arrays.stream(model.getComponentSize()).allMatch(bits -> bits == dtype.itemSize() * Byte.SIZE);
    }

    /// @throws ImageLayoutException if the elements of `samples`, or `type`, are no real numbers
    static NDArray convert(NDArray samples, DType type) {
        Numeric from = numeric(samples, samples.dtype(), type);
        Numeric to = numeric(samples, type, type);
        if (from.equals(to)) {
            return samples.copy();
        }
        Numeric exact = precision(from, to);
        Expression scaled = Expression.of(samples).astype(exact).multiply(White.of(to.type()) / White.of(from.type()));
        return to.type().isFloating() ? scaled.toArray(to) : rounded(scaled, to);
    }

    private static NDArray rounded(Expression scaled, Numeric to) {
        Expression whole = scaled.add(0.5).apply(UnaryUfunc.FLOOR);
        return to.type() == NumericType.BOOL ? whole.saturate(DType.UINT8).toArray(DType.BOOL) : whole.toSaturated(to);
    }

    /// float32 holds products of 16 bits with a fraction closely enough to round them to 8, and to no more.
    private static Numeric precision(Numeric from, Numeric to) {
        boolean isToBytes = to.itemSize() == 1
                && from.itemSize() <= Short.BYTES
                && !from.type().isFloating();
        return isToBytes ? DType.FLOAT32 : DType.FLOAT64;
    }

    private static Numeric numeric(NDArray samples, DType asked, DType type) {
        if (asked instanceof Numeric dtype && !dtype.type().isComplex()) {
            return dtype;
        }
        throw new ImageLayoutException(ArraySamples.describe(samples) + ": samples to be made " + type
                + " are real numbers, and made real numbers. Of structs convert each field");
    }
}
