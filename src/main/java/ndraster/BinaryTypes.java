package ndraster;

import java.math.BigInteger;
import java.util.Optional;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Promotion;
import ndraster.kernel.BinaryLoops;
import ndraster.kernel.TypedLoop;

/// A function of two numbers for which the types of the arguments are known: what NumPy's type resolution finds.
///
/// @param function the function; perhaps not the one that was asked for, see [BeyondRange]
/// @param left the left argument
/// @param right the right argument
/// @param loop what computes it
record BinaryTypes(BinaryUfunc function, Argument left, Argument right, TypedLoop loop) {
    /// @throws CastException if there is no such function of these types
    static BinaryTypes of(BinaryUfunc function, Argument left, Argument right) {
        Optional<BinaryTypes> beyondRange = beyondRange(function, left, right);
        if (beyondRange.isPresent()) {
            return beyondRange.get();
        }
        if (function.isLogical()) {
            checkIsC(left);
            checkIsC(right);
        }
        DType a = left.dtypeBeside(right);
        DType b = right.dtypeBeside(left);
        if (!(a instanceof Numeric x) || !(b instanceof Numeric y)) {
            throw refused(function, a, b);
        }
        TypedLoop loop = BinaryLoops.of(function.op(), x, y).orElseThrow(() -> unsupported(function, x, y));
        return new BinaryTypes(function, left, right, loop);
    }

    /// Whether a number is true is asked of the C integer that it is.
    private static void checkIsC(Argument argument) {
        if (argument instanceof Argument.Weak(BigInteger big) && big.bitLength() >= Long.SIZE) {
            throw new CastException("Python int too large to convert to C long: " + big);
        }
    }

    private static Optional<BinaryTypes> beyondRange(BinaryUfunc function, Argument left, Argument right) {
        if (right instanceof Argument.Weak(Number number)) {
            return BeyondRange.of(function, left.dtypeBeside(right), number)
                    .map(other -> of(other.function(), left, Argument.of(other.bound())));
        }
        if (left instanceof Argument.Weak(Number number)) {
            return BeyondRange.of(function.mirrored(), right.dtypeBeside(left), number)
                    .map(other -> of(other.function(), right, Argument.of(other.bound())));
        }
        return Optional.empty();
    }

    /// NumPy has two sentences for elements that are not numbers.
    private static CastException refused(BinaryUfunc function, DType left, DType right) {
        boolean hasFields = left.kind() == 'V' || right.kind() == 'V';
        return switch (function) {
            case ADD, SUBTRACT, MULTIPLY, MINIMUM, MAXIMUM -> unmatched(function, left.repr(), right.repr(), hasFields);
            default -> unsupported(function);
        };
    }

    static CastException unmatched(BinaryUfunc function, String left, String right, boolean hasFields) {
        return new CastException("ufunc '" + function.numpyName()
                + "' did not contain a loop with signature matching types (" + left + ", " + right + ") -> None"
                + (hasFields ? ". Take a field first: array.field(name)" : ""));
    }

    private static CastException unsupported(BinaryUfunc function, Numeric left, Numeric right) {
        if (function == BinaryUfunc.SUBTRACT && Promotion.of(left, right).type() == NumericType.BOOL) {
            return new CastException(
                    "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^`"
                            + " operator, or the logical_xor function instead.");
        }
        return unsupported(function);
    }

    private static CastException unsupported(BinaryUfunc function) {
        return new CastException(
                "ufunc '" + function.numpyName() + "' not supported for the input types, and the inputs"
                        + " could not be safely coerced to any supported types according to the casting rule ''safe''");
    }
}
