package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Optional;

/// AWT's image types.
final class ImageTypes {
    private ImageTypes() {}

    static String name(int type) {
        return switch (type) {
            case BufferedImage.TYPE_INT_RGB -> "TYPE_INT_RGB";
            case BufferedImage.TYPE_INT_ARGB -> "TYPE_INT_ARGB";
            case BufferedImage.TYPE_INT_ARGB_PRE -> "TYPE_INT_ARGB_PRE";
            case BufferedImage.TYPE_INT_BGR -> "TYPE_INT_BGR";
            case BufferedImage.TYPE_3BYTE_BGR -> "TYPE_3BYTE_BGR";
            case BufferedImage.TYPE_4BYTE_ABGR -> "TYPE_4BYTE_ABGR";
            case BufferedImage.TYPE_4BYTE_ABGR_PRE -> "TYPE_4BYTE_ABGR_PRE";
            case BufferedImage.TYPE_USHORT_565_RGB -> "TYPE_USHORT_565_RGB";
            case BufferedImage.TYPE_USHORT_555_RGB -> "TYPE_USHORT_555_RGB";
            case BufferedImage.TYPE_BYTE_GRAY -> "TYPE_BYTE_GRAY";
            case BufferedImage.TYPE_USHORT_GRAY -> "TYPE_USHORT_GRAY";
            case BufferedImage.TYPE_BYTE_BINARY -> "TYPE_BYTE_BINARY";
            case BufferedImage.TYPE_BYTE_INDEXED -> "TYPE_BYTE_INDEXED";
            default -> "TYPE_CUSTOM";
        };
    }

    static boolean isStandard(int type) {
        return type >= BufferedImage.TYPE_INT_RGB && type <= BufferedImage.TYPE_BYTE_INDEXED;
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
        if (image.getType() != BufferedImage.TYPE_CUSTOM) {
            return image.getType();
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
