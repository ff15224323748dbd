package ndraster.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import ndraster.io.ImageFiles;
import ndraster.io.WriteOptions;
import ndraster.metrics.ImageDifference;

/// The pictures of a comparison that failed.
final class FailurePictures {
    private static final WriteOptions FAST = WriteOptions.DEFAULT.withLevel(1);

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
            return "The pictures of it could not be written: " + e;
        }
    }

    private static void write(Path file, BufferedImage image) throws IOException {
        ImageFiles.save(file, Shown.samples(image), FAST);
    }
}
