package ndraster.io;

import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.nio.ByteOrder;
import ndraster.NDArray;
import ndraster.awt.ImageLayoutException;
import ndraster.awt.Images;
import ndraster.dtype.DType;

/// Decoded images as arrays.
final class Samples {
    private static final int OPAQUE = 0xFF000000;
    private static final int GREY = 0x010101;

    private Samples() {}

    /// The image's own memory as an array, if strides can say it, else a copy. An array over an image's memory
    /// keeps the image reachable and with it the meaning of the samples: from CMYK no PNG is made by mistake.
    static NDArray of(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel palette && isGrey(palette)) {
            return Images.asStored(image);
        }
        try {
            return Images.asArray(image);
        } catch (ImageLayoutException _) {
            return image.getSampleModel() instanceof BandedSampleModel
                    ? Images.asArray(interleaved(image))
                    : Images.toArray(image);
        }
    }

    private static BufferedImage interleaved(BufferedImage planes) {
        ColorModel colors = planes.getColorModel();
        WritableRaster raster = colors.createCompatibleWritableRaster(planes.getWidth(), planes.getHeight());
        raster.setRect(planes.getRaster());
        return new BufferedImage(colors, raster, colors.isAlphaPremultiplied(), null);
    }

    /// Whether each index is its own grey: how formats without a notion of grey, BMP and GIF, store it.
    private static boolean isGrey(IndexColorModel palette) {
        for (int i = 0; i < palette.getMapSize(); i++) {
            if (palette.getRGB(i) != (OPAQUE | i * GREY)) {
                return false;
            }
        }
        return palette.getPixelSize() == Byte.SIZE;
    }

    /// Grey and alpha, `(h, w, 2)`, out of 16-bit pixels that hold both.
    static NDArray pairs(BufferedImage image) {
        NDArray pixels = Images.asArray(image);
        DType littleEndian = DType.UINT16.withOrder(ByteOrder.LITTLE_ENDIAN);
        NDArray pairs = NDArray.zeros(littleEndian, pixels.shape()).assign(pixels);
        return pairs.view(DType.UINT8).reshape(image.getHeight(), image.getWidth(), 2);
    }

    /// What `count` samples of these colours are.
    static ColorChannels channels(ColorModel colors, int count) {
        return colors instanceof IndexColorModel
                ? switch (count) {
                    case 1 -> ColorChannels.GREY;
                    case 3 -> ColorChannels.RGB;
                    default -> ColorChannels.RGBA;
                }
                : ColorChannels.of(colors, count);
    }
}
