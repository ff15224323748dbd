package ndraster.io;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.SinglePixelPackedSampleModel;
import java.awt.image.WritableRaster;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.access.ArrayMemory;
import ndraster.awt.ImageLayoutException;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.dtype.NumericType;

/// Arrays as images that every encoder understands.
final class Pixels {
    private Pixels() {}

    /// An image over the array's memory where encoders can cope with that, else over a copy; without a profile in
    /// its colours.
    ///
    /// @throws ImageLayoutException if the array is no image
    static BufferedImage imageOf(NDArray array, Encoding encoding) {
        if (array.dtype().equals(DType.BOOL)) {
            return bilevel(array);
        }
        BufferedImage image = encoding.is("TGA") ? Images.toImage(array) : shared(array);
        return PlainColors.of(image.getColorModel().isAlphaPremultiplied() ? straight(array) : image);
    }

    /// Whether the colours of an array of numbers are multiplied by their alpha: those of some images are.
    static boolean arePremultiplied(NDArray array) {
        return !array.dtype().equals(DType.BOOL)
                && shared(array).getColorModel().isAlphaPremultiplied();
    }

    private static BufferedImage shared(NDArray array) {
        try {
            BufferedImage image = Images.asImage(ArrayMemory.unguarded(array));
            return isPlain(image.getRaster()) ? image : Images.toImage(array);
        } catch (ImageLayoutException _) {
            return Images.toImage(array);
        }
    }

    /// Some encoders cast the memory of a raster to the classes they know, or take it that the pixels are all
    /// of it, one by one.
    private static boolean isPlain(Raster raster) {
        SampleModel samples = raster.getSampleModel();
        boolean isWhole = raster.getParent() == null;
        boolean isKnown = raster.getDataBuffer().getClass().getPackage().equals(DataBuffer.class.getPackage());
        boolean isInterleaved =
                samples instanceof PixelInterleavedSampleModel || samples instanceof SinglePixelPackedSampleModel;
        return isWhole && isKnown && isInterleaved;
    }

    private static BufferedImage straight(NDArray array) {
        BufferedImage image = Images.toImage(array);
        image.coerceData(false);
        return image;
    }

    /// One bit per pixel, white where the array is true.
    private static BufferedImage bilevel(NDArray array) {
        int height = Math.toIntExact(array.length(0));
        int width = Math.toIntExact(array.length(1));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        WritableRaster raster = image.getRaster();
        byte[] truth = array.toBytes();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = truth[y * width + x] == 0 ? 0 : 1;
            }
            raster.setSamples(0, y, width, 1, 0, row);
        }
        return image;
    }

    /// What one sample of an image over structs is.
    static NumericType typeOf(BufferedImage image) {
        if (image.getSampleModel() instanceof SinglePixelPackedSampleModel) {
            return NumericType.UINT8;
        }
        return switch (image.getSampleModel().getDataType()) {
            case DataBuffer.TYPE_BYTE -> NumericType.UINT8;
            case DataBuffer.TYPE_USHORT -> NumericType.UINT16;
            case DataBuffer.TYPE_SHORT -> NumericType.INT16;
            case DataBuffer.TYPE_INT -> NumericType.INT32;
            case DataBuffer.TYPE_FLOAT -> NumericType.FLOAT32;
            default -> NumericType.FLOAT64;
        };
    }

    /// Whether a pixel is partly transparent.
    static boolean isTranslucent(BufferedImage image) {
        Optional<WritableRaster> alpha = Optional.ofNullable(image.getAlphaRaster());
        return alpha.isPresent() && isTranslucent(alpha.get());
    }

    private static boolean isTranslucent(Raster alpha) {
        int[] row = new int[alpha.getWidth()];
        for (int y = 0; y < alpha.getHeight(); y++) {
            for (int a : alpha.getSamples(alpha.getMinX(), alpha.getMinY() + y, row.length, 1, 0, row)) {
                if (a != 0 && a != 255) {
                    return true;
                }
            }
        }
        return false;
    }
}
