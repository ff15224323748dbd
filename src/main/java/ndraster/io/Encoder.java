package ndraster.io;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import ndraster.NDArray;
import ndraster.awt.ImageLayoutException;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Struct;
import ndraster.file.WholeFile;

/// Writes arrays as image files.
final class Encoder {
    private static final int MAX_CHANNELS = 4;

    private Encoder() {}

    static void save(NDArray array, Path file) throws IOException {
        Encoding encoding = Encoding.of(file);
        BufferedImage image = imageOf(array, encoding, file);
        ImageWriterSpi spi = Codecs.writerFor(encoding.plugIn());
        if (!spi.canEncodeImage(image)) {
            throw new ImageFormatException(
                    file.toString(),
                    "the encoder of " + encoding.name() + " declines " + describe(array) + ". Save as .npy");
        }
        WholeFile.write(file, out -> write(image, spi, out, file));
    }

    private static BufferedImage imageOf(NDArray array, Encoding encoding, Path file) throws ImageFormatException {
        checkPicture(array, file);
        if (array.dtype() instanceof Numeric number) {
            check(array, encoding, file, number.type(), array.ndim() == 2 ? 1 : (int) array.length(2));
        }
        BufferedImage image = image(array, encoding, file);
        if (array.dtype() instanceof Struct) {
            check(array, encoding, file, Pixels.typeOf(image), image.getRaster().getNumBands());
        }
        checkColors(image, encoding, file);
        return image;
    }

    private static void checkPicture(NDArray array, Path file) throws ImageFormatException {
        boolean isPicture = switch (array.dtype()) {
            case Struct _ -> array.ndim() == 2;
            case Numeric _ -> array.ndim() == 2 || (array.ndim() == 3 && array.length(2) <= MAX_CHANNELS);
            default -> false;
        };
        if (!isPicture || array.size() == 0) {
            throw notAnImage(array, file);
        }
    }

    private static ImageFormatException notAnImage(NDArray array, Path file) {
        return new ImageFormatException(
                file.toString(),
                describe(array)
                        + " is not an image: images are (h, w), (h, w, 1) to (h, w, 4), or (h, w) with the fields"
                        + " r, g, b and maybe a. Save as .npy");
    }

    private static BufferedImage image(NDArray array, Encoding encoding, Path file) throws ImageFormatException {
        try {
            return Pixels.imageOf(array, encoding);
        } catch (ImageLayoutException e) {
            throw array.dtype() instanceof Struct
                    ? notAnImage(array, file)
                    : new ImageFormatException(file.toString(), Reasons.wordsOf(e), e);
        }
    }

    private static void check(NDArray array, Encoding encoding, Path file, NumericType type, int count)
            throws ImageFormatException {
        if (!encoding.holds(type, count)) {
            throw new ImageFormatException(
                    file.toString(),
                    encoding.name() + " can not hold " + describe(array) + ": it holds " + encoding.capacity()
                            + ". Convert the array first, or save as " + Encoding.alternatives(type, count));
        }
    }

    private static String describe(NDArray array) {
        String shape = Arrays.stream(array.shape())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", "(", array.ndim() == 1 ? ",)" : ")"));
        return "an array of shape " + shape + " and type " + array.dtype();
    }

    private static void checkColors(BufferedImage image, Encoding encoding, Path file) throws ImageFormatException {
        int space = image.getColorModel().getColorSpace().getType();
        if (space != ColorSpace.TYPE_GRAY && space != ColorSpace.TYPE_RGB && !encoding.is("TIFF")) {
            throw new ImageFormatException(
                    file.toString(),
                    encoding.name()
                            + " can not hold these colours, which are neither grey nor RGB but, say, CMYK."
                            + " Save as .tif or .npy");
        }
        if (encoding.is("GIF") && Pixels.isTranslucent(image)) {
            throw new ImageFormatException(
                    file.toString(), "GIF can not hold pixels that are partly transparent. Save as .png, .tif or .npy");
        }
    }

    private static void write(BufferedImage image, ImageWriterSpi spi, WritableByteChannel out, Path file)
            throws IOException {
        ImageWriter writer = spi.createWriterInstance();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(Channels.newOutputStream(out))) {
            writer.setOutput(stream);
            writer.write(image);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw problem(file, spi, e);
        } finally {
            writer.dispose();
        }
    }

    /// Encoders hide what the disk said behind words of their own.
    private static IOException problem(Path file, ImageWriterSpi spi, Throwable failure) {
        return ofFile(failure)
                .<IOException>map(e -> e)
                .orElseGet(() -> new ImageFormatException(
                        file.toString(), Reasons.notEncoded(Codecs.formatOf(spi), failure), failure));
    }

    private static Optional<FileSystemException> ofFile(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof FileSystemException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
