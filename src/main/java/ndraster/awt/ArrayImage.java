package ndraster.awt;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.MultiResolutionImage;
import java.awt.image.WritableRaster;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An image over memory that AWT would draw one pixel after the other, at up to a hundred times the cost: of a layout
/// that is none of its types, off the Java heap, or not to be written. So this one says to have a variant for the
/// screen: the Java array itself where that is drawn fast, otherwise a copy on the heap, made anew for each time it
/// is drawn.
final class ArrayImage extends BufferedImage implements MultiResolutionImage {
    /// Larger ones are drawn from where they are: most of one is mostly out of sight, and not to be copied.
    private static final long MOST_PIXELS_COPIED = 1L << 26;

    private final Optional<DrawnImage> drawn;

    /// @param drawn the same memory as AWT draws it fast, if it can
    ArrayImage(ColorModel model, WritableRaster raster, Optional<DrawnImage> drawn) {
        super(model, raster, model.isAlphaPremultiplied(), null);
        this.drawn = drawn;
    }

    /// @throws ndraster.ReadOnlyArrayException if it shows an array that is read-only
    @Override
    public Graphics2D createGraphics() {
        if (getRaster() instanceof SegmentRaster segment) {
            segment.checkWritable();
        }
        return super.createGraphics();
    }

    @Override
    public Image getResolutionVariant(double destImageWidth, double destImageHeight) {
        boolean isSmall = (long) getWidth() * getHeight() <= MOST_PIXELS_COPIED;
        return drawn.<Image>map(DrawnImage::shown).orElseGet(() -> isSmall ? ImageCopy.forDrawing(this) : this);
    }

    @Override
    public List<Image> getResolutionVariants() {
        return List.of(this);
    }

    @Override
    public BufferedImage getSubimage(int x, int y, int w, int h) {
        WritableRaster part = getRaster().createWritableChild(x, y, w, h, 0, 0, null);
        return new ArrayImage(getColorModel(), part, drawn.map(image -> image.part(x, y, w, h)));
    }

    @Override
    public int[] getRGB(int startX, int startY, int w, int h, int @Nullable [] rgbArray, int offset, int scansize) {
        if (ArgbSource.isGray(getColorModel()) || w <= 0 || h <= 0) {
            return super.getRGB(startX, startY, w, h, rgbArray, offset, scansize);
        }
        int[] all = rgbArray == null ? new int[offset + h * scansize] : rgbArray;
        ArgbSource source = ArgbSource.of(getSubimage(startX, startY, w, h));
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            source.read(y, row);
            System.arraycopy(row, 0, all, offset + y * scansize, w);
        }
        return all;
    }
}
