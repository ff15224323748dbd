package ndraster.io;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.awt.ImageLayoutException;
import ndraster.awt.Images;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.dtype.Struct;

/// An array that is written in a format.
///
/// @param subject what errors name
record Writable(NDArray array, Encoding encoding, String subject) {
    private static final int MAX_CHANNELS = 4;

    /// @throws ImageFormatException if it is no picture, or the format can not hold its samples
    void check() throws ImageFormatException {
        boolean isPicture = switch (array.dtype()) {
            case Struct _ -> array.ndim() == 2;
            case Numeric _ -> array.ndim() == 2 || (array.ndim() == 3 && array.length(2) <= MAX_CHANNELS);
            default -> false;
        };
        if (!isPicture || array.size() == 0) {
            throw notAnImage();
        }
        if (array.dtype() instanceof Numeric number) {
            check(number.type(), ChannelCounts.count(array));
        }
    }

    private ImageFormatException notAnImage() {
        return new ImageFormatException(
                subject,
                ChannelCounts.describe(array)
                        + " is not an image: images are (h, w), (h, w, 1) to (h, w, 4), or (h, w) with the fields"
                        + " r, g, b and maybe a. Save as .npy");
    }

    private void check(NumericType type, int count) throws ImageFormatException {
        if (!encoding.holds(type, count)) {
            throw new ImageFormatException(
                    subject,
                    encoding.name() + " can not hold " + ChannelCounts.describe(array) + ": it holds "
                            + encoding.capacity() + ". Convert the array first, or save as "
                            + Encoding.alternatives(type, count));
        }
    }

    /// The array as encoders of ImageIO want it; over its memory where that is possible.
    ///
    /// @throws ImageFormatException if the format can not hold its colours
    BufferedImage image() throws ImageFormatException {
        BufferedImage image = uncheckedImage();
        if (array.dtype() instanceof Struct) {
            check(Pixels.typeOf(image), image.getRaster().getNumBands());
        }
        checkColors(image);
        return image;
    }

    /// The array as encoders here want it: numbers, colours not multiplied by their alpha.
    ///
    /// @throws ImageFormatException as [#image]
    NDArray pixels() throws ImageFormatException {
        return arePixels() ? array : Images.toArray(image());
    }

    /// One pixel shows what the colours of all are; an image of them all might be a copy of what is larger than
    /// memory.
    private boolean arePixels() throws ImageFormatException {
        if (!(array.dtype() instanceof Numeric) || array.size() > Integer.MAX_VALUE) {
            return false;
        }
        Writable pixel = onePixel();
        pixel.image();
        return !Pixels.arePremultiplied(pixel.array);
    }

    private Writable onePixel() {
        return new Writable(array.get(Index.slice(0, 1), Index.slice(0, 1)), encoding, subject);
    }

    /// @throws ImageFormatException if its colours are inks, say, which are taken to no profile
    void checkForProfile() throws ImageFormatException {
        if (!isGreyOrRgb(onePixel().uncheckedImage())) {
            throw new ImageFormatException(
                    subject,
                    "only grey and RGB are taken to a profile, and these colours are neither but, say, CMYK."
                            + " Read the picture in sRGB first");
        }
    }

    private BufferedImage uncheckedImage() throws ImageFormatException {
        try {
            return Pixels.imageOf(array, encoding);
        } catch (ImageLayoutException e) {
            throw array.dtype() instanceof Struct
                    ? notAnImage()
                    : new ImageFormatException(subject, Reasons.wordsOf(e), e);
        }
    }

    private void checkColors(BufferedImage image) throws ImageFormatException {
        if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_Lab) {
            throw new ImageFormatException(
                    subject, encoding.name() + " is not written with Lab colours. Read them in sRGB, or save as .npy");
        }
        if (!isGreyOrRgb(image) && !encoding.is("TIFF")) {
            throw new ImageFormatException(
                    subject,
                    encoding.name()
                            + " can not hold these colours, which are neither grey nor RGB but, say, CMYK."
                            + " Save as .tif or .npy");
        }
        if (encoding.is("GIF") && Pixels.isTranslucent(image)) {
            throw new ImageFormatException(
                    subject, "GIF can not hold pixels that are partly transparent. Save as .png, .tif or .npy");
        }
    }

    private static boolean isGreyOrRgb(BufferedImage image) {
        int space = image.getColorModel().getColorSpace().getType();
        return space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB;
    }
}
