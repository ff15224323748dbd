package ndraster.kernel;

/// Logarithms that Java does not have.
final class Logarithms {
    private static final double LOG2_E = 1.4426950408889634;
    private static final double SQRT_2 = 1.4142135623730951;
    private static final int SUBNORMAL_SHIFT = 54;

    private Logarithms() {}

    /// To base 2, exact for powers of two.
    static double ofBase2(double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            return Math.log(value);
        }
        if (value < Double.MIN_NORMAL) {
            return ofBase2(value * 0x1p54) - SUBNORMAL_SHIFT;
        }
        int exponent = Math.getExponent(value);
        double mantissa = Math.scalb(value, -exponent);
        return mantissa > SQRT_2
                ? exponent + 1 + Math.log(mantissa / 2) * LOG2_E
                : exponent + Math.log(mantissa) * LOG2_E;
    }
}
