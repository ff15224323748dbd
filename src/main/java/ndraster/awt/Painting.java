package ndraster.awt;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.WritableRaster;
import java.util.function.Consumer;

/// Drawing on images. AWT draws on memory off the Java heap one pixel after the other; so that is done on a copy,
/// which is then written back.
final class Painting {
    private final BufferedImage image;
    private final WritableRaster raster;
    private final int bands;

    private Painting(BufferedImage image) {
        this.image = image;
        this.raster = image.getRaster();
        this.bands = raster.getNumBands();
    }

    static void paint(BufferedImage image, Consumer<Graphics2D> painter) {
        if (!(image.getRaster() instanceof SegmentRaster raster)) {
            draw(image, painter);
            return;
        }
        raster.checkWritable();
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
                && image.getColorModel().getColorSpace().isCS_sRGB();
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
        int[] argb = new int[copy.getWidth()];
        byte[] row = new byte[Math.multiplyExact(argb.length, bands)];
        for (int y = 0; y < copy.getHeight(); y++) {
            copy.getRaster().getDataElements(0, y, argb.length, 1, argb);
            split(argb, bands, row);
            raster.setDataElements(0, y, argb.length, 1, row);
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
