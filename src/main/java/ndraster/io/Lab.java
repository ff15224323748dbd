package ndraster.io;

import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.pixel.SrgbCurve;

/// CIE L\*a\*b\* as ICC profiles encode it, L over the whole range and a and b around its middle, white being D50.
final class Lab {
    private static final double[] WHITE = {0.9642, 1, 0.8251};
    private static final double[][] XYZ_TO_LINEAR = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    private Lab() {}

    static NDArray toSrgb(NDArray lab) {
        double white = Alpha.white(lab.dtype());
        double[] samples = doubles(lab);
        double[] pixel = new double[3];
        for (int i = 0; i < samples.length; i += 3) {
            double l = samples[i] / white * 100;
            double a = samples[i + 1] / white * 255 - 128;
            double b = samples[i + 2] / white * 255 - 128;
            toLinear(l, a, b, pixel);
            for (int c = 0; c < 3; c++) {
                samples[i + c] = Math.rint(encoded(pixel[c]) * white);
            }
        }
        return NDArray.asArray(samples).reshape(lab.shape()).astype(lab.dtype());
    }

    private static double[] doubles(NDArray array) {
        double[] samples = new double[Math.toIntExact(array.size())];
        NDArray.asArray(DType.FLOAT64, samples, array.shape()).assign(array);
        return samples;
    }

    private static void toLinear(double l, double a, double b, double[] rgb) {
        double fy = (l + 16) / 116;
        double[] xyz = {WHITE[0] * expanded(fy + a / 500), expanded(fy), WHITE[2] * expanded(fy - b / 200)};
        for (int c = 0; c < 3; c++) {
            double[] row = XYZ_TO_LINEAR[c];
            rgb[c] = row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2];
        }
    }

    private static double expanded(double f) {
        return f * f * f > EPSILON ? f * f * f : (116 * f - 16) / KAPPA;
    }

    private static double encoded(double linear) {
        return SrgbCurve.encoded(Math.clamp(linear, 0.0, 1.0));
    }
}
