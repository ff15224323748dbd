package ndraster.awt;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.util.Arrays;
import java.util.Optional;
import ndraster.dtype.DType;

/// The rows of an image as sRGB colours: 8 bits each of alpha, red, green and blue, not premultiplied, as
/// `BufferedImage.getRGB` gives them; only that the samples of AWT's own grey are grey levels as they are.
interface ArgbSource {
    /// The colours of row `y`, as many as the image is wide.
    void read(int y, int[] argb);

    static ArgbSource of(BufferedImage image) {
        Source source = Source.of(image);
        return source.palette()
                .<ArgbSource>map(palette -> new PaletteSource(image.getRaster(), palette))
                .or(() -> isPlain(image.getColorModel()) ? ofPlain(source, image) : Optional.empty())
                .or(() -> ManagedSource.of(image))
                .orElseGet(() -> new ModelSource(image));
    }

    /// Whether the colours need no conversion: sRGB, or grey of no certain profile.
    static boolean isPlain(ColorModel model) {
        return model.getColorSpace().isCS_sRGB() || isGray(model);
    }

    /// Whether the colours are AWT's own grey.
    static boolean isGray(ColorModel model) {
        return ColorSpace.getInstance(ColorSpace.CS_GRAY).equals(model.getColorSpace());
    }

    private static Optional<ArgbSource> ofPlain(Source source, BufferedImage image) {
        if (RasterSamples.packed(source).isPresent()) {
            return ofPacked(source, RasterSamples.packed(source).get(), image);
        }
        ColorModel model = image.getColorModel();
        if (!(model instanceof ComponentColorModel)) {
            return Optional.empty();
        }
        return RasterSamples.find(source)
                .filter(samples -> areBytes(samples, model))
                .<ArgbSource>map(samples -> new ByteSource(samples, premultiplied(model, Alpha.AS_COMPONENTS)))
                .or(() -> DeepSource.of(image));
    }

    private static boolean areBytes(Samples samples, ColorModel model) {
        return samples.dtype().equals(DType.UINT8)
                && samples.count() <= 4
                && Arrays.stream(model.getComponentSize()).allMatch(bits -> bits == Byte.SIZE);
    }

    private static Optional<Alpha> premultiplied(ColorModel model, Alpha alpha) {
        return model.isAlphaPremultiplied() && model.hasAlpha() ? Optional.of(alpha) : Optional.empty();
    }

    private static Optional<ArgbSource> ofPacked(Source source, PackedElements pixels, BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (pixels.areBytes()) {
            Optional<Alpha> alpha = premultiplied(model, Alpha.AS_BITS);
            return IntSource.of(pixels, alpha).or(() -> Optional.of(new ByteSource(pixels.channels(), alpha)));
        }
        return model.getTransferType() == DataBuffer.TYPE_USHORT
                ? ShortSource.of(source, pixels)
                : Optional.empty();
    }
}
