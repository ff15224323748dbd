package ndraster;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Promotion;
import ndraster.kernel.BinaryLoops;
import ndraster.kernel.BinaryOp;
import ndraster.kernel.Elementwise;
import ndraster.kernel.Operand;
import ndraster.kernel.TypedLoop;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;

/// One call of a [BinaryUfunc]: checks in NumPy's order, then computes.
final class BinaryCall {
    private final BinaryUfunc function;
    private final Argument left;
    private final Argument right;

    BinaryCall(BinaryUfunc function, Argument left, Argument right) {
        this.function = function;
        this.left = left;
        this.right = right;
    }

    NDArray toNew() {
        TypedLoop loop = loop();
        NDArray a = left.toArray(dtypeOf(loop.input()));
        NDArray b = right.toArray(dtypeOf(loop.input()));
        long[] shape = Shapes.broadcast(a.shape(), b.shape()).orElseThrow(() -> unfit(a, b));
        checkExponents(loop, b);
        NDArray out = Creation.keepOrder(dtypeOf(loop.output()), shape, a, b);
        compute(loop, out.writable("output array is read-only"), out, a, b);
        return out;
    }

    NDArray into(NDArray out) {
        MemorySegment memory = out.writable("output array is read-only");
        TypedLoop loop = loop();
        NDArray a = left.toArray(dtypeOf(loop.input()));
        NDArray b = right.toArray(dtypeOf(loop.input()));
        checkOutput(loop, out);
        checkShape(out, a, b);
        checkExponents(loop, b);
        compute(loop, memory, out, a, b);
        return out;
    }

    private static Numeric dtypeOf(NumericType type) {
        return new Numeric(type, ByteOrder.nativeOrder());
    }

    private TypedLoop loop() {
        DType a = left.dtypeBeside(right);
        DType b = right.dtypeBeside(left);
        if (!(a instanceof Numeric) || !(b instanceof Numeric)) {
            throw new CastException("ufunc '" + function.numpyName()
                    + "' did not contain a loop with signature matching types (" + a.repr() + ", " + b.repr() + ") -> None"
                    + (a.kind() == 'V' || b.kind() == 'V' ? ". Take a field first: array.field(name)" : ""));
        }
        if (!(Promotion.of(a, b) instanceof Numeric common)) {
            throw new AssertionError(a + " and " + b);
        }
        return BinaryLoops.of(function.op(), common.type()).orElseThrow(() -> unsupported(common.type()));
    }

    private CastException unsupported(NumericType common) {
        if (function == BinaryUfunc.SUBTRACT && common == NumericType.BOOL) {
            return new CastException("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^`"
                    + " operator, or the logical_xor function instead.");
        }
        return new CastException("ufunc '" + function.numpyName() + "' not supported for the input types, and the inputs"
                + " could not be safely coerced to any supported types according to the casting rule ''safe''");
    }

    private void checkOutput(TypedLoop loop, NDArray out) {
        Numeric result = dtypeOf(loop.output());
        if (Casting.SAME_KIND.allows(result, out.dtype())) {
            return;
        }
        boolean isDivision = function == BinaryUfunc.DIVIDE && out.dtype().kind() != 'V';
        throw new CastException("Cannot cast ufunc '" + function.numpyName() + "' output from " + result.repr() + " to "
                + out.dtype().repr() + " with casting rule 'same_kind'"
                + (isDivision ? ". floorDivideInPlace stays in whole numbers; divide gives a new float64 array" : ""));
    }

    private static void checkShape(NDArray out, NDArray a, NDArray b) {
        long[] shape = Shapes.broadcast(a.shape(), b.shape()).orElseThrow(() -> unfit(a, b, out));
        long[] all = Shapes.broadcast(shape, out.shape()).orElseThrow(() -> unfit(a, b, out));
        if (!java.util.Arrays.equals(all, out.shape())) {
            throw new ShapeException("non-broadcastable output operand with shape " + Shapes.toString(out.shape())
                    + " doesn't match the broadcast shape " + Shapes.toString(all));
        }
    }

    private static ShapeException unfit(NDArray... operands) {
        StringBuilder shapes = new StringBuilder();
        for (NDArray operand : operands) {
            shapes.append(Shapes.toString(operand.shape())).append(' ');
        }
        return new ShapeException("operands could not be broadcast together with shapes " + shapes);
    }

    private void checkExponents(TypedLoop loop, NDArray b) {
        if (function.op() == BinaryOp.POWER && loop.input().kind() == 'i' && Signs.anyNegative(b)) {
            throw new IllegalArgumentException("Integers to negative integer powers are not allowed.");
        }
    }

    private static void compute(TypedLoop loop, MemorySegment memory, NDArray out, NDArray a, NDArray b) {
        Elementwise.run(loop, memory, operand(out, out), operand(a, out), operand(b, out));
    }

    /// An argument in the shape of the output; a copy of it, if the loop would read what it has written.
    private static Operand operand(NDArray array, NDArray out) {
        NDArray repeated = repeated(array, out);
        NDArray apart = Overlaps.mayCollide(out, repeated) ? repeated(array.copy(), out) : repeated;
        if (!(apart.dtype() instanceof Numeric numeric)) {
            throw new AssertionError(apart.dtype());
        }
        return new Operand(apart.storage(), numeric, apart.layout());
    }

    private static NDArray repeated(NDArray array, NDArray out) {
        Layout layout = array.layout().broadcastTo(out.shape()).orElseThrow();
        return array.withLayout(layout);
    }
}
