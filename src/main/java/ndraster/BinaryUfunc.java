package ndraster;

import ndraster.kernel.BinaryOp;

/// NumPy's element-wise functions of two arrays.
///
/// The arguments are repeated to one shape and converted to the type they have in common (NEP 50); integers wrap
/// around. A Java number has no type of its own: `add(image, 2)` stays uint8, and a number that does not fit the
/// array's type is an error.
///
/// ```
/// BinaryUfunc.MAXIMUM.apply(a, b)          // a new array
/// BinaryUfunc.SUBTRACT.apply(255, image)   // 255 - image
/// BinaryUfunc.ADD.into(out, a, b)          // out = a + b, without a new array
/// ```
///
/// @see <a href="https://numpy.org/doc/stable/reference/ufuncs.html">NumPy: Universal functions</a>
/// @see <a href="https://numpy.org/neps/nep-0050-scalar-promotion.html">NEP 50</a>
public enum BinaryUfunc {
    /// `a + b`; of truth values: or.
    ADD(BinaryOp.ADD),
    /// `a - b`; not of truth values.
    SUBTRACT(BinaryOp.SUBTRACT),
    /// `a * b`; of truth values: and.
    MULTIPLY(BinaryOp.MULTIPLY),
    /// `a / b`, always floating point or complex.
    DIVIDE(BinaryOp.DIVIDE),
    /// `a // b`: rounded down. By zero: 0 for integers.
    FLOOR_DIVIDE(BinaryOp.FLOOR_DIVIDE),
    /// `a % b`, with the sign of `b`. By zero: 0 for integers.
    REMAINDER(BinaryOp.REMAINDER),
    /// `a ** b`; integers can not be raised to negative powers.
    POWER(BinaryOp.POWER),
    /// The smaller, or NaN where one is.
    MINIMUM(BinaryOp.MINIMUM),
    /// The larger, or NaN where one is.
    MAXIMUM(BinaryOp.MAXIMUM),
    /// `a & b` of integers or truth values.
    BITWISE_AND(BinaryOp.BITWISE_AND),
    /// `a | b` of integers or truth values.
    BITWISE_OR(BinaryOp.BITWISE_OR),
    /// `a ^ b` of integers or truth values.
    BITWISE_XOR(BinaryOp.BITWISE_XOR),
    /// `a << b` of integers.
    LEFT_SHIFT(BinaryOp.LEFT_SHIFT),
    /// `a >> b` of integers, keeping the sign.
    RIGHT_SHIFT(BinaryOp.RIGHT_SHIFT),
    /// `a == b`, as bool. Structs are equal if all their fields are; what can not be compared is not equal.
    EQUAL(BinaryOp.EQUAL),
    /// `a != b`, as bool; also true for NaN and itself.
    NOT_EQUAL(BinaryOp.NOT_EQUAL),
    /// `a < b`, as bool. Integers are compared exactly, int64 with uint64 and with numbers outside their range too.
    LESS(BinaryOp.LESS),
    /// `a <= b`, as bool; see [#LESS].
    LESS_EQUAL(BinaryOp.LESS_EQUAL),
    /// `a > b`, as bool; see [#LESS].
    GREATER(BinaryOp.GREATER),
    /// `a >= b`, as bool; see [#LESS].
    GREATER_EQUAL(BinaryOp.GREATER_EQUAL),
    /// Whether both are true, that is not zero; as bool.
    LOGICAL_AND(BinaryOp.LOGICAL_AND),
    /// Whether at least one is true, that is not zero; as bool.
    LOGICAL_OR(BinaryOp.LOGICAL_OR),
    /// Whether exactly one is true, that is not zero; as bool.
    LOGICAL_XOR(BinaryOp.LOGICAL_XOR);

    private final BinaryOp op;

    BinaryUfunc(BinaryOp op) {
        this.op = op;
    }

    BinaryOp op() {
        return op;
    }

    boolean isLogical() {
        return this == LOGICAL_AND || this == LOGICAL_OR || this == LOGICAL_XOR;
    }

    /// The comparison that `b f a` is for `a this b`.
    BinaryUfunc mirrored() {
        return valueOf(op.mirrored().name());
    }

    /// NumPy's name of the function.
    String numpyName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// A new array of the results.
    ///
    /// @throws CastException if there is no such function of these types
    /// @throws ShapeException if the shapes do not fit
    public NDArray apply(NDArray a, NDArray b) {
        return new BinaryCall(this, Argument.of(a), Argument.of(b)).toNew();
    }

    /// A new array of the results, with one number on the right.
    ///
    /// @throws CastException if there is no such function, or the number does not fit the array's type
    public NDArray apply(NDArray a, Number b) {
        return new BinaryCall(this, Argument.of(a), Argument.of(b)).toNew();
    }

    /// A new array of the results, with one number on the left.
    ///
    /// @throws CastException if there is no such function, or the number does not fit the array's type
    public NDArray apply(Number a, NDArray b) {
        return new BinaryCall(this, Argument.of(a), Argument.of(b)).toNew();
    }

    /// Writes the results to `out`, which may be one of the arguments or overlap them, and gives `out`. Nothing is
    /// written unless all checks pass.
    ///
    /// @throws ReadOnlyArrayException if `out` is read-only
    /// @throws CastException if there is no such function of these types, or its result is of another kind than
    /// `out`
    /// @throws ShapeException if the shapes do not fit that of `out`
    public NDArray into(NDArray out, NDArray a, NDArray b) {
        return new BinaryCall(this, Argument.of(a), Argument.of(b)).into(out);
    }

    /// As [#into(NDArray, NDArray, NDArray)], with one number on the right.
    public NDArray into(NDArray out, NDArray a, Number b) {
        return new BinaryCall(this, Argument.of(a), Argument.of(b)).into(out);
    }
}
