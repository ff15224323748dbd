package ndraster.awt;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.WritableRaster;
import java.util.function.Consumer;
import ndraster.dtype.DType;
import ndraster.parallel.Cores;

/// Drawing on images. On memory off the Java heap, and in layouts that are none of its types, AWT draws one pixel
/// after the other; so that is done on a copy, which is then written back.
final class Painting {
    private final BufferedImage image;
    private final WritableRaster raster;

    private Painting(BufferedImage image) {
        this.image = image;
        this.raster = image.getRaster();
    }

    static void paint(BufferedImage image, Consumer<Graphics2D> painter) {
        if (image.getRaster() instanceof SegmentRaster segment) {
            segment.checkWritable();
        }
        if (image.getType() != BufferedImage.TYPE_CUSTOM) {
            draw(image, painter);
            return;
        }
        Painting painting = new Painting(image);
        if (painting.hasSameElements()) {
            painting.paintElements(painter);
        } else if (painting.isOfColours()) {
            painting.paintColours(painter);
        } else {
            draw(image, painter);
        }
    }

    /// Whether an image of a standard type has the same numbers: grey, and `int`s.
    private boolean hasSameElements() {
        int standard = ImageTypes.standard(image);
        boolean areInts = image.getColorModel() instanceof DirectColorModel
                && standard != BufferedImage.TYPE_CUSTOM
                && image.getColorModel().equals(ImageTypes.colours(standard));
        return ImageTypes.isGray(standard) || areInts;
    }

    private static void draw(BufferedImage image, Consumer<Graphics2D> painter) {
        Graphics2D graphics = image.createGraphics();
        try {
            painter.accept(graphics);
        } finally {
            graphics.dispose();
        }
    }

    private boolean isOfColours() {
        return image.getColorModel() instanceof ComponentColorModel
                && raster.getTransferType() == DataBuffer.TYPE_BYTE
                && image.getColorModel().getColorSpace().isCS_sRGB()
                && RasterSamples.find(Source.of(image)).isPresent();
    }

    private void paintElements(Consumer<Graphics2D> painter) {
        BufferedImage copy = ImageCopy.of(image);
        draw(copy, painter);
        WritableRaster drawn = copy.getRaster();
        int width = copy.getWidth();
        for (int y = 0; y < copy.getHeight(); y++) {
            raster.setDataElements(0, y, width, 1, drawn.getDataElements(0, y, width, 1, null));
        }
    }

    private void paintColours(Consumer<Graphics2D> painter) {
        BufferedImage copy = ImageCopy.asInts(image);
        draw(copy, painter);
        Source source = Source.of(image);
        Samples samples = RasterSamples.find(source).orElseThrow();
        if (source.canBeShared()) {
            Cores.run(copy.getHeight(), samples.size(), (from, end) -> writeBack(copy, samples, (int) from, (int) end));
        } else {
            writeBack(copy, samples, 0, copy.getHeight());
        }
    }

    private void writeBack(BufferedImage copy, Samples samples, int from, int end) {
        int[] argb = new int[copy.getWidth()];
        byte[] row = new byte[Math.multiplyExact(argb.length, samples.count())];
        for (int y = from; y < end; y++) {
            copy.getRaster().getDataElements(0, y, argb.length, 1, argb);
            split(argb, samples.count(), row);
            Samples target = samples.row(y);
            target.copyFrom(target.over(DType.UINT8, row));
        }
    }

    private static void split(int[] argb, int bands, byte[] row) {
        int at = 0;
        for (int pixel : argb) {
            row[at] = (byte) (pixel >> 16);
            row[at + 1] = (byte) (pixel >> 8);
            row[at + 2] = (byte) pixel;
            if (bands == 4) {
                row[at + 3] = (byte) (pixel >> 24);
            }
            at += bands;
        }
    }
}
