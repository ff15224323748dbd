package ndraster.io;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import ndraster.NDArray;
import ndraster.awt.ImageLayoutException;
import ndraster.awt.Images;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Struct;
import ndraster.file.WholeFile;

/// Writes arrays as image files.
final class Encoder {
    private static final int MAX_CHANNELS = 4;

    private Encoder() {}

    static void save(NDArray array, Path file, WriteOptions options) throws IOException {
        Encoding encoding = Encoding.of(file);
        Output output = outputOf(array, encoding, options, file.toString());
        WholeFile.write(file, out -> output.writeTo(Channels.newOutputStream(out)));
    }

    static void write(NDArray array, OutputStream stream, String extension, WriteOptions options) throws IOException {
        outputOf(array, Encoding.of(extension, "image"), options, "image").writeTo(stream);
    }

    /// An image that its format was found to hold.
    private interface Output {
        void writeTo(OutputStream out) throws IOException;
    }

    private static Output outputOf(NDArray array, Encoding encoding, WriteOptions options, String subject)
            throws IOException {
        encoding.check(options, subject);
        BufferedImage image = imageOf(array, encoding, subject);
        if (encoding.isOwn()) {
            NDArray pixels =
                    array.dtype() instanceof Numeric && !image.getColorModel().isAlphaPremultiplied()
                            ? array
                            : Images.toArray(image);
            return encoding.is("PNG")
                    ? out -> PngWriter.write(pixels, options, out)
                    : out -> NetpbmWriter.write(pixels, encoding.name(), out);
        }
        PluginWriter writer = new PluginWriter(encoding, options, subject);
        writer.check(image, array);
        return out -> writer.write(image, out);
    }

    private static BufferedImage imageOf(NDArray array, Encoding encoding, String file) throws ImageFormatException {
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

    private static void checkPicture(NDArray array, String file) throws ImageFormatException {
        boolean isPicture = switch (array.dtype()) {
            case Struct _ -> array.ndim() == 2;
            case Numeric _ -> array.ndim() == 2 || (array.ndim() == 3 && array.length(2) <= MAX_CHANNELS);
            default -> false;
        };
        if (!isPicture || array.size() == 0) {
            throw notAnImage(array, file);
        }
    }

    private static ImageFormatException notAnImage(NDArray array, String file) {
        return new ImageFormatException(
                file,
                ChannelCounts.describe(array)
                        + " is not an image: images are (h, w), (h, w, 1) to (h, w, 4), or (h, w) with the fields"
                        + " r, g, b and maybe a. Save as .npy");
    }

    private static BufferedImage image(NDArray array, Encoding encoding, String file) throws ImageFormatException {
        try {
            return Pixels.imageOf(array, encoding);
        } catch (ImageLayoutException e) {
            throw array.dtype() instanceof Struct
                    ? notAnImage(array, file)
                    : new ImageFormatException(file, Reasons.wordsOf(e), e);
        }
    }

    private static void check(NDArray array, Encoding encoding, String file, NumericType type, int count)
            throws ImageFormatException {
        if (!encoding.holds(type, count)) {
            throw new ImageFormatException(
                    file,
                    encoding.name() + " can not hold " + ChannelCounts.describe(array) + ": it holds "
                            + encoding.capacity() + ". Convert the array first, or save as "
                            + Encoding.alternatives(type, count));
        }
    }

    private static void checkColors(BufferedImage image, Encoding encoding, String file) throws ImageFormatException {
        int space = image.getColorModel().getColorSpace().getType();
        if (space != ColorSpace.TYPE_GRAY && space != ColorSpace.TYPE_RGB && !encoding.is("TIFF")) {
            throw new ImageFormatException(
                    file,
                    encoding.name()
                            + " can not hold these colours, which are neither grey nor RGB but, say, CMYK."
                            + " Save as .tif or .npy");
        }
        if (encoding.is("GIF") && Pixels.isTranslucent(image)) {
            throw new ImageFormatException(
                    file, "GIF can not hold pixels that are partly transparent. Save as .png, .tif or .npy");
        }
    }
}
