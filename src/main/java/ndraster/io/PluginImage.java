package ndraster.io;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import ndraster.NDArray;

/// An image that a plug-in of ImageIO decodes.
///
/// @param reader has the file as its input
/// @param index which image of the file
record PluginImage(ImageBytes bytes, String format, ImageReader reader, int index) implements EncodedImage {
    /// These readers convert to sRGB unless they are asked for the type that the image has.
    private static final Set<String> CONVERTING = Set.of("JPEG", "WEBP", "PSD");

    /// These readers were seen to give exactly the pixels that a region of the whole image has.
    private static final Set<String> READING_REGIONS = Set.of("JPEG", "PNG", "BMP");

    /// These of them leave out rows and columns as well.
    private static final Set<String> STEPPING = Set.of("JPEG", "PNG");

    private static final int RGB = 3;

    /// All bands; to a reader that is asked for bands it is not left to convert them by a profile.
    private static final int[] BANDS_OF_RGB = {0, 1, 2};

    private static final long STRIP_BITS = 16L << 23;
    private static final int MAX_DEPTH = 1024;

    /// Orders images by size, then by depth.
    long weight() throws IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        return pixels * MAX_DEPTH + type().getColorModel().getPixelSize();
    }

    /// One pixel of the type that will be decoded, turned into an array as that will be, shows what the array
    /// will be.
    @Override
    public ImageInfo describe(ReadOptions options) throws IOException {
        ImageTypeSpecifier type = type();
        Stored pixel = stored(type.createBufferedImage(1, 1), options, false);
        int count = pixel.samples().ndim() == 2 ? 1 : (int) pixel.samples().length(2);
        return new ImageInfo(
                format,
                reader.getWidth(index),
                reader.getHeight(index),
                pixel.samples().dtype(),
                pixel.channels(),
                count,
                Orientation.UPRIGHT,
                pixel.isPremultiplied(),
                type.getColorModel() instanceof IndexColorModel);
    }

    /// Whether its decoder writes row after row, so that no more than a strip of them has to be in memory.
    boolean comesInRows() {
        return switch (format) {
            case "JPEG" -> true;
            case "PNG" -> !PngChunks.isInterlaced(bytes);
            default -> false;
        };
    }

    @Override
    public void decode(ReadOptions options, Window window, long most, StripSink sink) throws IOException {
        ImageTypeSpecifier type = type();
        int width = Math.toIntExact(window.columns().count());
        int height = Math.toIntExact(window.rows().count());
        long rows = Math.clamp(STRIP_BITS / width / type.getColorModel().getPixelSize(), 1, Math.min(most, height));
        StripRaster raster = new StripRaster(
                type.createBufferedImage(width, (int) rows).getRaster(),
                height,
                passes(),
                (from, strip) -> sink.take(from, stored(imageOf(strip, type), options, true)));
        ImageReadParam param = reader.getDefaultReadParam();
        window.ask(param);
        if (format.equals("JPEG") && raster.getNumBands() == RGB) {
            param.setSourceBands(BANDS_OF_RGB);
        }
        param.setDestination(imageOf(raster, type));
        reader.read(index, param);
        if (!raster.finish()) {
            EncodedImage.super.decode(options, window, most, sink);
        }
    }

    private static BufferedImage imageOf(WritableRaster raster, ImageTypeSpecifier type) {
        ColorModel colors = type.getColorModel();
        return new BufferedImage(colors, raster, colors.isAlphaPremultiplied(), null);
    }

    /// How often the decoder writes all rows.
    private int passes() {
        return format.equals("JPEG") ? new JpegScans(FileView.bigEndian(bytes.memory())).count() : 1;
    }

    boolean isRgb() throws IOException {
        return type().getNumBands() == RGB;
    }

    /// The same of R, G and B by another reader, which has the same file.
    Stored decode(ReadOptions options, Window window, ImageReader decoder) throws IOException {
        BufferedImage image = type().createBufferedImage(
                        Math.toIntExact(window.columns().count()),
                        Math.toIntExact(window.rows().count()));
        ImageReadParam param = decoder.getDefaultReadParam();
        window.ask(param);
        param.setSourceBands(BANDS_OF_RGB);
        param.setDestination(image);
        decoder.read(index, param);
        return stored(image, options, true);
    }

    @Override
    public Stored decode(ReadOptions options, Window window) throws IOException {
        ImageTypeSpecifier type = type();
        boolean isWindow = READING_REGIONS.contains(format)
                && !isFloating(type)
                && !window.isWhole(reader.getHeight(index), reader.getWidth(index));
        if (format.equals("WEBP")) {
            Optional<NDArray> exact = Libwebp.decode(bytes, type.getColorModel().hasAlpha());
            if (exact.isPresent()) {
                return Stored.whole(
                        exact.get(), ColorChannels.of(type.getColorModel(), ChannelCounts.count(exact.get())));
            }
        }
        Window asked = STEPPING.contains(format) ? window : window.extent();
        BufferedImage image =
                isFloating(type) ? unclamped(type) : decoded(isWindow ? Optional.of(asked) : Optional.empty());
        Stored stored = stored(image, options, isWindow);
        return isWindow && !asked.equals(window) ? stored.within(asked, window) : stored;
    }

    private Stored stored(BufferedImage image, ReadOptions options, boolean isWindow) {
        boolean isPremultiplied = image.getColorModel().isAlphaPremultiplied();
        if (options.asIndices() && image.getColorModel() instanceof IndexColorModel) {
            return new Stored(Samples.indices(image), ColorChannels.INDEX, false, isWindow);
        }
        NDArray samples = Samples.of(image);
        int count = samples.ndim() == 2 ? 1 : (int) samples.length(2);
        return new Stored(samples, ColorChannels.of(image.getColorModel(), count), isPremultiplied, isWindow);
    }

    @Override
    public Optional<NDArray> palette() throws IOException {
        return type().getColorModel() instanceof IndexColorModel palette
                ? Optional.of(Samples.colors(palette))
                : Optional.empty();
    }

    private ImageTypeSpecifier type() throws IOException {
        Optional<ImageTypeSpecifier> raw = rawType();
        return raw.isPresent() ? raw.get() : reader.getImageTypes(index).next();
    }

    /// What a reader has to be asked for: it would convert the samples, or, of TIFF, call premultiplied colours
    /// others. Some readers have no such type; of others it is the one that they give anyway.
    private Optional<ImageTypeSpecifier> rawType() throws IOException {
        boolean isAsked = CONVERTING.contains(format) || format.equals("TIFF");
        Optional<ImageTypeSpecifier> raw =
                isAsked ? Optional.ofNullable(reader.getRawImageType(index)) : Optional.empty();
        return raw.filter(
                type -> CONVERTING.contains(format) || type.getColorModel().isAlphaPremultiplied());
    }

    private static boolean isFloating(ImageTypeSpecifier type) {
        int samples = type.getSampleModel().getDataType();
        return samples == DataBuffer.TYPE_FLOAT || samples == DataBuffer.TYPE_DOUBLE;
    }

    private BufferedImage decoded(Optional<Window> window) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        rawType().ifPresent(param::setDestinationType);
        window.ifPresent(part -> part.ask(param));
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
