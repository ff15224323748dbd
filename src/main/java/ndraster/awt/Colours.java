package ndraster.awt;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import ndraster.dtype.NumericType;

/// What the samples of an array mean as colours.
final class Colours {
    private static final byte[] BLACK_AND_WHITE = {0, (byte) 0xff};

    private Colours() {}

    /// Those of the image that the array is a view of, if its channels still lie as the image's do.
    static Optional<ColorModel> ofOwner(NDArray array, Samples samples) {
        return owner(array).filter(image -> isWholePixelsOf(image, samples)).map(BufferedImage::getColorModel);
    }

    static Optional<BufferedImage> owner(NDArray array) {
        return ArrayMemory.of(array)
                .lender()
                .filter(BufferedImage.class::isInstance)
                .map(BufferedImage.class::cast);
    }

    private static boolean isWholePixelsOf(BufferedImage image, Samples samples) {
        Source source = Source.of(image);
        boolean arePacked = samples.count() == 1
                && RasterSamples.packed(source)
                        .filter(pixels -> pixels.dtype().equals(samples.dtype()))
                        .isPresent();
        return arePacked || RasterSamples.find(source).filter(samples::areLike).isPresent();
    }

    /// Grey or RGB in AWT's own spaces, with alpha if the number of channels is even; black and white for truth
    /// values.
    static ColorModel standard(Samples samples, boolean isPremultiplied) {
        if (samples.dtype().type() == NumericType.BOOL && samples.count() == 1) {
            return new IndexColorModel(
                    Byte.SIZE, BLACK_AND_WHITE.length, BLACK_AND_WHITE, BLACK_AND_WHITE, BLACK_AND_WHITE);
        }
        boolean hasAlpha = samples.count() % 2 == 0;
        return new ComponentColorModel(
                ColorSpace.getInstance(samples.count() < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
                hasAlpha,
                hasAlpha && isPremultiplied,
                hasAlpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                SampleTypes.toAwt(samples.dtype()).orElseThrow());
    }

    /// Those of a colour space, with alpha if there is one channel more than it has components; nothing if the
    /// number of channels is another.
    static Optional<ColorModel> of(ColorSpace space, boolean isPremultiplied, Samples samples) {
        int more = samples.count() - space.getNumComponents();
        if (more != 0 && more != 1) {
            return Optional.empty();
        }
        boolean hasAlpha = more == 1;
        return Optional.of(new ComponentColorModel(
                space,
                hasAlpha,
                hasAlpha && isPremultiplied,
                hasAlpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                SampleTypes.toAwt(samples.dtype()).orElseThrow()));
    }

    /// Whether the first three bands of an image are red, green and blue.
    static boolean areRgb(Source source) {
        return source.palette().isEmpty()
                && source.colours()
                        .filter(model -> model.getColorSpace().getType() == ColorSpace.TYPE_RGB)
                        .isPresent()
                && source.raster().getNumBands() >= 3;
    }

    /// Whether AWT recognises R, G, B(, A) in reverse order as one of its own types.
    static boolean isDrawnFastReversed(Samples samples) {
        return samples.dtype().equals(DType.UINT8) && samples.count() >= 3;
    }
}
