package ndraster.kernel;

/// The operations on one number.
public enum UnaryOp {
    NEGATIVE,
    POSITIVE,
    ABSOLUTE,
    SIGN,
    INVERT,
    LOGICAL_NOT,
    SQUARE,
    RECIPROCAL,
    CONJUGATE,
    SQRT,
    EXP,
    LOG,
    LOG2,
    LOG10,
    SIN,
    COS,
    TAN,
    FLOOR,
    CEIL,
    RINT,
    TRUNC,
    ISNAN,
    ISINF,
    ISFINITE,
    SIGNBIT;

    /// Whether there is nothing to compute for whole numbers.
    boolean isRounding() {
        return this == FLOOR || this == CEIL || this == TRUNC;
    }

    /// Whether the result is floating point for whole numbers too.
    boolean isOfReals() {
        return switch (this) {
            case SQRT, EXP, LOG, LOG2, LOG10, SIN, COS, TAN, RINT -> true;
            default -> false;
        };
    }

    /// Whether the result is a truth value.
    boolean isTruth() {
        return switch (this) {
            case LOGICAL_NOT, ISNAN, ISINF, ISFINITE, SIGNBIT -> true;
            default -> false;
        };
    }
}
