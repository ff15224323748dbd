package ndraster;

import java.util.Locale;
import ndraster.kernel.UnaryOp;

/// NumPy's element-wise functions of one array.
///
/// Results have the array's own type, but for functions of real numbers, which make float16 of 8-bit integers, float32
/// of 16-bit ones and float64 of the rest, and for questions, which are answered in bool. The transcendental functions
/// are right to within two units in the last place, NumPy's to within four.
///
/// ```
/// UnaryUfunc.SQRT.apply(image)             // a new array: float16 for uint8
/// UnaryUfunc.FLOOR.into(array, array)      // in place
/// ```
///
/// @see <a href="https://numpy.org/doc/stable/reference/ufuncs.html">NumPy: Universal functions</a>
public enum UnaryUfunc {
    /// `-a`; not of truth values. Unsigned integers wrap around.
    NEGATIVE(UnaryOp.NEGATIVE),
    /// `+a`: a copy; not of truth values.
    POSITIVE(UnaryOp.POSITIVE),
    /// `|a|`; of complex numbers their size, a real number. The smallest integer of a type stays negative.
    ABSOLUTE(UnaryOp.ABSOLUTE),
    /// −1, 0 or 1; of complex numbers `a / |a|`. Not of truth values.
    SIGN(UnaryOp.SIGN),
    /// `~a`: every bit of an integer turned round, or not of a truth value.
    INVERT(UnaryOp.INVERT),
    /// Whether the element is zero, as bool.
    LOGICAL_NOT(UnaryOp.LOGICAL_NOT),
    /// `a * a`.
    SQUARE(UnaryOp.SQUARE),
    /// `1 / a`; of integers rounded to zero.
    RECIPROCAL(UnaryOp.RECIPROCAL),
    /// The complex conjugate; a copy of other numbers.
    CONJUGATE(UnaryOp.CONJUGATE),
    /// The square root; NaN for negative real numbers.
    SQRT(UnaryOp.SQRT),
    /// e to the power of the element.
    EXP(UnaryOp.EXP),
    /// The natural logarithm; NaN for negative real numbers.
    LOG(UnaryOp.LOG),
    /// The logarithm to base 2.
    LOG2(UnaryOp.LOG2),
    /// The logarithm to base 10.
    LOG10(UnaryOp.LOG10),
    /// The sine of an angle in radians.
    SIN(UnaryOp.SIN),
    /// The cosine of an angle in radians.
    COS(UnaryOp.COS),
    /// The tangent of an angle in radians.
    TAN(UnaryOp.TAN),
    /// The largest whole number that is not larger; whole numbers and truth values as they are. Not of complex
    /// numbers.
    FLOOR(UnaryOp.FLOOR),
    /// The smallest whole number that is not smaller; see [#FLOOR].
    CEIL(UnaryOp.CEIL),
    /// The nearest whole number, of two the even one.
    RINT(UnaryOp.RINT),
    /// The whole number next to it towards zero; see [#FLOOR].
    TRUNC(UnaryOp.TRUNC),
    /// Whether the element is NaN, as bool.
    ISNAN(UnaryOp.ISNAN),
    /// Whether the element is infinite, as bool.
    ISINF(UnaryOp.ISINF),
    /// Whether the element is neither infinite nor NaN, as bool.
    ISFINITE(UnaryOp.ISFINITE),
    /// Whether the element has a minus sign, −0.0 too, as bool. Not of complex numbers.
    SIGNBIT(UnaryOp.SIGNBIT);

    private final UnaryOp op;

    UnaryUfunc(UnaryOp op) {
        this.op = op;
    }

    UnaryOp op() {
        return op;
    }

    /// NumPy's name of the function.
    String numpyName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A new array of the results.
    ///
    /// @throws CastException if there is no such function of this type
    public NDArray apply(NDArray a) {
        return new UnaryCall(this, a).toNew();
    }

    /// Writes the results to `out`, which may be the argument or overlap it, and gives `out`. Nothing is written
    /// unless all checks pass.
    ///
    /// @throws ReadOnlyArrayException if `out` is read-only
    /// @throws CastException if there is no such function of this type, or its result is of another kind than `out`
    /// @throws ShapeException if the shape does not fit that of `out`
    public NDArray into(NDArray out, NDArray a) {
        return new UnaryCall(this, a).into(out);
    }
}
