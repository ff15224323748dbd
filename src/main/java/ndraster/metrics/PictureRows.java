package ndraster.metrics;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.pixel.White;

/// The pixels of an image of whatever type as red, green, blue and alpha, 0 … 255, fractions of it where the image has
/// more than eight bits. Colours are not premultiplied with alpha; grey is three equal colours, as stored.
final class PictureRows {
    static final int CHANNELS = 4;
    static final int COLOURS = 3;
    private static final int OPAQUE = 255;

    private final NDArray samples;
    private final int width;
    private final double white;
    private final boolean hasAlpha;
    private final boolean isPremultiplied;

    private PictureRows(NDArray samples, int width, boolean hasAlpha, boolean isPremultiplied) {
        this.samples = samples.ndim() == 2 ? samples.get(Index.ellipsis(), Index.newAxis()) : samples;
        this.width = width;
        this.white = White.of(((Numeric) samples.dtype()).type());
        this.hasAlpha = hasAlpha;
        this.isPremultiplied = isPremultiplied;
    }

    /// The colours of an image as it has them; its components are grey or red, green and blue.
    static PictureRows of(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        boolean isPalette = colours instanceof IndexColorModel;
        NDArray samples = Images.toArray(image);
        boolean hasAlpha = samples.ndim() == 3 && samples.length(2) % 2 == 0;
        return new PictureRows(samples, image.getWidth(), hasAlpha, !isPalette && colours.isAlphaPremultiplied());
    }

    /// The colours of an image as AWT converts them to sRGB, in eight bits.
    static PictureRows inSrgb(BufferedImage image) {
        return of(Images.toImage(image, BufferedImage.TYPE_4BYTE_ABGR));
    }

    /// Whether the stored numbers of two images mean the same colours; grey and sRGB are taken for that.
    static boolean haveComparableColours(BufferedImage one, BufferedImage other) {
        return haveComparableColours(one.getColorModel(), other.getColorModel());
    }

    private static boolean haveComparableColours(ColorModel one, ColorModel other) {
        int components = one.getNumColorComponents();
        boolean areSame = one.getColorSpace().equals(other.getColorSpace()) && (components == 1 || components == 3);
        return areSame || (isUsual(one.getColorSpace()) && isUsual(other.getColorSpace()));
    }

    private static boolean isUsual(ColorSpace space) {
        return space.isCS_sRGB() || space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
    }

    int width() {
        return width;
    }

    int height() {
        return Math.toIntExact(samples.length(0));
    }

    boolean hasAlpha() {
        return hasAlpha;
    }

    /// Whether [#loadBytes] gives the same numbers as [#load].
    boolean areBytes() {
        return !isPremultiplied && samples.dtype().equals(DType.UINT8);
    }

    /// Red, green, blue and alpha of each pixel of the rows `from` … `to` − 1.
    byte[] loadBytes(int from, int to) {
        byte[] stored = samples.get(Index.slice(from, to)).toBytes();
        return channels() == CHANNELS ? stored : spread(stored);
    }

    private int channels() {
        return Math.toIntExact(samples.length(2));
    }

    private byte[] spread(byte[] stored) {
        int channels = channels();
        int green = channels < COLOURS ? 0 : 1;
        int blue = channels < COLOURS ? 0 : 2;
        byte[] pixels = new byte[stored.length / channels * CHANNELS];
        for (int i = 0, at = 0; i < stored.length; i += channels, at += CHANNELS) {
            pixels[at] = stored[i];
            pixels[at + 1] = stored[i + green];
            pixels[at + 2] = stored[i + blue];
            pixels[at + 3] = hasAlpha ? stored[i + channels - 1] : (byte) OPAQUE;
        }
        return pixels;
    }

    /// Red, green, blue and alpha of each pixel of the rows `from` … `to` − 1.
    double[] load(int from, int to) {
        return areBytes() ? unsigned(loadBytes(from, to)) : loadDeep(from, to);
    }

    private static double[] unsigned(byte[] bytes) {
        double[] values = new double[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] & 0xff;
        }
        return values;
    }

    private double[] loadDeep(int from, int to) {
        double[] stored = samples.get(Index.slice(from, to)).ravel().toDoubles();
        int channels = channels();
        double[] pixels = new double[stored.length / channels * CHANNELS];
        for (int i = 0, at = 0; i < stored.length; i += channels, at += CHANNELS) {
            spread(stored, i, channels, pixels, at);
        }
        return pixels;
    }

    private void spread(double[] stored, int i, int channels, double[] pixels, int at) {
        boolean isGrey = channels < COLOURS;
        double scale = OPAQUE / white;
        double alpha = hasAlpha ? stored[i + channels - 1] : white;
        for (int c = 0; c < COLOURS; c++) {
            double value = stored[isGrey ? i : i + c];
            pixels[at + c] = (isPremultiplied ? divided(value, alpha) : value) * scale;
        }
        pixels[at + 3] = alpha * scale;
    }

    /// Whole numbers are rounded to what such a sample can hold.
    private double divided(double value, double alpha) {
        if (alpha == 0) {
            return 0;
        }
        double colour = value * white / alpha;
        return samples.dtype().kind() == 'f' ? colour : Math.min(white, Math.rint(colour));
    }
}
