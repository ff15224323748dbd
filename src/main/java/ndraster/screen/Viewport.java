package ndraster.screen;

import java.awt.Rectangle;
import java.util.Optional;

/// Which part of a picture is seen through a window of the screen, all in pixels of the screen.
///
/// @param rows the elements of the picture
/// @param height the pixels of the window
/// @param top the place of the window's first row of pixels in the enlarged picture; negative where the picture is
///     smaller than the window and in its middle
/// @param isFitted whether all of the picture is to be seen whatever the size of the window
public record Viewport(
        long rows, long columns, int height, int width, Zoom zoom, double top, double left, boolean isFitted) {

    /// A window that shows all of a picture.
    public static Viewport fitted(long rows, long columns, int height, int width) {
        Zoom zoom = Zoom.fitting(rows, columns, height, width);
        return new Viewport(rows, columns, height, width, zoom, 0, 0, true).kept();
    }

    /// The same picture in a window of another size: all of it still if it was, else around the same middle.
    public Viewport resized(int newHeight, int newWidth) {
        if (newHeight == height && newWidth == width) {
            return this;
        }
        if (isFitted) {
            return fitted(rows, columns, newHeight, newWidth);
        }
        double newTop = top + (height - newHeight) / 2.0;
        double newLeft = left + (width - newWidth) / 2.0;
        return new Viewport(rows, columns, newHeight, newWidth, zoom, newTop, newLeft, false).kept();
    }

    /// All of the picture.
    public Viewport fitted() {
        return fitted(rows, columns, height, width);
    }

    /// Enlarged so that what is at pixel (x, y) stays there.
    public Viewport zoomed(Zoom newZoom, double x, double y) {
        double factor = newZoom.scale() / zoom.scale();
        return new Viewport(
                        rows, columns, height, width, newZoom, (top + y) * factor - y, (left + x) * factor - x, false)
                .kept();
    }

    /// Enlarged around the middle.
    public Viewport zoomed(Zoom newZoom) {
        return zoomed(newZoom, width / 2.0, height / 2.0);
    }

    /// With the picture moved to the right and down.
    public Viewport moved(double right, double down) {
        return new Viewport(rows, columns, height, width, zoom, top - down, left - right, isFitted).kept();
    }

    /// Moved as little as it takes to show an element.
    public Viewport showing(Position element) {
        Rectangle place = placeOf(element);
        double down = shift(place.y, place.height, height);
        double right = shift(place.x, place.width, width);
        return moved(right, down);
    }

    private static double shift(int start, int length, int window) {
        if (start < 0) {
            return -(double) start;
        }
        return Math.min(0, (double) window - length - start);
    }

    /// The element at pixel (x, y), if the picture is there.
    public Optional<Position> elementAt(double x, double y) {
        Span row = pixel(top, rows, y);
        Span column = pixel(left, columns, x);
        return row.pixels() > 0 && column.pixels() > 0
                ? Optional.of(new Position(row.firstElement(), column.firstElement()))
                : Optional.empty();
    }

    private Span pixel(double origin, long length, double place) {
        int pixel = (int) Math.floor(place);
        return Span.of(origin, zoom.scale(), length, pixel, pixel + 1);
    }

    /// The pixels that show an element.
    public Rectangle placeOf(Position element) {
        int x = (int) Math.floor(element.column() * zoom.scale() - left);
        int y = (int) Math.floor(element.row() * zoom.scale() - top);
        int size = (int) Math.max(1, zoom.scale());
        return new Rectangle(x, y, size, size);
    }

    Span rowSpan(int from, int to) {
        return Span.of(top, zoom.scale(), rows, from, to);
    }

    Span columnSpan() {
        return Span.of(left, zoom.scale(), columns, 0, width);
    }

    /// With the picture kept in the window: in its middle if it is smaller, without a gap if it is larger.
    private Viewport kept() {
        return new Viewport(
                rows, columns, height, width, zoom, kept(top, rows, height), kept(left, columns, width), isFitted);
    }

    private double kept(double origin, long length, int window) {
        double room = length * zoom.scale() - window;
        return Math.rint(room <= 0 ? room / 2 : Math.clamp(origin, 0, room));
    }
}
