package ndraster.awt;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.MultiResolutionImage;
import java.awt.image.WritableRaster;
import java.util.Hashtable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An image over memory off the Java heap, which AWT knows no fast way to draw. What it draws of such an image is
/// one pixel after the other, at up to a hundred times the cost; so this one says to have a variant for the screen,
/// which is a copy on the heap, made anew for each time it is drawn.
final class SegmentImage extends BufferedImage implements MultiResolutionImage {
    /// Larger ones are drawn from where they are: most of one is mostly out of sight, and not to be copied.
    private static final long MOST_PIXELS_COPIED = 1L << 26;

    private final @Nullable Hashtable<String, Object> properties;

    @SuppressWarnings("JdkObsolete") // BufferedImage asks for a Hashtable
    SegmentImage(ColorModel model, WritableRaster raster, @Nullable Hashtable<String, Object> properties) {
        super(model, raster, model.isAlphaPremultiplied(), properties);
        this.properties = properties;
    }

    @Override
    public Image getResolutionVariant(double destImageWidth, double destImageHeight) {
        boolean isSmall = (long) getWidth() * getHeight() <= MOST_PIXELS_COPIED;
        return isSmall ? ImageCopy.forDrawing(this) : this;
    }

    @Override
    public List<Image> getResolutionVariants() {
        return List.of(this);
    }

    @Override
    public BufferedImage getSubimage(int x, int y, int w, int h) {
        WritableRaster part = getRaster().createWritableChild(x, y, w, h, 0, 0, null);
        return new SegmentImage(getColorModel(), part, properties);
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
