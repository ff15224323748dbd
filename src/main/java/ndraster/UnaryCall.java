package ndraster;

import static java.util.Locale.ROOT;

import java.lang.foreign.MemorySegment;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.kernel.Elementwise;
import ndraster.kernel.TypedLoop;
import ndraster.kernel.UnaryLoops;

/// One call of a [UnaryUfunc]: checks in NumPy's order, then computes.
final class UnaryCall {
    private final UnaryUfunc function;
    private final NDArray argument;

    UnaryCall(UnaryUfunc function, NDArray argument) {
        this.function = function;
        this.argument = argument;
    }

    NDArray toNew() {
        TypedLoop loop = loop(function, argument.dtype());
        NDArray out = Creation.keepOrder(Operands.dtypeOf(loop.output()), argument.shape(), argument);
        compute(loop, out.writable("output array is read-only"), out);
        return out;
    }

    NDArray into(NDArray out) {
        MemorySegment memory = out.writable("output array is read-only");
        TypedLoop loop = loop(function, argument.dtype());
        Operands.checkCast(function.numpyName(), Operands.dtypeOf(loop.output()), out, "");
        Operands.checkShape(out, argument);
        if (!Operands.isWrittenBy(loop, out)) {
            return out.assign(toNew());
        }
        compute(loop, memory, out);
        return out;
    }

    private void compute(TypedLoop loop, MemorySegment memory, NDArray out) {
        Elementwise.run(loop, memory, Operands.of(out, out), Operands.of(argument, out));
        out.written();
    }

    /// What computes `function` for elements of `dtype`.
    ///
    /// @throws CastException if nothing does
    static TypedLoop loop(UnaryUfunc function, DType dtype) {
        if (!(dtype instanceof Numeric numeric)) {
            throw refused(function, dtype);
        }
        return UnaryLoops.of(function.op(), numeric.type()).orElseThrow(() -> refused(function, dtype));
    }

    private static CastException refused(UnaryUfunc function, DType dtype) {
        boolean isBool = dtype instanceof Numeric numeric && numeric.type() == NumericType.BOOL;
        if (isBool && function == UnaryUfunc.NEGATIVE) {
            return new CastException(
                    "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or"
                            + " the logical_not function instead.");
        }
        return switch (function) {
            case NEGATIVE, POSITIVE, ABSOLUTE, SIGN ->
                new CastException("ufunc '" + function.numpyName()
                        + "' did not contain a loop with signature matching types " + className(dtype) + " -> None");
            default ->
                new CastException(
                        "ufunc '" + function.numpyName() + "' not supported for the input types, and the inputs"
                                + " could not be safely coerced to any supported types according to the casting rule ''safe''. Found "
                                + dtype.name());
        };
    }

    private static String capitalized(String name) {
        return name.startsWith("u")
                ? "UI" + name.substring(2)
                : name.substring(0, 1).toUpperCase(ROOT) + name.substring(1);
    }

    /// Python's name of the class of a type.
    static String className(DType dtype) {
        String name = switch (dtype.kind()) {
            case 'b' -> "Bool";
            case 'S' -> "Bytes";
            case 'U' -> "Str";
            case 'M' -> "DateTime64";
            case 'm' -> "TimeDelta64";
            case 'i', 'u', 'f', 'c' -> capitalized(dtype.name());
            default -> "Void";
        };
        return "<class 'numpy.dtypes." + name + "DType'>";
    }
}
