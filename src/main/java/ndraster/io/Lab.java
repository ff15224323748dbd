package ndraster.io;

import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.pixel.SrgbCurve;

/// The colours of CIE L\*a\*b\* samples, white being D50.
///
/// @param lightest the sample that stands for an L of 100
/// @param unit what the samples of a and b are larger by than a and b
/// @param isSigned whether a and b are in two's complement, or around the middle of their range
record Lab(double lightest, double unit, boolean isSigned) {
    private static final int BYTE = 256;
    private static final double[] WHITE = {0.9642, 1, 0.8251};
    private static final double[][] XYZ_TO_LINEAR = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    /// The meaning of samples up to `white`. As ICC profiles of version 2 have 16 bits, 100 is 65280.
    static Lab of(ColorChannels channels, double white) {
        boolean isSigned = channels == ColorChannels.LAB;
        double unit = (white + 1) / BYTE;
        return new Lab(isSigned ? white : (BYTE - 1) * unit, unit, isSigned);
    }

    /// `(h, w, 3)` samples as R, G, B of the same type.
    static NDArray toSrgb(NDArray lab, ColorChannels channels) {
        double white = Alpha.white(lab.dtype());
        Lab meaning = of(channels, white);
        double[] samples = doubles(lab);
        double[] pixel = new double[3];
        for (int i = 0; i < samples.length; i += pixel.length) {
            meaning.toSrgb(samples, i, pixel);
            for (int c = 0; c < pixel.length; c++) {
                samples[i + c] = Math.rint(pixel[c] * white);
            }
        }
        return NDArray.asArray(samples).reshape(lab.shape()).astype(lab.dtype());
    }

    private static double[] doubles(NDArray array) {
        double[] samples = new double[Math.toIntExact(array.size())];
        NDArray.asArray(DType.FLOAT64, samples, array.shape()).assign(array);
        return samples;
    }

    /// The pixel whose samples start at `at`, as R, G, B from 0 to 1.
    void toSrgb(double[] samples, int at, double[] rgb) {
        double fy = (samples[at] / lightest * 100 + 16) / 116;
        double fx = fy + number(samples[at + 1]) / 500;
        double fz = fy - number(samples[at + 2]) / 200;
        double[] xyz = {WHITE[0] * expanded(fx), expanded(fy), WHITE[2] * expanded(fz)};
        for (int c = 0; c < rgb.length; c++) {
            double[] row = XYZ_TO_LINEAR[c];
            rgb[c] = encoded(row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2]);
        }
    }

    /// An a or b.
    private double number(double sample) {
        double all = BYTE * unit;
        double offset = !isSigned ? all / 2 : sample < all / 2 ? 0 : all;
        return (sample - offset) / unit;
    }

    private static double expanded(double f) {
        return f * f * f > EPSILON ? f * f * f : (116 * f - 16) / KAPPA;
    }

    private static double encoded(double linear) {
        return SrgbCurve.encoded(Math.clamp(linear, 0.0, 1.0));
    }
}
