package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Optional;
import ndraster.pixel.ImageTypeNames;

/// AWT's image types.
final class ImageTypes {
    private ImageTypes() {}

    static boolean isStandard(int type) {
        return type >= 1 && type <= ImageTypeNames.count();
    }

    /// The type of an image; `TYPE_CUSTOM` if its colours are of another profile than that type's, which AWT does
    /// not look at.
    static int of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        return model instanceof IndexColorModel || ArgbSource.isPlain(model)
                ? image.getType()
                : BufferedImage.TYPE_CUSTOM;
    }

    static boolean isGray(int type) {
        return type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_USHORT_GRAY;
    }

    /// The colour model of a standard type.
    static ColorModel colours(int type) {
        return new BufferedImage(1, 1, type).getColorModel();
    }

    static Optional<IndexColorModel> palette(BufferedImage image) {
        return image.getColorModel() instanceof IndexColorModel palette ? Optional.of(palette) : Optional.empty();
    }

    /// The type of an image, or the standard type for the same colours in another layout; `TYPE_CUSTOM` if
    /// there is none.
    static int standard(BufferedImage image) {
        ColorModel model = image.getColorModel();
        boolean areBytes = Arrays.stream(model.getComponentSize()).allMatch(bits -> bits == Byte.SIZE);
        int type = of(image);
        if (type != BufferedImage.TYPE_CUSTOM) {
            return type;
        }
        if (ArgbSource.isGray(model) && model.getNumComponents() == 1) {
            return ofGray(model, areBytes);
        }
        return switch (model) {
            case ComponentColorModel _ when areBytes && model.getColorSpace().isCS_sRGB() -> ofBytes(model);
            case DirectColorModel _ when areBytes && model.getColorSpace().isCS_sRGB() -> ofInts(model);
            default -> BufferedImage.TYPE_CUSTOM;
        };
    }

    private static int ofGray(ColorModel model, boolean areBytes) {
        if (areBytes) {
            return BufferedImage.TYPE_BYTE_GRAY;
        }
        return SampleTypes.isUnsignedShort(model) ? BufferedImage.TYPE_USHORT_GRAY : BufferedImage.TYPE_CUSTOM;
    }

    private static int ofBytes(ColorModel model) {
        if (!model.hasAlpha()) {
            return BufferedImage.TYPE_3BYTE_BGR;
        }
        return model.isAlphaPremultiplied() ? BufferedImage.TYPE_4BYTE_ABGR_PRE : BufferedImage.TYPE_4BYTE_ABGR;
    }

    /// The type with whole `int`s that has the colours of a model.
    static int ofInts(ColorModel model) {
        if (!model.hasAlpha()) {
            return BufferedImage.TYPE_INT_RGB;
        }
        return model.isAlphaPremultiplied() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_ARGB;
    }
}
