package ndraster.metrics;

import java.awt.image.BufferedImage;
import java.util.Optional;
import ndraster.ShapeException;

/// The pixels of two images of one size, as numbers that mean the same colours.
final class PicturePair {
    private static final int CHUNK = 1 << 16;

    private final PictureRows actual;
    private final PictureRows expected;
    private Optional<SmoothedEdges> edges = Optional.empty();

    private PicturePair(PictureRows actual, PictureRows expected) {
        this.actual = actual;
        this.expected = expected;
    }

    /// Looks at some rows of both images.
    interface Visitor {
        /// Takes the pixels of some rows.
        ///
        /// @param row the first of the rows
        /// @param actual red, green, blue and alpha of each pixel
        /// @param expected those of the other image
        void rows(int row, double[] actual, double[] expected);
    }

    /// @throws ShapeException if the sizes differ
    static PicturePair of(BufferedImage actual, BufferedImage expected) {
        checkSizes(actual, expected);
        return PictureRows.haveComparableColours(actual, expected)
                ? new PicturePair(PictureRows.of(actual), PictureRows.of(expected))
                : new PicturePair(PictureRows.inSrgb(actual), PictureRows.inSrgb(expected));
    }

    static void checkSizes(BufferedImage actual, BufferedImage expected) {
        if (actual.getWidth() != expected.getWidth() || actual.getHeight() != expected.getHeight()) {
            throw new ShapeException("images of different sizes can not be compared: " + size(actual) + " (ACTUAL), "
                    + size(expected) + " (DESIRED)");
        }
    }

    private static String size(BufferedImage image) {
        return image.getWidth() + " x " + image.getHeight();
    }

    int width() {
        return actual.width();
    }

    int height() {
        return actual.height();
    }

    long pixels() {
        return (long) width() * height();
    }

    SmoothedEdges edges() {
        if (edges.isEmpty()) {
            edges = Optional.of(SmoothedEdges.of(this));
        }
        return edges.get();
    }

    /// Every row once, from the top.
    void visit(Visitor visitor) {
        int step = Math.max(1, CHUNK / width());
        for (int row = 0; row < height(); row += step) {
            int end = Math.min(height(), row + step);
            visitor.rows(row, actual.load(row, end), expected.load(row, end));
        }
    }

    /// The sum over red, green and blue of all pixels.
    double squaredDifferences() {
        double[] total = new double[1];
        visit((row, a, b) -> total[0] += squaredDifferences(a, b));
        return total[0];
    }

    private static double squaredDifferences(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i += PictureRows.CHANNELS) {
            for (int c = i; c < i + 3; c++) {
                sum += (a[c] - b[c]) * (a[c] - b[c]);
            }
        }
        return sum;
    }
}
