package ndraster.kernel;

/// float64 to float16, rounded once.
public final class Halves {
    private Halves() {}

    /// The binary16 nearest to `value`, ties to even. By way of a float it would be rounded twice.
    public static short fromDouble(double value) {
        float near = (float) value;
        if (near == value || Double.isNaN(value) || Float.isInfinite(near)) {
            return Float.floatToFloat16(near);
        }
        // Sticky bit: an inexact float is made odd, so that the second rounding sees that something was cut off.
        int bits = Float.floatToRawIntBits(near);
        boolean isTooFar = Math.abs((double) near) > Math.abs(value);
        int cut = isTooFar ? bits - 1 : bits;
        return Float.floatToFloat16(Float.intBitsToFloat(cut | 1));
    }

    /// The binary16 nearest to `value`, as a `float`.
    static float round(float value) {
        return Float.float16ToFloat(Float.floatToFloat16(value));
    }
}
