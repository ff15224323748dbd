package ndraster.screen;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.MultiResolutionImage;

/// An image in the colours that AWT gives it.
public record ImagePicture(BufferedImage image) implements Picture {
    @Override
    public int[] colours(Span rows, Span columns) {
        int height = rows.count();
        int width = columns.count();
        BufferedImage part = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = part.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.translate(middle(columns.step()), middle(rows.step()));
        graphics.scale(1.0 / columns.step(), 1.0 / rows.step());
        draw(graphics, rows, columns);
        graphics.dispose();
        return part.getRGB(0, 0, width, height, null, 0, width);
    }

    /// Of an image that AWT draws from a copy, made anew each time, only what is in sight is copied.
    private void draw(Graphics2D graphics, Span rows, Span columns) {
        int row = Math.toIntExact(rows.first());
        int column = Math.toIntExact(columns.first());
        if (!(image instanceof MultiResolutionImage)) {
            graphics.drawImage(image, -column, -row, null);
            return;
        }
        int width = inside(columns, image.getWidth());
        int height = inside(rows, image.getHeight());
        int together = rows.step() == 1 ? height : 1;
        for (int y = 0; y < height; y += together * rows.step()) {
            graphics.drawImage(image.getSubimage(column, row + y, width, together), 0, y, null);
        }
    }

    /// From the first element that is looked at to what would be the next after the last.
    private static int inside(Span span, int length) {
        return (int) Math.min((long) span.count() * span.step(), length - span.first());
    }

    /// Moves the first of `step` elements to the middle of a pixel, which is where AWT looks: the middle one of the
    /// last few may be beyond the image.
    private static double middle(int step) {
        return 0.5 - 0.5 / step;
    }
}
