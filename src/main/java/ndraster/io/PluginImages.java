package ndraster.io;

import java.awt.color.ColorSpace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/// The images that a plug-in of ImageIO finds in a file.
final class PluginImages implements EncodedImages {
    /// Formats whose images are the same picture in several sizes.
    private static final Set<String> SIZES = Set.of("ICO", "CUR", "ICNS");

    /// Formats of one picture, where asking for the number would read the file to its end.
    private static final Set<String> SINGLE = Set.of("JPEG", "PNG", "BMP", "WEBP", "WBMP", "PCX");

    private final ImageBytes bytes;
    private final String format;
    private final ImageReader reader;
    private final List<String> warnings = new ArrayList<>();

    private PluginImages(ImageBytes bytes, ImageReaderSpi spi) throws IOException {
        this.bytes = bytes;
        this.format = Codecs.formatOf(spi);
        this.reader = spi.createReaderInstance();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        reader.setInput(bytes.stream());
    }

    /// With the reader that is trusted with these bytes.
    static PluginImages open(ImageBytes bytes) throws IOException {
        PluginImages images = new PluginImages(bytes, Codecs.readerFor(bytes));
        try {
            Optional<ImageReaderSpi> other = images.readerOfInks();
            if (other.isEmpty()) {
                return images;
            }
            images.close();
            return new PluginImages(bytes, other.get());
        } catch (IOException | RuntimeException e) {
            throw images.problem(e);
        }
    }

    /// What went wrong, in words for the person who has the file.
    ImageFormatException problem(Throwable failure) {
        if (failure instanceof ImageFormatException known) {
            return known;
        }
        String reason = isCutShort() ? Reasons.truncated(format) : Reasons.notDecoded(format, failure);
        return new ImageFormatException(bytes.subject(), reason, failure);
    }

    /// What went wrong with the image at `index`.
    ImageFormatException problem(Throwable failure, int index) {
        Optional<String> reason = format.equals("TIFF") && !(failure instanceof ImageFormatException)
                ? TiffCompression.unknown(bytes, index)
                : Optional.empty();
        return reason.map(words -> new ImageFormatException(bytes.subject(), words, failure))
                .orElseGet(() -> problem(failure));
    }

    /// Another reader for CMYK in JPEG: the JDK's gives the four inks as they are meant, TwelveMonkeys' leaves
    /// them inverted, and YCCK as YCC.
    private Optional<ImageReaderSpi> readerOfInks() throws IOException {
        Optional<Integer> space = format.equals("JPEG")
                ? Optional.ofNullable(reader.getRawImageType(0))
                        .map(type -> type.getColorModel().getColorSpace().getType())
                : Optional.empty();
        return space.equals(Optional.of(ColorSpace.TYPE_CMYK)) ? Codecs.jdkReaderFor(bytes) : Optional.empty();
    }

    /// Another reader for the rows of a JPEG with a colour profile, of which TwelveMonkeys' decodes all before it
    /// gives the first: the JDK's. Nothing where that is used already.
    Optional<PluginImages> readerOfRows() throws IOException {
        boolean isJpeg = format.equals("JPEG");
        Optional<ImageReaderSpi> jdk = isJpeg ? Codecs.jdkReaderFor(bytes) : Optional.empty();
        return jdk.isPresent()
                        && !reader.getOriginatingProvider().equals(jdk.get())
                        && MetadataReader.read(format, bytes).profile().isPresent()
                ? Optional.of(new PluginImages(bytes, jdk.get()))
                : Optional.empty();
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public int count() throws IOException {
        try {
            return SINGLE.contains(format) ? 1 : Math.max(1, reader.getNumImages(true));
        } catch (IOException | RuntimeException e) {
            throw problem(e);
        }
    }

    @Override
    public int main() throws IOException {
        try {
            return SIZES.contains(format) ? largest() : 0;
        } catch (IOException | RuntimeException e) {
            throw problem(e);
        }
    }

    private int largest() throws IOException {
        int best = 0;
        for (int i = 1; i < count(); i++) {
            best = plugin(i).weight() > plugin(best).weight() ? i : best;
        }
        return best;
    }

    @Override
    public EncodedImage image(int index) {
        EncodedImage image = new CheckedImage(plugin(index), this);
        return format.equals("TIFF") ? new TiffImage(image, bytes, index) : image;
    }

    PluginImage plugin(int index) {
        return new PluginImage(bytes, format, reader, index);
    }

    ImageBytes bytes() {
        return bytes;
    }

    /// Where a JPEG's data ends before the image does, the decoder makes up the rest and only warns.
    boolean isCutShort() {
        return warnings.stream().anyMatch(warning -> warning.contains("Missing EOI"));
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
