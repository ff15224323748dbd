package ndraster.io;

import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import ndraster.NDArray;
import ndraster.awt.ImageLayoutException;
import ndraster.awt.Images;
import ndraster.dtype.DType;

/// Decoded images as arrays.
final class Samples {
    private static final int OPAQUE = 0xFF000000;
    private static final int WHITE = 255;
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

    /// Truth values as 0 and 255, other samples as they are.
    static NDArray bytesOfTruth(NDArray samples) {
        return samples.dtype().equals(DType.BOOL) ? bytes(samples) : samples;
    }

    /// Truth values as 0 and 255.
    static NDArray bytes(NDArray truth) {
        NDArray bytes = NDArray.zeros(DType.UINT8, truth.shape()).assign(truth);
        return bytes.multiplyInPlace(WHITE);
    }

    /// The indices of an image with a palette, `(h, w)`.
    static NDArray indices(BufferedImage image) {
        return Images.toArray(image.getRaster());
    }

    /// The colours of a palette, `(n, 3)`, or `(n, 4)` if it has transparent ones.
    static NDArray colors(IndexColorModel palette) {
        int channels = palette.hasAlpha() ? 4 : 3;
        byte[] colors = new byte[palette.getMapSize() * channels];
        for (int i = 0; i < palette.getMapSize(); i++) {
            colors[i * channels] = (byte) palette.getRed(i);
            colors[i * channels + 1] = (byte) palette.getGreen(i);
            colors[i * channels + 2] = (byte) palette.getBlue(i);
            if (channels == 4) {
                colors[i * channels + 3] = (byte) palette.getAlpha(i);
            }
        }
        return NDArray.asArray(DType.UINT8, colors, palette.getMapSize(), channels);
    }
}
