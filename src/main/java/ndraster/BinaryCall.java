package ndraster;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.kernel.BinaryOp;
import ndraster.kernel.ConstantDivision;
import ndraster.kernel.Elementwise;
import ndraster.kernel.TypedLoop;

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
        if (OtherComparisons.isOne(function, left, right)) {
            return OtherComparisons.compare(function, left, right);
        }
        BinaryTypes types = BinaryTypes.of(function, left, right);
        TypedLoop loop = types.loop();
        NDArray a = types.left().toArray(Operands.dtypeOf(loop.input()));
        NDArray b = types.right().toArray(Operands.dtypeOf(loop.input()));
        long[] shape = Operands.shapeOf(a, b);
        checkExponents(loop, b);
        NDArray out = Creation.keepOrder(Operands.dtypeOf(loop.output()), shape, a, b);
        compute(loop, out.writable("output array is read-only"), out, a, b);
        return out;
    }

    NDArray into(NDArray out) {
        MemorySegment memory = out.writable("output array is read-only");
        if (OtherComparisons.isOne(function, left, right)) {
            return copyTo(out, OtherComparisons.compare(function, left, right));
        }
        BinaryTypes types = BinaryTypes.of(function, left, right);
        TypedLoop loop = types.loop();
        NDArray a = types.left().toArray(Operands.dtypeOf(loop.input()));
        NDArray b = types.right().toArray(Operands.dtypeOf(loop.input()));
        checkCast(Operands.dtypeOf(loop.output()), out);
        Operands.checkShape(out, a, b);
        checkExponents(loop, b);
        if (!Operands.isWrittenBy(loop, out)) {
            return out.assign(toNew());
        }
        compute(loop, memory, out, a, b);
        return out;
    }

    private NDArray copyTo(NDArray out, NDArray truths) {
        checkCast(DType.BOOL, out);
        Operands.checkShape(out, truths);
        return out.assign(truths);
    }

    private void checkCast(Numeric result, NDArray out) {
        boolean isDivision = function == BinaryUfunc.DIVIDE && out.dtype().kind() != 'V';
        Operands.checkCast(
                function.numpyName(),
                result,
                out,
                isDivision ? ". floorDivideInPlace stays in whole numbers; divide gives a new float64 array" : "");
    }

    private void checkExponents(TypedLoop loop, NDArray b) {
        if (function.op() == BinaryOp.POWER && loop.input().kind() == 'i') {
            Signs.checkExponents(b);
        }
    }

    private void compute(TypedLoop loop, MemorySegment memory, NDArray out, NDArray a, NDArray b) {
        Optional<TypedLoop> division = constantDivision(loop, b);
        if (division.isPresent()) {
            Elementwise.run(division.get(), memory, Operands.of(out, out), Operands.of(a, out));
        } else {
            Elementwise.run(loop, memory, Operands.of(out, out), Operands.of(a, out), Operands.of(b, out));
        }
        out.written();
    }

    private Optional<TypedLoop> constantDivision(TypedLoop loop, NDArray b) {
        boolean isDivision = function == BinaryUfunc.FLOOR_DIVIDE || function == BinaryUfunc.REMAINDER;
        if (!isDivision
                || b.ndim() > 0
                || b.dtype().kind() == 'f'
                || !loop.input().isInteger()) {
            return Optional.empty();
        }
        return ConstantDivision.of(
                function.op(), loop.input(), Elements.readInteger(b.storage().readable(), b.offset(), (Numeric)
                        b.dtype()));
    }
}
