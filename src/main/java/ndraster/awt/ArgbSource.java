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

    /// Whether several threads may each read with such a source of their own: whether it asks nothing but memory.
    default boolean isConcurrent() {
        return true;
    }

    static ArgbSource of(BufferedImage image) {
        return of(image, false);
    }

    /// As [#of(BufferedImage)].
    ///
    /// @param isRaw whether alpha that has been multiplied in stays so, where colours are bytes
    static ArgbSource of(BufferedImage image, boolean isRaw) {
        Source source = Source.of(image);
        return source.palette()
                .<ArgbSource>map(palette -> new PaletteSource(source, palette))
                .or(() -> isPlain(image.getColorModel()) ? ofPlain(source, image, isRaw) : Optional.empty())
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

    private static Optional<ArgbSource> ofPlain(Source source, BufferedImage image, boolean isRaw) {
        if (RasterSamples.packed(source).isPresent()) {
            return ofPacked(RasterSamples.packed(source).get(), image, isRaw);
        }
        ColorModel model = image.getColorModel();
        if (!(model instanceof ComponentColorModel)) {
            return Optional.empty();
        }
        Optional<Samples> samples = RasterSamples.find(source);
        return samples.filter(bytes -> areBytes(bytes, model))
                .<ArgbSource>map(bytes -> new ByteSource(bytes, premultiplied(model, Alpha.AS_COMPONENTS, isRaw)))
                .or(() -> samples.filter(shorts -> Depth.isWhole(model)).flatMap(ShortSource::gray))
                .or(() -> DeepSource.of(image));
    }

    private static boolean areBytes(Samples samples, ColorModel model) {
        return samples.dtype().equals(DType.UINT8)
                && samples.count() <= 4
                && Arrays.stream(model.getComponentSize()).allMatch(bits -> bits == Byte.SIZE);
    }

    private static Optional<Alpha> premultiplied(ColorModel model, Alpha alpha, boolean isRaw) {
        return !isRaw && model.isAlphaPremultiplied() && model.hasAlpha() ? Optional.of(alpha) : Optional.empty();
    }

    /// Nothing if the bits are none of the usual ones.
    static Optional<ArgbSource> ofPacked(PackedElements pixels, BufferedImage image, boolean isRaw) {
        ColorModel model = image.getColorModel();
        if (pixels.areBytes()) {
            Optional<Alpha> alpha = premultiplied(model, Alpha.AS_BITS, isRaw);
            return IntSource.of(pixels, alpha).or(() -> Optional.of(new ByteSource(pixels.channels(), alpha)));
        }
        return model.getTransferType() == DataBuffer.TYPE_USHORT ? ShortSource.of(pixels) : Optional.empty();
    }
}
