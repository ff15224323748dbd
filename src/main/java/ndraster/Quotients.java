package ndraster;

import java.util.Arrays;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.kernel.Totals;

/// Sums divided by a count, in `double`, then rounded to their type.
final class Quotients {
    private Quotients() {}

    /// In place where the totals are floating point; of integers, in float64.
    static Totals of(Totals totals, double count) {
        return switch (totals.array()) {
            case float[] sums -> {
                divide(sums, count);
                yield totals;
            }
            case double[] sums -> {
                divide(sums, count);
                yield totals;
            }
            case long[] sums -> new Totals(divided(sums, count), NumericType.FLOAT64, totals.strides());
            default -> throw new AssertionError(totals.type());
        };
    }

    private static void divide(float[] sums, double count) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (float) (sums[i] / count);
        }
    }

    private static void divide(double[] sums, double count) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= count;
        }
    }

    private static double[] divided(long[] sums, double count) {
        double[] quotients = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            quotients[i] = sums[i] / count;
        }
        return quotients;
    }

    /// A new array of any type, from sums of any type.
    static NDArray of(NDArray sums, double count, Numeric dtype) {
        boolean isComplex = Reducing.operand(sums).dtype().type().isComplex();
        NDArray wide = wide(sums, isComplex);
        double[] values = values(wide);
        if (isComplex) {
            divideComplex(values, count);
        } else {
            divide(values, count);
        }
        return NDArray.zeros(dtype, sums.shape()).assign(wide);
    }

    /// NumPy's division of complex numbers, which multiplies by the reciprocal.
    private static void divideComplex(double[] parts, double count) {
        double scale = 1 / count;
        double ratio = 0 / count;
        for (int i = 0; i < parts.length; i += 2) {
            double re = parts[i];
            double im = parts[i + 1];
            parts[i] = (re + im * ratio) * scale;
            parts[i + 1] = (im - re * ratio) * scale;
        }
    }

    /// The square roots, in the same type; of complex numbers, which are squares, those of the real parts.
    static NDArray root(NDArray squares) {
        NDArray wide = wide(squares, Reducing.operand(squares).dtype().type().isComplex());
        double[] values = values(wide);
        Arrays.setAll(values, i -> Math.sqrt(values[i]));
        return NDArray.zeros(squares.dtype(), squares.shape()).assign(wide);
    }

    private static NDArray wide(NDArray array, boolean isComplex) {
        return NDArray.zeros(isComplex ? DType.COMPLEX128 : DType.FLOAT64, array.shape())
                .assign(array);
    }

    private static double[] values(NDArray array) {
        return array.storage().heapArray().map(double[].class::cast).orElseThrow();
    }
}
