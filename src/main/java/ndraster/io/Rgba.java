package ndraster.io;

import ndraster.NDArray;
import ndraster.dtype.DType;

/// Pixels of red, green, blue and alpha in bytes, as animations are made of them.
final class Rgba {
    private static final int CHANNELS = 4;
    private static final int OPAQUE = 255;

    private Rgba() {}

    /// `stored` as `(h, w, 4)` uint8.
    static NDArray of(Stored stored, ImageBytes file) throws ImageFormatException {
        NDArray samples =
                stored.samples().dtype().equals(DType.BOOL) ? Samples.bytes(stored.samples()) : stored.samples();
        if (!samples.dtype().equals(DType.UINT8)) {
            throw file.problem("an animation with samples of type " + samples.dtype()
                    + " is not supported. Its first image can be read");
        }
        return of(samples, stored.channels());
    }

    /// The samples of such channels with all four of them: grey is repeated, what has no alpha is opaque.
    static NDArray of(NDArray samples, ColorChannels channels) {
        NDArray rgba = NDArray.full(DType.UINT8, OPAQUE, samples.length(0), samples.length(1), CHANNELS);
        NDArray perPixel = samples.ndim() == 2 ? samples.get(":, :, newaxis") : samples;
        int colors = channels.colors();
        rgba.set("..., :3", perPixel.get("..., :" + colors));
        if (channels.hasAlpha()) {
            rgba.set("..., 3", perPixel.get("..., " + colors));
        }
        return rgba;
    }

    /// Lays `above` over `below`, which is changed; both `(h, w, 4)`.
    static void blend(NDArray above, NDArray below) {
        byte[] upper = above.toBytes();
        byte[] lower = below.toBytes();
        for (int i = 0; i < lower.length; i += CHANNELS) {
            blendPixel(upper, lower, i);
        }
        below.assign(NDArray.asArray(DType.UINT8, lower, below.shape()));
    }

    private static void blendPixel(byte[] upper, byte[] lower, int at) {
        int alpha = Byte.toUnsignedInt(upper[at + 3]);
        int below = Byte.toUnsignedInt(lower[at + 3]);
        if (alpha == OPAQUE || below == 0) {
            System.arraycopy(upper, at, lower, at, CHANNELS);
        } else if (alpha > 0) {
            mix(upper, lower, at, alpha * OPAQUE, below * (OPAQUE - alpha));
        }
    }

    /// By their shares of the resulting alpha, in units of 1 / 255².
    private static void mix(byte[] upper, byte[] lower, int at, int above, int below) {
        int all = above + below;
        for (int c = at; c < at + 3; c++) {
            int sum = Byte.toUnsignedInt(upper[c]) * above + Byte.toUnsignedInt(lower[c]) * below;
            lower[c] = (byte) ((sum + all / 2) / all);
        }
        lower[at + 3] = (byte) ((all + OPAQUE / 2) / OPAQUE);
    }
}
