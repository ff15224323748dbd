package ndraster.cli;

import ndraster.pixel.SrgbCurve;

/// sRGB's curve: samples are no amounts of light, and their mean is too dark.
final class LinearLight {
    private LinearLight() {}

    /// Samples to amounts of light, on the same scale.
    static void decode(double[] row, int channels, int colors, double white) {
        for (int i = 0; i < row.length; i++) {
            if (i % channels < colors) {
                row[i] = SrgbCurve.decoded(row[i] / white) * white;
            }
        }
    }

    /// Amounts of light to samples.
    static void encode(double[] row, int channels, int colors, double white) {
        for (int i = 0; i < row.length; i++) {
            if (i % channels < colors) {
                row[i] = SrgbCurve.encoded(row[i] / white) * white;
            }
        }
    }
}
