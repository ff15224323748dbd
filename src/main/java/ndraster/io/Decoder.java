package ndraster.io;

import java.awt.color.ColorSpace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import ndraster.NDArray;

/// An encoded file, and the reader that is trusted with it.
final class Decoder implements AutoCloseable {
    /// Formats whose images are the same picture in several sizes.
    private static final Set<String> SIZES = Set.of("ICO", "CUR", "ICNS");

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
        return run(bytes, decoder -> decoder.mainImage().describe());
    }

    private static <T> T run(ImageBytes bytes, Task<T> task) throws IOException {
        try (Decoder decoder = new Decoder(bytes, Codecs.readerFor(bytes))) {
            Optional<ImageReaderSpi> other = decoder.attempt(Decoder::readerOfInks);
            return other.isPresent() ? runOn(new Decoder(bytes, other.get()), task) : decoder.attempt(task);
        }
    }

    private static <T> T runOn(Decoder decoder, Task<T> task) throws IOException {
        try (decoder) {
            return decoder.attempt(task);
        }
    }

    private <T> T attempt(Task<T> task) throws IOException {
        try {
            return task.run(this);
        } catch (ImageFormatException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            String reason = isCutShort() ? Reasons.truncated(format) : Reasons.notDecoded(format, e);
            throw new ImageFormatException(bytes.subject(), reason, e);
        }
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

    private NDArray read(Limits limits) throws IOException {
        switch (format) {
            case "PNG" -> PngChunks.check(bytes);
            case "WEBP" -> WebpChunks.check(bytes);
            default -> {}
        }
        EncodedImage image = mainImage();
        ImageInfo info = image.describe();
        limits.check(bytes, info.width(), info.height());
        NDArray array = image.decode();
        if (isCutShort()) {
            throw bytes.problem(Reasons.truncated(format));
        }
        return array.asReadOnly();
    }

    private EncodedImage mainImage() throws IOException {
        EncodedImage best = new EncodedImage(bytes, format, reader, 0);
        for (int i = 1; SIZES.contains(format) && i < reader.getNumImages(true); i++) {
            EncodedImage image = new EncodedImage(bytes, format, reader, i);
            best = image.weight() > best.weight() ? image : best;
        }
        return best;
    }

    /// Where a JPEG's data ends before the image does, the decoder makes up the rest and only warns.
    private boolean isCutShort() {
        return warnings.stream().anyMatch(warning -> warning.contains("Missing EOI"));
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
