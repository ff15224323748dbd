package ndraster.screen;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Paints a window's pixels, a strip of rows at a time.
///
/// What is transparent shows the usual chequered ground.
public final class Frame {
    private static final int STRIP = 64;
    private static final int SQUARE = 8;
    private static final int[] GROUND = {0xcccccc, 0x999999};

    private final Picture picture;
    private final Viewport viewport;
    private final Span columns;
    private final int[] samples;
    private final int[] line;

    private Frame(Picture picture, Viewport viewport) {
        this.picture = picture;
        this.viewport = viewport;
        this.columns = viewport.columnSpan();
        this.samples = IntStream.range(0, columns.pixels()).map(columns::sample).toArray();
        this.line = new int[columns.pixels()];
    }

    /// The pixels of a window.
    ///
    /// @param background the colour around the picture
    /// @throws IllegalStateException if the picture's memory is gone
    public static BufferedImage paint(Picture picture, Viewport viewport, int background) {
        BufferedImage target = blank(viewport, background);
        new Frame(picture, viewport).paint(target);
        return target;
    }

    /// A window without a picture.
    public static BufferedImage blank(Viewport viewport, int background) {
        int width = Math.max(1, viewport.width());
        BufferedImage target = new BufferedImage(width, Math.max(1, viewport.height()), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        Arrays.fill(row, background);
        for (int y = 0; y < target.getHeight(); y++) {
            target.getRaster().setDataElements(0, y, width, 1, row);
        }
        return target;
    }

    private void paint(BufferedImage target) {
        for (int y = 0; y < viewport.height() && columns.pixels() > 0; y += STRIP) {
            Span rows = viewport.rowSpan(y, Math.min(y + STRIP, viewport.height()));
            if (rows.pixels() > 0) {
                paint(target, rows, picture.colours(rows, columns));
            }
        }
    }

    private void paint(BufferedImage target, Span rows, int[] colours) {
        int width = columns.count();
        for (int pixel = 0; pixel < rows.pixels(); pixel++) {
            int y = rows.start() + pixel;
            fill(colours, rows.sample(pixel) * width, y);
            target.getRaster().setDataElements(columns.start(), y, line.length, 1, line);
        }
    }

    private void fill(int[] colours, int from, int y) {
        for (int x = 0; x < line.length; x++) {
            int colour = colours[from + samples[x]];
            line[x] = colour >>> 24 == 255 ? colour : onGround(colour, columns.start() + x, y);
        }
    }

    private static int onGround(int colour, int x, int y) {
        int alpha = colour >>> 24;
        int ground = GROUND[(x / SQUARE + y / SQUARE) & 1];
        return mixed(colour, ground, alpha, 16) | mixed(colour, ground, alpha, 8) | mixed(colour, ground, alpha, 0);
    }

    private static int mixed(int colour, int ground, int alpha, int shift) {
        int above = (colour >> shift) & 0xff;
        int below = (ground >> shift) & 0xff;
        return ((above * alpha + below * (255 - alpha) + 127) / 255) << shift;
    }
}
