package ndraster.io;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.spi.ImageReaderSpi;
import ndraster.NDArray;

/// An encoded file, and the reader that is trusted with it.
final class Decoder implements AutoCloseable {
    /// These convert to sRGB unless they are asked for the type they have.
    private static final Set<String> CONVERTING = Set.of("JPEG", "WEBP", "PSD");

    /// Formats whose images are the same picture in several sizes.
    private static final Set<String> SIZES = Set.of("ICO", "CUR", "ICNS");

    private static final int MAX_DEPTH = 1024;

    private final ImageBytes bytes;
    private final String format;
    private final ImageReader reader;
    private final List<String> warnings = new ArrayList<>();

    private Decoder(ImageBytes bytes, ImageReaderSpi spi) throws IOException {
        this.bytes = bytes;
        this.format = Codecs.formatOf(spi);
        this.reader = spi.createReaderInstance();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        reader.setInput(bytes.stream());
    }

    /// What a decoder is asked to do.
    private interface Task<T> {
        T run(Decoder decoder) throws IOException;
    }

    /// The first image of the file, or the largest where they are sizes of one picture.
    static NDArray read(ImageBytes bytes, Limits limits) throws IOException {
        return run(bytes, decoder -> decoder.read(limits));
    }

    /// What [#read] would give, without decoding pixels.
    static ImageInfo describe(ImageBytes bytes) throws IOException {
        return run(bytes, decoder -> decoder.describe(decoder.mainImage()));
    }

    private static <T> T run(ImageBytes bytes, Task<T> task) throws IOException {
        ImageReaderSpi spi = Codecs.readerFor(bytes);
        try (Decoder decoder = new Decoder(bytes, spi)) {
            Optional<ImageReaderSpi> other = decoder.isCmykJpeg() ? Codecs.jdkReaderFor(bytes) : Optional.empty();
            return other.isPresent() ? runOn(new Decoder(bytes, other.get()), task) : task.run(decoder);
        } catch (ImageFormatException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw new ImageFormatException(bytes.subject(), Reasons.notDecoded(Codecs.formatOf(spi), e), e);
        }
    }

    private static <T> T runOn(Decoder decoder, Task<T> task) throws IOException {
        try (decoder) {
            return task.run(decoder);
        }
    }

    /// The JDK's decoder gives the four inks as they are meant; TwelveMonkeys' leaves them inverted, and YCCK as
    /// YCC.
    private boolean isCmykJpeg() throws IOException {
        if (!format.equals("JPEG")) {
            return false;
        }
        return rawType(0)
                .filter(type -> type.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK)
                .isPresent();
    }

    private int mainImage() throws IOException {
        int best = 0;
        for (int i = 1; SIZES.contains(format) && i < reader.getNumImages(true); i++) {
            best = weight(i) > weight(best) ? i : best;
        }
        return best;
    }

    private long weight(int index) throws IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        return pixels * MAX_DEPTH + type(index).getColorModel().getPixelSize();
    }

    /// One pixel of the type that will be decoded, turned into an array as that will be, shows what the array will
    /// be.
    private ImageInfo describe(int index) throws IOException {
        ImageTypeSpecifier type = type(index);
        Optional<GifScreen> screen = screen(index);
        NDArray pixel = arrayOf(type.createBufferedImage(1, 1), screen.map(_ -> new GifScreen(1, 1, 0, 0)));
        int count = pixel.ndim() == 2 ? 1 : (int) pixel.length(2);
        int width = screen.isPresent() ? screen.get().width() : reader.getWidth(index);
        int height = screen.isPresent() ? screen.get().height() : reader.getHeight(index);
        if (width <= 0 || height <= 0) {
            throw bytes.problem("damaged " + format + ": it says that it has " + width + " x " + height + " pixels");
        }
        return new ImageInfo(
                format, width, height, pixel.dtype(), Samples.channels(type.getColorModel(), count), count);
    }

    private NDArray read(Limits limits) throws IOException {
        switch (format) {
            case "PNG" -> PngChunks.check(bytes);
            case "WEBP" -> WebpChunks.check(bytes);
            default -> {}
        }
        int index = mainImage();
        ImageInfo info = describe(index);
        limits.check(bytes, info.width(), info.height());
        ImageTypeSpecifier type = type(index);
        BufferedImage image = isFloating(type) ? unclamped(index, type) : decoded(index, type);
        checkWhole();
        return arrayOf(image, screen(index)).asReadOnly();
    }

    private NDArray arrayOf(BufferedImage image, Optional<GifScreen> screen) {
        // TGA has no 16-bit grey: the decoder takes grey and alpha for the bytes of one sample.
        boolean areGreyAlpha = format.equals("TGA") && image.getType() == BufferedImage.TYPE_USHORT_GRAY;
        return areGreyAlpha
                ? Samples.pairs(image)
                : Samples.of(screen.map(surface -> surface.place(image)).orElse(image));
    }

    private Optional<GifScreen> screen(int index) throws IOException {
        return format.equals("GIF") ? GifScreen.of(bytes, reader, index) : Optional.empty();
    }

    private BufferedImage decoded(int index, ImageTypeSpecifier type) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        if (CONVERTING.contains(format)) {
            param.setDestinationType(type);
        }
        return reader.read(index, param);
    }

    /// `read` would cut floating-point samples off at 0 and 1.
    private BufferedImage unclamped(int index, ImageTypeSpecifier type) throws IOException {
        if (!reader.canReadRaster()) {
            throw bytes.problem(
                    format + " with floating-point samples is not supported: its decoder would change them");
        }
        Raster samples = reader.readRaster(index, null);
        WritableRaster writable = Raster.createWritableRaster(samples.getSampleModel(), samples.getDataBuffer(), null);
        return new BufferedImage(type.getColorModel(), writable, false, null);
    }

    private ImageTypeSpecifier type(int index) throws IOException {
        Optional<ImageTypeSpecifier> raw = CONVERTING.contains(format) ? rawType(index) : Optional.empty();
        return raw.isPresent() ? raw.get() : reader.getImageTypes(index).next();
    }

    private Optional<ImageTypeSpecifier> rawType(int index) throws IOException {
        return Optional.ofNullable(reader.getRawImageType(index));
    }

    private static boolean isFloating(ImageTypeSpecifier type) {
        int samples = type.getSampleModel().getDataType();
        return samples == DataBuffer.TYPE_FLOAT || samples == DataBuffer.TYPE_DOUBLE;
    }

    /// Where a JPEG's data ends before the image does, the decoder makes up the rest and only warns.
    private void checkWhole() throws ImageFormatException {
        if (warnings.stream().anyMatch(warning -> warning.contains("Missing EOI"))) {
            throw bytes.problem(Reasons.truncated(format));
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
