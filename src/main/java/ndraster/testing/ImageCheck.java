package ndraster.testing;

import java.awt.image.BufferedImage;
import java.util.Optional;
import ndraster.metrics.ImageDifference;
import ndraster.metrics.ImageTolerance;
import ndraster.pixel.ImageTypeNames;

/// What is wrong with an image.
final class ImageCheck {
    private ImageCheck() {}

    static Optional<String> isSimilar(BufferedImage actual, BufferedImage expected, ImageTolerance tolerance) {
        if (actual.getWidth() != expected.getWidth() || actual.getHeight() != expected.getHeight()) {
            return Optional.of("Images are not the same\n\n(sizes " + size(actual) + ", " + size(expected)
                    + " mismatch)\n" + both(actual, expected));
        }
        ImageDifference difference = ImageDifference.between(actual, expected, tolerance);
        return difference.isAccepted()
                ? Optional.empty()
                : Optional.of(headline(tolerance) + "\n\n" + difference.describe() + "\n" + both(actual, expected)
                        + "\n" + FailurePictures.write(actual, expected, difference));
    }

    private static String headline(ImageTolerance tolerance) {
        return tolerance.equals(ImageTolerance.EXACT) ? "Images are not the same" : "Images are not similar enough";
    }

    private static String both(BufferedImage actual, BufferedImage expected) {
        return " ACTUAL: " + text(actual) + "\n DESIRED: " + text(expected);
    }

    static String size(BufferedImage image) {
        return image.getWidth() + " x " + image.getHeight();
    }

    static String text(BufferedImage image) {
        return ImageTypeNames.name(image.getType()) + ", " + size(image);
    }
}
