package ndraster.io;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import ndraster.NDArray;

/// One image of a file, on its way to an array.
///
/// @param reader has the file as its input
/// @param index which image of the file
record EncodedImage(ImageBytes bytes, String format, ImageReader reader, int index) {
    /// These readers convert to sRGB unless they are asked for the type that the image has.
    private static final Set<String> CONVERTING = Set.of("JPEG", "WEBP", "PSD");

    private static final int MAX_DEPTH = 1024;

    /// Orders images by size, then by depth.
    long weight() throws IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        return pixels * MAX_DEPTH + type().getColorModel().getPixelSize();
    }

    /// One pixel of the type that will be decoded, turned into an array as that will be, shows what the array
    /// will be.
    ImageInfo describe() throws IOException {
        ImageTypeSpecifier type = type();
        Optional<GifScreen> screen = screen();
        NDArray pixel = arrayOf(type.createBufferedImage(1, 1), screen.map(_ -> GifScreen.ONE_PIXEL));
        int count = pixel.ndim() == 2 ? 1 : (int) pixel.length(2);
        int width = screen.isPresent() ? screen.get().width() : reader.getWidth(index);
        int height = screen.isPresent() ? screen.get().height() : reader.getHeight(index);
        if (width <= 0 || height <= 0) {
            throw bytes.problem("damaged " + format + ": it says that it has " + width + " x " + height + " pixels");
        }
        return new ImageInfo(
                format, width, height, pixel.dtype(), Samples.channels(type.getColorModel(), count), count);
    }

    NDArray decode() throws IOException {
        ImageTypeSpecifier type = type();
        BufferedImage image = isFloating(type) ? unclamped(type) : decoded(type);
        return arrayOf(image, screen());
    }

    private NDArray arrayOf(BufferedImage image, Optional<GifScreen> screen) {
        // TGA has no 16-bit grey: the decoder takes grey and alpha for the bytes of one sample.
        boolean areGreyAlpha = format.equals("TGA") && image.getType() == BufferedImage.TYPE_USHORT_GRAY;
        return areGreyAlpha
                ? Samples.pairs(image)
                : Samples.of(screen.map(surface -> surface.place(image)).orElse(image));
    }

    private Optional<GifScreen> screen() throws IOException {
        return format.equals("GIF") ? GifScreen.of(bytes, reader, index) : Optional.empty();
    }

    private ImageTypeSpecifier type() throws IOException {
        Optional<ImageTypeSpecifier> raw =
                CONVERTING.contains(format) ? Optional.ofNullable(reader.getRawImageType(index)) : Optional.empty();
        return raw.isPresent() ? raw.get() : reader.getImageTypes(index).next();
    }

    private static boolean isFloating(ImageTypeSpecifier type) {
        int samples = type.getSampleModel().getDataType();
        return samples == DataBuffer.TYPE_FLOAT || samples == DataBuffer.TYPE_DOUBLE;
    }

    private BufferedImage decoded(ImageTypeSpecifier type) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        if (CONVERTING.contains(format)) {
            param.setDestinationType(type);
        }
        return reader.read(index, param);
    }

    /// `read` would cut floating-point samples off at 0 and 1.
    private BufferedImage unclamped(ImageTypeSpecifier type) throws IOException {
        if (!reader.canReadRaster()) {
            throw bytes.problem(
                    format + " with floating-point samples is not supported: its decoder would change them");
        }
        Raster samples = reader.readRaster(index, null);
        WritableRaster writable = Raster.createWritableRaster(samples.getSampleModel(), samples.getDataBuffer(), null);
        return new BufferedImage(type.getColorModel(), writable, false, null);
    }
}
