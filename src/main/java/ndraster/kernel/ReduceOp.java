package ndraster.kernel;

/// What a reduction does with the elements that become one.
public enum ReduceOp {
    SUM,
    PRODUCT,
    MINIMUM,
    MAXIMUM,
    ANY,
    ALL,
    COUNT,
    ARGMIN,
    ARGMAX
}
