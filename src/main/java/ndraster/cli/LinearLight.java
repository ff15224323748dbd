package ndraster.cli;

/// sRGB's curve: samples are no amounts of light, and their mean is too dark.
final class LinearLight {
    private LinearLight() {}

    /// Samples to amounts of light, on the same scale.
    static void decode(float[] row, int channels, int colors, float white) {
        for (int i = 0; i < row.length; i++) {
            if (i % channels < colors) {
                row[i] = (float) (decoded(row[i] / white) * white);
            }
        }
    }

    /// Amounts of light to samples.
    static void encode(float[] row, int channels, int colors, float white) {
        for (int i = 0; i < row.length; i++) {
            if (i % channels < colors) {
                row[i] = (float) (encoded(row[i] / white) * white);
            }
        }
    }

    private static double decoded(double sample) {
        return sample <= 0.04045 ? sample / 12.92 : Math.pow((sample + 0.055) / 1.055, 2.4);
    }

    private static double encoded(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }
}
