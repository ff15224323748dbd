package ndraster.testing;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.WritableRaster;

/// Whether an image is all of its memory: what code that works on images should not have to mind.
public enum ImageCut {
    /// All of it.
    WHOLE {
        @Override
        BufferedImage cut(BufferedImage larger, int width, int height) {
            return larger;
        }

        @Override
        int margin() {
            return 0;
        }
    },
    /// A part of a larger image, `getSubimage`: it starts somewhere, and its rows have a gap behind them.
    SUB_IMAGE {
        @Override
        BufferedImage cut(BufferedImage larger, int width, int height) {
            return larger.getSubimage(3, 2, width, height);
        }
    },
    /// A part of a part.
    SUB_SUB_IMAGE {
        @Override
        BufferedImage cut(BufferedImage larger, int width, int height) {
            return larger.getSubimage(1, 1, width + 4, height + 2).getSubimage(2, 1, width, height);
        }
    };

    private static final int MARGIN = 6;

    abstract BufferedImage cut(BufferedImage larger, int width, int height);

    /// How many pixels the larger image is wider and higher.
    int margin() {
        return MARGIN;
    }

    /// A new image of this kind with the samples of another, and its type and colours. A copy.
    public BufferedImage toImage(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage copy = cut(blank(image, width + margin(), height + margin()), width, height);
        copy.getRaster().setRect(image.getRaster());
        return copy;
    }

    private static BufferedImage blank(BufferedImage like, int width, int height) {
        ColorModel colours = like.getColorModel();
        WritableRaster raster = like.getRaster().createCompatibleWritableRaster(width, height);
        return new BufferedImage(colours, raster, colours.isAlphaPremultiplied(), null);
    }
}
