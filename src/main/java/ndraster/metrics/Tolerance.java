package ndraster.metrics;

/// How far a number may be from the one that was expected: `|actual − expected| ≤ atol + rtol · |expected|`, as NumPy's
/// `isclose` has it. Infinities are close to themselves only.
///
/// @param rtol the relative part
/// @param atol the absolute part
/// @param equalNaN whether NaN is close to NaN
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.isclose.html">numpy.isclose</a>
public record Tolerance(double rtol, double atol, boolean equalNaN) {
    /// Only the same number will do; NaN is the same as NaN. The rule of `numpy.testing.assert_array_equal`.
    public static final Tolerance EXACT = new Tolerance(0, 0, true);

    /// One part in ten million. The rule of `numpy.testing.assert_allclose`.
    public static final Tolerance CLOSE = new Tolerance(1e-7, 0, true);

    /// A tolerance of these parts.
    ///
    /// @throws IllegalArgumentException if a part is negative or NaN
    public Tolerance {
        if (!(rtol >= 0) || !(atol >= 0)) {
            throw new IllegalArgumentException("a tolerance can not be negative: rtol=" + rtol + ", atol=" + atol);
        }
    }

    /// A tolerance for which NaN is close to NaN.
    public static Tolerance of(double rtol, double atol) {
        return new Tolerance(rtol, atol, true);
    }

    /// So much more or less, however large the number is.
    public static Tolerance within(double atol) {
        return of(0, atol);
    }

    /// The same, but NaN is close to nothing.
    public Tolerance withoutNaN() {
        return new Tolerance(rtol, atol, false);
    }

    boolean isExact() {
        return rtol == 0 && atol == 0;
    }

    boolean accepts(double actual, double expected) {
        if (actual == expected) {
            return true;
        }
        if (Double.isNaN(actual) || Double.isNaN(expected)) {
            return equalNaN && Double.isNaN(actual) && Double.isNaN(expected);
        }
        return Math.abs(actual - expected) <= atol + rtol * Math.abs(expected) && !Double.isInfinite(expected);
    }
}
