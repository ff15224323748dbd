package ndraster.kernel;

import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.layout.Layout;
import ndraster.memory.Storage;

/// Numbers somewhere in memory: what a loop reads or writes.
///
/// @param storage the memory
/// @param dtype what one element is
/// @param layout where the elements are, in the shape that all operands of the loop share
public record Operand(Storage storage, Numeric dtype, Layout layout) {
    Operand withLayout(Layout other) {
        return new Operand(storage, dtype, other);
    }

    /// Whether all elements are one and the same.
    boolean isScalar() {
        for (int axis = 0; axis < layout.ndim(); axis++) {
            if (layout.stride(axis) != 0) {
                return false;
            }
        }
        return true;
    }

    /// The elements from `from` up to `end` of one axis.
    Operand part(int axis, long from, long end) {
        return new Operand(storage, dtype, layout.slice(axis, from, 1, end - from));
    }

    /// The real parts of complex numbers; other numbers as they are.
    Operand real() {
        return dtype.type().isComplex() ? new Operand(storage, part(), layout) : this;
    }

    /// The imaginary parts of complex numbers.
    Operand imaginary() {
        return new Operand(storage, part(), layout.field(part().itemSize()));
    }

    private Numeric part() {
        return (dtype.type() == NumericType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64).withOrder(dtype.order());
    }
}
