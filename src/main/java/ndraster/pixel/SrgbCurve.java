package ndraster.pixel;

/// sRGB's curve (IEC 61966-2-1) between samples and amounts of light, both from 0 to 1.
public final class SrgbCurve {
    private static final double SLOPE = 12.92;
    private static final double OFFSET = 0.055;
    private static final double EXPONENT = 2.4;

    private SrgbCurve() {}

    /// The light of a sample.
    public static double decoded(double sample) {
        return sample <= 0.04045 ? sample / SLOPE : Math.pow((sample + OFFSET) / (1 + OFFSET), EXPONENT);
    }

    /// The sample of an amount of light.
    public static double encoded(double light) {
        return light <= 0.0031308 ? light * SLOPE : (1 + OFFSET) * Math.pow(light, 1 / EXPONENT) - OFFSET;
    }
}
