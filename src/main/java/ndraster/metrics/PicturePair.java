package ndraster.metrics;

import java.awt.image.BufferedImage;
import java.util.Optional;
import ndraster.ShapeException;

/// The pixels of two images of one size, as numbers that mean the same colours.
final class PicturePair implements SamplePair {
    static final double PEAK = 255;

    private static final int CHUNK = 1 << 13;

    private final PictureRows actual;
    private final PictureRows expected;
    private Optional<SmoothedEdges> edges = Optional.empty();

    private PicturePair(PictureRows actual, PictureRows expected) {
        this.actual = actual;
        this.expected = expected;
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

    @Override
    public int width() {
        return actual.width();
    }

    @Override
    public int height() {
        return actual.height();
    }

    /// Red, green, blue and alpha.
    @Override
    public int channels() {
        return PictureRows.CHANNELS;
    }

    @Override
    public int comparedChannels() {
        return PictureRows.COLOURS;
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

    /// Looks at one row of both images.
    interface ByteVisitor {
        /// Takes red, green, blue and alpha of each pixel.
        void row(int row, byte[] actual, byte[] expected);
    }

    /// Whether all numbers are bytes, so that [#visitBytes] tells as much as [#visit].
    boolean areBytes() {
        return actual.areBytes() && expected.areBytes();
    }

    /// Every row once, from the top.
    void visitBytes(ByteVisitor visitor) {
        for (int row = 0; row < height(); row++) {
            visitor.row(row, actual.loadBytes(row, row + 1), expected.loadBytes(row, row + 1));
        }
    }

    @Override
    public void visit(Visitor visitor) {
        int step = Math.max(1, CHUNK / width());
        for (int row = 0; row < height(); row += step) {
            int end = Math.min(height(), row + step);
            visitor.rows(row, actual.load(row, end), expected.load(row, end));
        }
    }
}
