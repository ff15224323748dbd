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
            throw new ImageFormatException(file.toString(), refusal(array, encoding) + "its encoder declines; .npy can");
        }
        WholeFile.write(file, out -> write(image, spi, out, file));
    }

    private static BufferedImage imageOf(NDArray array, Encoding encoding, Path file) throws ImageFormatException {
        try {
            if (array.dtype() instanceof Numeric number && isPicture(array)) {
                check(array, encoding, file, number.type(), array.ndim() == 2 ? 1 : (int) array.length(2));
            }
            BufferedImage image = Pixels.imageOf(array, encoding);
            if (array.dtype() instanceof Struct) {
                check(array, encoding, file, Pixels.typeOf(image), image.getRaster().getNumBands());
            }
            checkColors(image, encoding, file);
            return image;
        } catch (ImageLayoutException e) {
            throw new ImageFormatException(file.toString(), Reasons.wordsOf(e), e);
        }
    }

    private static boolean isPicture(NDArray array) {
        return array.size() > 0 && (array.ndim() == 2 || (array.ndim() == 3 && array.length(2) <= MAX_CHANNELS));
    }

    private static void check(NDArray array, Encoding encoding, Path file, NumericType type, int count)
            throws ImageFormatException {
        if (!encoding.holds(type, count)) {
            throw new ImageFormatException(
                    file.toString(),
                    refusal(array, encoding) + "it holds " + encoding.capacity() + ". Save as "
                            + Encoding.alternatives(type, count));
        }
    }

    private static String refusal(NDArray array, Encoding encoding) {
        String shape = Arrays.stream(array.shape()).mapToObj(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return encoding.name() + " can not hold an array of shape " + shape + " and type " + array.dtype() + ": ";
    }

    private static void checkColors(BufferedImage image, Encoding encoding, Path file) throws ImageFormatException {
        int space = image.getColorModel().getColorSpace().getType();
        if (space != ColorSpace.TYPE_GRAY && space != ColorSpace.TYPE_RGB && !encoding.is("TIFF")) {
            throw new ImageFormatException(
                    file.toString(),
                    encoding.name() + " can not hold these colours, which are neither grey nor RGB (CMYK?). Save as .tif or .npy");
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
