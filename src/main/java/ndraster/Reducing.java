package ndraster;

import java.nio.ByteOrder;
import java.util.Optional;
import ndraster.Reduction.Kind;
import ndraster.dtype.Bytes;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Promotion;
import ndraster.dtype.Struct;
import ndraster.dtype.Text;
import ndraster.dtype.Time;
import ndraster.kernel.Operand;
import ndraster.kernel.Reduce;
import ndraster.kernel.Totals;
import ndraster.layout.Shapes;

/// One call of a [Reduction].
final class Reducing {
    private static final String ADD = "add";

    private final Kind kind;
    private final Optional<DType> type;
    private final double ddof;
    private final NDArray array;
    private final ReducedAxes axes;

    Reducing(Kind kind, Optional<DType> type, double ddof, NDArray array, int[] axes, boolean keepsDims) {
        boolean isPosition = kind.isPosition();
        this.kind = kind;
        this.type = type;
        this.ddof = ddof;
        this.axes =
                isPosition ? ReducedAxes.ofPosition(array, axes, keepsDims) : ReducedAxes.of(array, axes, keepsDims);
        if (kind.isMoment() && array.ndim() == 0 && axes.length > 0) {
            Axes.normalized(axes[0], 0); // is refused: a mean counts the elements of its axes
        }
        boolean isFlattened = isPosition && (axes.length == 0 || array.ndim() == 0);
        this.array = isFlattened ? array.reshape(-1) : array;
    }

    NDArray run() {
        if (type.isPresent() && !(type.get() instanceof Numeric)) {
            throw new CastException(
                    "ufunc '" + kind.numpyName + "' did not contain a loop with signature matching types ("
                            + type.get().repr() + ", " + type.get().repr() + ") -> None");
        }
        return axes.finished(result());
    }

    private NDArray result() {
        return switch (kind) {
            case SUM, PROD -> total(array, sumType(checked()));
            case MEAN -> Moments.mean(this, numbers());
            case VAR -> Moments.variance(this, numbers());
            case STD -> Moments.deviation(this, numbers());
            case MIN, MAX -> extreme();
            case ARGMIN, ARGMAX -> position();
            case ANY, ALL, COUNT_NONZERO -> truth();
        };
    }

    ReducedAxes axes() {
        return axes;
    }

    Optional<Numeric> type() {
        return type.map(Numeric.class::cast).map(given -> given.withOrder(ByteOrder.nativeOrder()));
    }

    double ddof() {
        return ddof;
    }

    private Numeric sumType(Numeric dtype) {
        return type().orElseGet(() -> Promotion.ofSum(dtype));
    }

    /// The sum or product in `dtype`.
    NDArray total(NDArray numbers, Numeric dtype) {
        boolean isRoundedFirst =
                dtype.type() == NumericType.FLOAT16 && !numbers.dtype().equals(DType.FLOAT16);
        NDArray taken = isRoundedFirst ? NDArray.zeros(dtype, numbers.shape()).assign(numbers) : numbers;
        return axes.inParts(taken, part -> axes.result(totals(part, dtype.type()), part, dtype));
    }

    Totals totals(NDArray numbers, NumericType loop) {
        return Reduce.run(kind.op, operand(numbers), axes.flags(), loop);
    }

    static Operand operand(NDArray array) {
        if (!(array.dtype() instanceof Numeric numeric)) {
            throw new AssertionError(array.dtype());
        }
        return new Operand(array.storage(), numeric, array.layout());
    }

    private Numbers numbers() {
        return new Numbers(array, checked());
    }

    /// An array that is known to be of numbers.
    record Numbers(NDArray array, Numeric dtype) {}

    private Numeric checked() {
        return numeric(array, kind.numpyName);
    }

    /// The type of an array of numbers; the refusal of `function` for others.
    static Numeric numeric(NDArray array, String function) {
        return switch (array.dtype()) {
            case Numeric numeric -> numeric;
            case Time time ->
                throw new CastException(
                        "ufunc '" + function + "' cannot use operands with types " + time.repr() + " and " + time.repr()
                                + ". Times are carried, not computed: view(DType.INT64) gives their counts");
            case Bytes bytes when function.equals(ADD) -> throw longer(bytes, new Bytes(2 * bytes.length()));
            case Text text when function.equals(ADD) -> throw longer(text, new Text(2 * text.length(), text.order()));
            default ->
                throw new CastException("ufunc '" + function
                        + "' did not contain a loop with signature matching types ("
                        + array.dtype().repr() + ", "
                        + array.dtype().repr() + ") -> None"
                        + (array.dtype() instanceof Struct ? ". Take a field first: array.field(name)" : ""));
        };
    }

    private static CastException longer(DType dtype, DType twice) {
        return new CastException("the resolved dtypes are not compatible with add.reduce. Resolved (" + dtype.repr()
                + ", " + dtype.repr() + ", " + twice.repr() + ")");
    }

    private NDArray extreme() {
        Numeric dtype = checked().withOrder(ByteOrder.nativeOrder());
        if (axes.isEmpty(array)) {
            throw new ShapeException("zero-size array to reduction operation " + kind.numpyName
                    + " which has no identity: shape " + Shapes.toString(array.shape()));
        }
        return axes.inParts(array, part -> axes.result(totals(part, dtype.type()), part, dtype));
    }

    private NDArray position() {
        if (axes.isEmpty(array)) {
            throw new ShapeException("attempt to get " + kind.numpyName + " of an empty sequence: shape "
                    + Shapes.toString(array.shape()));
        }
        if (!(array.dtype() instanceof Numeric numeric)) {
            throw new CastException("data type not ordered: " + kind.numpyName + " of " + array.dtype()
                    + "; argsort orders elements of any type");
        }
        return axes.inParts(array, part -> axes.result(totals(part, numeric.type()), part, DType.INT64));
    }

    private NDArray truth() {
        if (array.dtype() instanceof Struct && kind != Kind.COUNT_NONZERO) {
            throw new CastException("Iterator operand 1 dtype could not be cast from "
                    + array.dtype().repr() + " to " + DType.BOOL.repr()
                    + " according to the rule 'unsafe'. Take a field first: array.field(name)");
        }
        NDArray truth = Truth.of(array);
        Numeric dtype = kind == Kind.COUNT_NONZERO ? DType.INT64 : DType.BOOL;
        return axes.inParts(truth, part -> axes.result(totals(part, NumericType.BOOL), part, dtype));
    }
}
