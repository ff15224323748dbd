package ndraster.awt;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBufferUShort;
import java.awt.image.WritableRaster;
import java.util.Optional;
import java.util.function.Supplier;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// Copies of images as images and arrays of another kind.
final class ImageCopy {
    private ImageCopy() {}

    /// Of the same type, or, if that is none of AWT's, of the standard type that has the same colours;
    /// otherwise of the same colour model.
    static BufferedImage of(BufferedImage image) {
        int type = ImageTypes.standard(image);
        return type == ImageTypes.of(image) || type == BufferedImage.TYPE_CUSTOM ? same(image) : converted(image, type);
    }

    /// Of a type that AWT draws fast: grey as it is, colours as `int`s. Grey that only AWT's colour model knows
    /// to draw is no copy.
    static BufferedImage forDrawing(BufferedImage image) {
        int standard = ImageTypes.standard(image);
        if (ImageTypes.isGray(standard)) {
            return of(image);
        }
        ColorModel colours = image.getColorModel();
        return ArgbSource.isGray(colours) ? image : converted(image, ImageTypes.ofInts(colours));
    }

    /// Colours that are bytes, as `int`s with the same alpha, multiplied in or not.
    static BufferedImage asInts(BufferedImage image) {
        int type = ImageTypes.ofInts(image.getColorModel());
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        ArgbRows.copy(image, () -> ArgbSource.of(image, true), () -> ArgbTarget.of(copy, true));
        return copy;
    }

    /// @throws ImageLayoutException if it is the number of no type
    static BufferedImage of(BufferedImage image, int type) {
        Source source = Source.of(image);
        if (!ImageTypes.isStandard(type)) {
            throw source.refused(
                    "there is no image type " + type + " to copy it to, only BufferedImage.TYPE_INT_RGB (1) to"
                            + " TYPE_BYTE_INDEXED (13). For other layouts give toImage a ColorModel");
        }
        return type == ImageTypes.of(image) ? same(image) : converted(image, type);
    }

    /// An image in AWT's usual layout for a colour model.
    static BufferedImage of(BufferedImage image, ColorModel colours) {
        if (colours.equals(image.getColorModel())) {
            return same(image);
        }
        if (areSamePlainChannels(image.getColorModel(), colours)) {
            NDArray samples = Depth.convert(Images.toArray(image), SampleTypes.ofAwt(colours.getTransferType()));
            return Images.asImage(samples, colours);
        }
        BufferedImage copy = blank(image, colours);
        convert(image, copy);
        return copy;
    }

    private static boolean areSamePlainChannels(ColorModel one, ColorModel other) {
        return one instanceof ComponentColorModel
                && other instanceof ComponentColorModel
                && one.getColorSpace().equals(other.getColorSpace())
                && one.hasAlpha() == other.hasAlpha()
                && !one.isAlphaPremultiplied()
                && !other.isAlphaPremultiplied()
                && Depth.isWhole(one)
                && Depth.isWhole(other);
    }

    private static BufferedImage blank(BufferedImage image, ColorModel colours) {
        WritableRaster raster = colours.createCompatibleWritableRaster(image.getWidth(), image.getHeight());
        return new BufferedImage(colours, raster, colours.isAlphaPremultiplied(), null);
    }

    private static BufferedImage same(BufferedImage image) {
        int type = ImageTypes.of(image);
        BufferedImage copy =
                ImageTypes.isStandard(type) && ImageTypes.palette(image).isEmpty()
                        ? new BufferedImage(image.getWidth(), image.getHeight(), type)
                        : blank(image, image.getColorModel());
        image.copyData(copy.getRaster());
        return copy;
    }

    private static BufferedImage converted(BufferedImage image, int type) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Optional<DeepSource> deep = type == BufferedImage.TYPE_USHORT_GRAY ? DeepSource.plain(image) : Optional.empty();
        if (DrawnCopy.applies(image, type)) {
            DrawnCopy.copy(image, copy);
        } else if (GrayCopy.applies(image, type)) {
            GrayCopy.copy(image, copy);
        } else if (ImageTypes.isGray(type) && ImageTypes.standard(image) == type) {
            image.copyData(copy.getRaster());
        } else if (deep.isPresent()) {
            convertDeep(deep.get(), copy);
        } else if (isMultiplied(image) && isMultiplied(copy)) {
            ArgbRows.copy(image, () -> ArgbSource.of(image, true), () -> ArgbTarget.of(copy, true));
        } else {
            convert(image, copy);
        }
        return copy;
    }

    private static boolean isMultiplied(BufferedImage image) {
        return ImageTypes.of(image) == BufferedImage.TYPE_INT_ARGB_PRE
                || ImageTypes.of(image) == BufferedImage.TYPE_4BYTE_ABGR_PRE;
    }

    private static void convertDeep(DeepSource source, BufferedImage copy) {
        short[] all = ((DataBufferUShort) copy.getRaster().getDataBuffer()).getData();
        short[] row = new short[copy.getWidth()];
        for (int y = 0; y < copy.getHeight(); y++) {
            source.readGray(y, row);
            System.arraycopy(row, 0, all, y * row.length, row.length);
        }
    }

    private static void convert(BufferedImage image, BufferedImage copy) {
        boolean isOpaque = !image.getColorModel().hasAlpha();
        ArgbRows.copy(image, () -> ArgbSource.of(image), () -> ArgbTarget.of(copy, isOpaque));
    }

    static NDArray rgb(BufferedImage image) {
        return rgb(image, () -> ArgbSource.of(image));
    }

    static NDArray rgba(BufferedImage image) {
        return rgba(image, () -> ArgbSource.of(image));
    }

    static NDArray gray(BufferedImage image) {
        byte[] bytes = bytes(image, 1);
        ArgbRows.copy(image, () -> ArgbSource.of(image), () -> ByteTarget.gray(bytes));
        return NDArray.asArray(DType.UINT8, bytes, image.getHeight(), image.getWidth());
    }

    /// The channels of packed pixels whose bits are known, as they are: not divided by alpha.
    static Optional<NDArray> packed(BufferedImage image, Source source) {
        return RasterSamples.packed(source)
                .filter(_ -> image.getColorModel().getColorSpace().isCS_sRGB())
                .filter(pixels -> ArgbSource.ofPacked(pixels, image, true).isPresent())
                .map(pixels -> packed(image, pixels));
    }

    private static NDArray packed(BufferedImage image, PackedElements pixels) {
        Supplier<ArgbSource> rows =
                () -> ArgbSource.ofPacked(pixels, image, true).orElseThrow();
        return image.getColorModel().hasAlpha() ? rgba(image, rows) : rgb(image, rows);
    }

    /// The colours of a palette.
    static NDArray colours(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? rgba(image) : rgb(image);
    }

    private static NDArray rgb(BufferedImage image, Supplier<ArgbSource> rows) {
        byte[] bytes = bytes(image, 3);
        ArgbRows.copy(image, rows, () -> ByteTarget.rgb(bytes));
        return NDArray.asArray(DType.UINT8, bytes, image.getHeight(), image.getWidth(), 3);
    }

    private static NDArray rgba(BufferedImage image, Supplier<ArgbSource> rows) {
        byte[] bytes = bytes(image, 4);
        ArgbRows.copy(image, rows, () -> ByteTarget.rgba(bytes));
        return NDArray.asArray(DType.UINT8, bytes, image.getHeight(), image.getWidth(), 4);
    }

    private static byte[] bytes(BufferedImage image, int channels) {
        long size = (long) image.getWidth() * image.getHeight() * channels;
        if (size > Integer.MAX_VALUE - Long.BYTES) {
            throw Source.of(image)
                    .refused("as " + channels + " bytes a pixel it would have " + size + " bytes, and a Java array has"
                            + " at most 2147483639. Convert it in parts: getSubimage");
        }
        return new byte[(int) size];
    }
}
