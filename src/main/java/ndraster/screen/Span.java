package ndraster.screen;

/// Along one axis: which pixels of the screen show elements, and which element each of them shows.
///
/// Where elements are smaller than pixels, only every `step`-th is looked at, always the same ones wherever the picture
/// is moved.
public final class Span {
    private final int start;
    private final int pixels;
    private final long firstSample;
    private final int step;
    private final long length;
    private final double origin;
    private final double scale;

    private Span(int start, int end, double origin, double scale, long length) {
        this.start = start;
        this.pixels = Math.max(0, end - start);
        this.origin = origin;
        this.scale = scale;
        this.length = length;
        this.step = Math.max(1, (int) (1 / scale));
        this.firstSample = element(start) / step;
    }

    /// @param origin the place of pixel 0 in the enlarged picture
    /// @param length the number of elements
    /// @param from the first pixel
    /// @param to the one behind the last
    static Span of(double origin, double scale, long length, int from, int to) {
        double first = Math.ceil(-origin - 0.5);
        double end = Math.ceil(length * scale - origin - 0.5);
        return new Span((int) Math.max(from, first), (int) Math.min(to, end), origin, scale, length);
    }

    /// Which element a pixel shows. Doubles round, and may find one beyond the end at the last pixel.
    private long element(int pixel) {
        long element = (long) Math.floor((pixel + 0.5 + origin) / scale);
        return Math.max(0, Math.min(length - 1, element));
    }

    /// The first pixel that shows an element.
    public int start() {
        return start;
    }

    /// The element that the first of these pixels shows.
    long firstElement() {
        return element(start);
    }

    /// How many pixels show elements.
    public int pixels() {
        return pixels;
    }

    /// The first element that is looked at.
    public long first() {
        return firstSample * step;
    }

    /// From one element that is looked at to the next.
    public int step() {
        return step;
    }

    /// How many elements are looked at.
    public int count() {
        return pixels == 0 ? 0 : sample(pixels - 1) + 1;
    }

    /// Which of the elements that are looked at a pixel shows, counted from [#start].
    public int sample(int pixel) {
        return (int) (element(start + pixel) / step - firstSample);
    }
}
