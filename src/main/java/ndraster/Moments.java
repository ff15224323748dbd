package ndraster;

import ndraster.Reducing.Numbers;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Promotion;
import ndraster.kernel.Reduce;
import ndraster.kernel.Totals;

/// Means and variances, rounded where NumPy rounds.
final class Moments {
    private Moments() {}

    static NDArray mean(Reducing call, Numbers numbers) {
        Numeric dtype = call.type().orElseGet(() -> Promotion.ofMean(numbers.dtype()));
        double count = (double) call.axes().count(numbers.array());
        if (isDirect(dtype)) {
            NumericType loop = call.type().isEmpty() ? exactLoop(numbers.dtype(), dtype) : dtype.type();
            return call.axes()
                    .inParts(
                            numbers.array(),
                            part -> call.axes().result(Quotients.of(call.totals(part, loop), count), part, dtype));
        }
        return meanOfOther(call, numbers, dtype, count);
    }

    /// float16 is added up in float32, and there divided too, unless only one number comes out.
    private static NDArray meanOfOther(Reducing call, Numbers numbers, Numeric dtype, double count) {
        boolean goesByFloat = dtype.type() == NumericType.FLOAT16 && call.type().isEmpty();
        NDArray sums = call.total(numbers.array(), goesByFloat ? DType.FLOAT32 : dtype);
        boolean isRoundedTwice = goesByFloat && !call.axes().givesOne();
        return isRoundedTwice
                ? Quotients.of(Quotients.of(sums, count, DType.FLOAT32), 1, dtype)
                : Quotients.of(sums, count, dtype);
    }

    private static boolean isDirect(Numeric dtype) {
        return dtype.type() == NumericType.FLOAT32 || dtype.type() == NumericType.FLOAT64;
    }

    /// Sums of small integers are exact in `long` as in `double`, and found faster there.
    private static NumericType exactLoop(Numeric from, Numeric dtype) {
        boolean isSmallInteger = from.type().isInteger() && from.itemSize() <= Short.BYTES;
        return isSmallInteger || from.type() == NumericType.BOOL ? NumericType.INT64 : dtype.type();
    }

    static NDArray variance(Reducing call, Numbers numbers) {
        Numeric dtype = call.type().orElseGet(() -> Promotion.ofMean(numbers.dtype()));
        boolean isWidened = call.type().isPresent()
                && dtype.type() == NumericType.FLOAT32
                && numbers.dtype().type() != NumericType.FLOAT32;
        if (isDirect(dtype) && !isWidened && !numbers.dtype().type().isComplex()) {
            return call.axes().inParts(numbers.array(), part -> varianceOf(call, part, numbers.dtype(), dtype));
        }
        return varianceOfOther(call, numbers, dtype);
    }

    private static NDArray varianceOf(Reducing call, NDArray part, Numeric from, Numeric dtype) {
        double count = (double) call.axes().count(part);
        NumericType loop = call.type().isEmpty() ? exactLoop(from, dtype) : dtype.type();
        Totals means = Quotients.of(call.totals(part, loop), count);
        Totals squares =
                Reduce.squares(Reducing.operand(dense(part)), call.axes().flags(), means);
        return call.axes().result(Quotients.of(squares, degrees(call, count)), part, dtype);
    }

    /// NumPy adds up the squares in a new array, which has the order of the old one but not its gaps.
    private static NDArray dense(NDArray array) {
        boolean isDense = array.isCContiguous() || array.isFContiguous();
        return isDense
                ? array
                : Creation.keepOrder(array.dtype(), array.shape(), array).assign(array);
    }

    /// Step by step, each with a temporary array, as NumPy does it.
    private static NDArray varianceOfOther(Reducing call, Numbers numbers, Numeric dtype) {
        double count = (double) call.axes().count(numbers.array());
        NDArray means = Quotients.of(call.total(numbers.array(), dtype), count, dtype);
        NDArray squares = squares(numbers.array().subtract(means), numbers.dtype());
        Numeric result = call.type().orElseGet(() -> Reducing.operand(squares).dtype());
        return Quotients.of(call.total(squares, result), degrees(call, count), result);
    }

    /// Of what began as complex, those of the absolute values.
    private static NDArray squares(NDArray x, Numeric from) {
        boolean isReal = from.type().isInteger() || from.type().isFloating();
        if (isReal || !(x.dtype() instanceof Numeric numeric && numeric.type().isComplex())) {
            return x.multiply(x);
        }
        Numeric part = numeric.type() == NumericType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
        NDArray real = x.withDType(part, x.layout());
        NDArray imaginary = x.withDType(part, x.layout().field(part.itemSize()));
        return real.multiply(real).add(imaginary.multiply(imaginary));
    }

    private static double degrees(Reducing call, double count) {
        return Math.max(count - call.ddof(), 0);
    }

    static NDArray deviation(Reducing call, Numbers numbers) {
        NDArray variance = variance(call, numbers);
        if (!call.axes().givesOne()) {
            NumericType root = UnaryCall.loop(UnaryUfunc.SQRT, variance.dtype()).output();
            Operands.checkCast("sqrt", Operands.dtypeOf(root), variance, "");
        }
        return Quotients.root(variance);
    }
}
