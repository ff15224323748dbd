package ndraster.io;

import ndraster.NDArray;
import ndraster.dtype.DType;

/// Pixels of red, green, blue and alpha, as animations are made of them: uint8 or uint16.
final class Rgba {
    private static final int CHANNELS = 4;

    private Rgba() {}

    /// `stored` as `(h, w, 4)` of such a type.
    static NDArray of(Stored stored, DType dtype, ImageBytes file) throws ImageFormatException {
        NDArray samples =
                stored.samples().dtype().equals(DType.BOOL) ? Samples.bytes(stored.samples()) : stored.samples();
        if (!samples.dtype().equals(dtype)) {
            throw file.problem("an animation of samples of type " + dtype + " with some of type " + samples.dtype()
                    + " is not supported. Its first image can be read");
        }
        return of(samples, stored.channels());
    }

    /// The samples of such channels with all four of them: grey is repeated, what has no alpha is opaque.
    static NDArray of(NDArray samples, ColorChannels channels) {
        NDArray rgba =
                NDArray.full(samples.dtype(), white(samples.dtype()), samples.length(0), samples.length(1), CHANNELS);
        NDArray perPixel = samples.ndim() == 2 ? samples.get(":, :, newaxis") : samples;
        int colors = channels.colors();
        rgba.set("..., :3", perPixel.get("..., :" + colors));
        if (channels.hasAlpha()) {
            rgba.set("..., 3", perPixel.get("..., " + colors));
        }
        return rgba;
    }

    private static int white(DType dtype) {
        return (int) Alpha.white(dtype);
    }

    /// Lays `above` over `below`, which is changed; both `(h, w, 4)` of one type.
    static void blend(NDArray above, NDArray below) {
        int[] upper = samples(above);
        int[] lower = samples(below);
        int white = white(below.dtype());
        for (int i = 0; i < lower.length; i += CHANNELS) {
            blendPixel(upper, lower, i, white);
        }
        below.assign(NDArray.asArray(lower).reshape(below.shape()).astype(below.dtype()));
    }

    private static int[] samples(NDArray array) {
        int[] samples = new int[Math.toIntExact(array.size())];
        NDArray.asArray(DType.INT32, samples, array.shape()).assign(array);
        return samples;
    }

    private static void blendPixel(int[] upper, int[] lower, int at, int white) {
        long alpha = upper[at + 3];
        long below = lower[at + 3];
        if (alpha == white || below == 0) {
            System.arraycopy(upper, at, lower, at, CHANNELS);
        } else if (alpha > 0) {
            mix(upper, lower, at, alpha * white, below * (white - alpha));
            lower[at + 3] = (int) ((alpha * white + below * (white - alpha) + white / 2) / white);
        }
    }

    /// By their shares of the resulting alpha, in units of 1 / white².
    private static void mix(int[] upper, int[] lower, int at, long above, long below) {
        long all = above + below;
        for (int c = at; c < at + 3; c++) {
            lower[c] = (int) ((upper[c] * above + lower[c] * below + all / 2) / all);
        }
    }
}
