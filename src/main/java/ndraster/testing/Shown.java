package ndraster.testing;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;

/// What of an image a PNG can keep.
final class Shown {
    private Shown() {}

    /// Grey and sRGB of 8 or 16 bits as it is; anything else, premultiplied, CMYK, of another profile or of
    /// floating-point samples, as it is shown: sRGB of 8 bits.
    static NDArray samples(BufferedImage image) {
        NDArray samples = Images.toArray(image);
        boolean isWhole = samples.dtype().equals(DType.UINT8) || samples.dtype().equals(DType.UINT16);
        return isWhole && isPlain(image.getColorModel()) ? samples : Images.toArray(inBytes(image));
    }

    private static boolean isPlain(ColorModel colours) {
        ColorSpace space = colours.getColorSpace();
        boolean isUsual = space.isCS_sRGB() || space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
        return isUsual && !colours.isAlphaPremultiplied();
    }

    private static BufferedImage inBytes(BufferedImage image) {
        boolean hasAlpha = image.getColorModel().hasAlpha();
        return Images.toImage(image, hasAlpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
    }
}
