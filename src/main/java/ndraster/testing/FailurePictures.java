package ndraster.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import ndraster.awt.Images;
import ndraster.metrics.ImageDifference;

/// The pictures of a comparison that failed.
final class FailurePictures {
    private static final float FAST = 0.9f;

    private FailurePictures() {}

    /// Writes them, and says where they are; a disk that does not take them is no reason for another failure.
    static String write(BufferedImage actual, BufferedImage expected, ImageDifference difference) {
        try {
            Path folder = OutputFolder.create(Caller.find());
            write(folder.resolve("actual.png"), actual);
            write(folder.resolve("expected.png"), expected);
            write(folder.resolve("difference.png"), difference.picture(actual, expected));
            return "Pictures: " + folder.toAbsolutePath() + " (actual.png, expected.png, difference.png)";
        } catch (IOException e) {
            return String.format(Locale.ROOT, "The pictures of it could not be written: %s", e);
        }
    }

    static void write(Path file, BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        BufferedImage written = canWrite(writer, image) ? image : Images.toImage(image, BufferedImage.TYPE_INT_ARGB);
        ImageWriteParam options = writer.getDefaultWriteParam();
        options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        options.setCompressionQuality(FAST);
        try (OutputStream bytes = Files.newOutputStream(file);
                ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(written, null, null), options);
        } finally {
            writer.dispose();
        }
    }

    private static boolean canWrite(ImageWriter writer, BufferedImage image) {
        return image.getType() != BufferedImage.TYPE_CUSTOM
                && writer.getOriginatingProvider().canEncodeImage(ImageTypeSpecifier.createFromRenderedImage(image));
    }
}
