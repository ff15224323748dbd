package ndraster.metrics;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import ndraster.NDArray;

/// Three pictures in a row: what was expected, what there is, and where it is wrong.
final class SideBySide {
    private static final int MOST_PIXELS = 1 << 20;
    private static final int GAP = 8;
    private static final Color BACKGROUND = new Color(0x60, 0x60, 0x60);
    private static final int RED = 0xffff0000;
    private static final double PALE = 0.3;

    private SideBySide() {}

    static BufferedImage of(BufferedImage actual, BufferedImage expected, NDArray where) {
        int step = step(actual);
        int width = (actual.getWidth() + step - 1) / step;
        int height = (actual.getHeight() + step - 1) / step;
        BufferedImage sheet = new BufferedImage(3 * width + 4 * GAP, height + 2 * GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation(step));
        graphics.drawImage(expected, GAP, GAP, width, height, null);
        graphics.drawImage(actual, width + 2 * GAP, GAP, width, height, null);
        BufferedImage shown = sheet.getSubimage(width + 2 * GAP, GAP, width, height);
        graphics.drawImage(marked(shown, where, step), 2 * width + 3 * GAP, GAP, null);
        graphics.dispose();
        return sheet;
    }

    /// How many pixels of an image become one, so that the sheet stays small.
    private static int step(BufferedImage image) {
        double pixels = (double) image.getWidth() * image.getHeight();
        return (int) Math.max(1, Math.ceil(Math.sqrt(pixels / MOST_PIXELS)));
    }

    private static Object interpolation(int step) {
        return step == 1
                ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                : RenderingHints.VALUE_INTERPOLATION_BILINEAR;
    }

    private static BufferedImage marked(BufferedImage shown, NDArray where, int step) {
        BufferedImage picture = new BufferedImage(shown.getWidth(), shown.getHeight(), BufferedImage.TYPE_INT_RGB);
        byte[] marks = where.toBytes();
        int columns = Math.toIntExact(where.length(1));
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, pale(shown.getRGB(x, y)));
            }
        }
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] != 0) {
                picture.setRGB(i % columns / step, i / columns / step, RED);
            }
        }
        return picture;
    }

    private static int pale(int rgb) {
        double luma = 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
        int grey = (int) (255 - PALE * (255 - luma));
        return grey << 16 | grey << 8 | grey;
    }
}
