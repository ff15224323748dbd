package ndraster.io;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import ndraster.NDArray;
import ndraster.awt.Images;

/// Decodes WebP by libwebp. TwelveMonkeys' reader tells what a file has; the colours that it makes of lossy ones
/// differ from everybody else's.
final class Libwebp {
    private Libwebp() {}

    /// The pixels, `(h, w, 3)`, or `(h, w, 4)` if alpha is wanted; nothing if there is no libwebp for this machine.
    static Optional<NDArray> decode(ImageBytes bytes, boolean withAlpha) throws IOException {
        Optional<ImageReaderSpi> plugIn = Codecs.libwebp();
        return plugIn.isPresent() ? decode(bytes, plugIn.get(), withAlpha) : Optional.empty();
    }

    private static Optional<NDArray> decode(ImageBytes bytes, ImageReaderSpi plugIn, boolean withAlpha)
            throws IOException {
        ImageReader reader = plugIn.createReaderInstance();
        try (MemoryImageStream stream = bytes.stream()) {
            reader.setInput(stream);
            return Optional.of(samples(reader.read(0), withAlpha));
        } catch (LinkageError _) {
            return Optional.empty(); // its library is for other machines
        } finally {
            reader.dispose();
        }
    }

    private static NDArray samples(BufferedImage image, boolean withAlpha) {
        if (image.getColorModel().hasAlpha() == withAlpha) {
            return Samples.of(image);
        }
        NDArray samples = Images.toArray(image);
        return withAlpha ? Rgba.of(samples, ColorChannels.RGB) : samples.get("..., :3");
    }
}
