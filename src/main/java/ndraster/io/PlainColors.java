package ndraster.io;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DirectColorModel;
import java.util.Optional;

/// Images without a profile in their colour model. Encoders of ImageIO store such a profile unasked, in a JPEG
/// even beside the one that the metadata has; readers then use neither.
final class PlainColors {
    private PlainColors() {}

    /// The same samples, called sRGB, grey or inks; `image` itself if its colours are none of these.
    static BufferedImage of(BufferedImage image) {
        ColorModel colors = image.getColorModel();
        return spaceFor(colors.getColorSpace())
                .flatMap(space -> with(space, colors))
                .filter(plain -> plain.isCompatibleRaster(image.getRaster()))
                .map(plain -> new BufferedImage(plain, image.getRaster(), colors.isAlphaPremultiplied(), null))
                .orElse(image);
    }

    private static Optional<ColorSpace> spaceFor(ColorSpace space) {
        return switch (space.getType()) {
            case ColorSpace.TYPE_RGB -> Optional.of(ColorSpace.getInstance(ColorSpace.CS_sRGB));
            case ColorSpace.TYPE_GRAY -> Optional.of(ColorSpace.getInstance(ColorSpace.CS_GRAY));
            case ColorSpace.TYPE_CMYK -> Optional.of(new PlainInks());
            default -> Optional.empty();
        };
    }

    private static Optional<ColorModel> with(ColorSpace space, ColorModel colors) {
        return switch (colors) {
            case ComponentColorModel _ ->
                Optional.of(new ComponentColorModel(
                        space,
                        colors.hasAlpha(),
                        colors.isAlphaPremultiplied(),
                        colors.getTransparency(),
                        colors.getTransferType()));
            case DirectColorModel packed ->
                Optional.of(new DirectColorModel(
                        space,
                        packed.getPixelSize(),
                        packed.getRedMask(),
                        packed.getGreenMask(),
                        packed.getBlueMask(),
                        packed.getAlphaMask(),
                        packed.isAlphaPremultiplied(),
                        packed.getTransferType()));
            default -> Optional.empty();
        };
    }
}
