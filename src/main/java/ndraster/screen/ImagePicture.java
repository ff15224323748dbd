package ndraster.screen;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

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
        graphics.drawImage(image, (int) -columns.first(), (int) -rows.first(), null);
        graphics.dispose();
        return part.getRGB(0, 0, width, height, null, 0, width);
    }

    /// Moves the first of `step` elements to the middle of a pixel, which is where AWT looks: the middle one of the
    /// last few may be beyond the image.
    private static double middle(int step) {
        return 0.5 - 0.5 / step;
    }
}
