package ndraster.awt;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/// What AWT draws in the place of an image that must not be written: the same Java array under a raster of AWT's own,
/// which its fast loops want. They ask for that raster once; everybody else is given one that refuses to be
/// written.
final class DrawnImage extends BufferedImage {
    private final SegmentRaster guarded;
    private boolean isKnownToAwt;

    DrawnImage(ColorModel model, WritableRaster raster, SegmentRaster guarded) {
        super(model, raster, model.isAlphaPremultiplied(), null);
        this.guarded = guarded;
    }

    /// This image, after AWT has seen its raster.
    synchronized DrawnImage shown() {
        if (!isKnownToAwt) {
            super.createGraphics().dispose();
            isKnownToAwt = true;
        }
        return this;
    }

    DrawnImage part(int x, int y, int w, int h) {
        WritableRaster part = super.getRaster().createWritableChild(x, y, w, h, 0, 0, null);
        return new DrawnImage(getColorModel(), part, guarded.createWritableChild(x, y, w, h, 0, 0, null));
    }

    @Override
    public synchronized WritableRaster getRaster() {
        return isKnownToAwt ? guarded : super.getRaster();
    }

    @Override
    public @Nullable WritableRaster getAlphaRaster() {
        return getColorModel().getAlphaRaster(guarded);
    }

    @Override
    public Raster getTile(int tileX, int tileY) {
        return guarded;
    }

    @Override
    public WritableRaster getWritableTile(int tileX, int tileY) {
        return guarded;
    }

    @Override
    public BufferedImage getSubimage(int x, int y, int w, int h) {
        return part(x, y, w, h).shown();
    }

    @Override
    public Graphics2D createGraphics() {
        throw guarded.refusal();
    }

    @Override
    public void setRGB(int x, int y, int rgb) {
        throw guarded.refusal();
    }

    @Override
    public void setRGB(int startX, int startY, int w, int h, int[] rgbArray, int offset, int scansize) {
        throw guarded.refusal();
    }

    @Override
    public void setData(Raster r) {
        throw guarded.refusal();
    }

    /// Also called while this is being made, with what it has.
    @Override
    public void coerceData(boolean isAlphaPremultiplied) {
        if (getColorModel().hasAlpha() && isAlphaPremultiplied != isAlphaPremultiplied()) {
            throw guarded.refusal();
        }
    }
}
