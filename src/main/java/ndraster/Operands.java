package ndraster;

import java.nio.ByteOrder;
import java.util.Arrays;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.kernel.Operand;
import ndraster.kernel.TypedLoop;
import ndraster.layout.Shapes;

/// What all element-wise functions ask of their arguments and outputs.
final class Operands {
    private Operands() {}

    static Numeric dtypeOf(NumericType type) {
        return new Numeric(type, ByteOrder.nativeOrder());
    }

    /// The shape that the arguments have in common.
    ///
    /// @throws ShapeException if they have none
    static long[] shapeOf(NDArray... arguments) {
        return broadcast(Arrays.stream(arguments).map(NDArray::shape).toArray(long[][]::new));
    }

    /// @throws ShapeException if the shapes do not fit
    static long[] broadcast(long[]... shapes) {
        long[] common = {};
        for (long[] shape : shapes) {
            common = Shapes.broadcast(common, shape).orElseThrow(() -> unfit(shapes));
        }
        return common;
    }

    private static ShapeException unfit(long[]... shapes) {
        StringBuilder text = new StringBuilder();
        for (long[] shape : shapes) {
            text.append(Shapes.toString(shape)).append(' ');
        }
        return new ShapeException("operands could not be broadcast together with shapes " + text);
    }

    /// @throws ShapeException if the arguments can not be repeated to the shape of `out`
    static void checkShape(NDArray out, NDArray... arguments) {
        NDArray[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = out;
        checkIsWhole(out, shapeOf(all));
    }

    /// @throws ShapeException if the results, of `shape`, can not be repeated to the shape of `out`
    static void checkShape(NDArray out, long[] shape) {
        checkIsWhole(out, broadcast(shape, out.shape()));
    }

    private static void checkIsWhole(NDArray out, long[] shape) {
        if (!Arrays.equals(shape, out.shape())) {
            throw new ShapeException("non-broadcastable output operand with shape " + Shapes.toString(out.shape())
                    + " doesn't match the broadcast shape " + Shapes.toString(shape));
        }
    }

    /// Whether a loop writes all there is of an element: neither fields nor an imaginary part besides its own
    /// value.
    static boolean isWrittenBy(TypedLoop loop, NDArray out) {
        return out.dtype() instanceof Numeric numeric
                && (loop.output().isComplex() || !numeric.type().isComplex());
    }

    /// @param hint what may help, after a full stop; or nothing
    /// @throws CastException if results of type `result` must not be written to `out`
    static void checkCast(String function, DType result, NDArray out, String hint) {
        if (!Casting.SAME_KIND.allows(result, out.dtype())) {
            throw new CastException("Cannot cast ufunc '" + function + "' output from " + result.repr() + " to "
                    + out.dtype().repr() + " with casting rule 'same_kind'" + hint);
        }
    }

    /// An argument in the shape of the output; a copy of it, if the loop would read what it has written.
    static Operand of(NDArray argument, NDArray out) {
        NDArray repeated = repeated(argument, out);
        NDArray apart = Overlaps.mayCollide(out, repeated) ? repeated(argument.copy(), out) : repeated;
        if (!(apart.dtype() instanceof Numeric numeric)) {
            throw new IllegalArgumentException("a loop computes numbers; found " + apart.dtype());
        }
        return new Operand(apart.storage(), numeric, apart.layout());
    }

    private static NDArray repeated(NDArray array, NDArray out) {
        return array.withLayout(array.layout().broadcastTo(out.shape()).orElseThrow());
    }
}
