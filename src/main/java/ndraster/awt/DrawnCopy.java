package ndraster.awt;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.awt.image.MultiResolutionImage;

/// The few conversions that AWT's drawing does exactly, and as fast as any loop here: from and to `int`s, of bytes
/// that are grey levels or the indices of opaque colours, and from 8 bits of grey to 16.
final class DrawnCopy {
    private DrawnCopy() {}

    static boolean applies(BufferedImage from, int type) {
        boolean isKnown = areInts(type) ? isKnown(from) : isGrayToDeepGray(from, type);
        return isKnown && !(from instanceof MultiResolutionImage);
    }

    private static boolean isGrayToDeepGray(BufferedImage from, int type) {
        return ImageTypes.of(from) == BufferedImage.TYPE_BYTE_GRAY && type == BufferedImage.TYPE_USHORT_GRAY;
    }

    private static boolean isKnown(BufferedImage image) {
        boolean areOpaqueBytes = ImageTypes.of(image) == BufferedImage.TYPE_BYTE_GRAY
                || ImageTypes.of(image) == BufferedImage.TYPE_BYTE_INDEXED;
        return areInts(ImageTypes.of(image))
                || (areOpaqueBytes && image.getColorModel().getTransparency() == Transparency.OPAQUE);
    }

    private static boolean areInts(int type) {
        return switch (type) {
            case BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_BGR -> true;
            default -> false;
        };
    }

    static void copy(BufferedImage from, BufferedImage to) {
        Graphics2D graphics = to.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        graphics.drawImage(from, 0, 0, null);
        graphics.dispose();
    }
}
