package ndraster.awt;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import ndraster.NDArray;
import ndraster.screen.ArrayPicture;
import ndraster.screen.Frame;
import ndraster.screen.GreyWindow;
import ndraster.screen.Picture;
import ndraster.screen.Position;
import ndraster.screen.Viewport;
import ndraster.screen.Zoom;

/// Everything about a view but the component: what is shown, where, which element is pointed at, and in what words.
final class ViewState {
    private static final double LARGEST_IN_FULL = 1e15;

    private Shown shown;
    private Viewport viewport;
    private Optional<Position> position = Optional.empty();
    private Optional<GreyWindow> window = Optional.empty();
    private Optional<String> problem = Optional.empty();

    ViewState(Subject subject) {
        this.shown = Shown.first(subject);
        this.viewport = Viewport.fitted(subject.rows(), subject.columns(), 1, 1);
    }

    Shown shown() {
        return shown;
    }

    Subject subject() {
        return shown.subject();
    }

    void show(Shown next) {
        shown = next;
    }

    Viewport viewport() {
        return viewport;
    }

    void look(Viewport next) {
        viewport = next;
    }

    Optional<Position> position() {
        return position;
    }

    void pointAt(Optional<Position> element) {
        position = element;
    }

    /// Points at the element so many rows and columns further on, or the first one in sight, and brings it into
    /// sight.
    void movePosition(long rows, long columns) {
        Position next = position.map(old -> new Position(
                        Math.clamp(old.row() + rows, 0, viewport.rows() - 1),
                        Math.clamp(old.column() + columns, 0, viewport.columns() - 1)))
                .orElseGet(() -> viewport.elementAt(Math.max(0, -viewport.left()), Math.max(0, -viewport.top()))
                        .orElse(new Position(0, 0)));
        position = Optional.of(next);
        viewport = viewport.showing(next);
    }

    /// Enlarges around the element pointed at, else around the middle.
    void zoom(Zoom zoom) {
        viewport = position.map(viewport::placeOf)
                .map(place -> viewport.zoomed(zoom, place.getCenterX(), place.getCenterY()))
                .orElseGet(() -> viewport.zoomed(zoom));
    }

    /// The pixels of a window. Where the memory can not be read they are blank, and [#problem] says why.
    BufferedImage paint(int height, int width, int background) {
        viewport = viewport.resized(height, width);
        problem = Optional.empty();
        return reading(() -> frame(background), _ -> Frame.blank(viewport, background));
    }

    private BufferedImage frame(int background) {
        Picture picture = shown.picture();
        BufferedImage frame = Frame.paint(picture, viewport, background);
        window = picture instanceof ArrayPicture array && !shown.isAsItIs()
                ? Optional.of(array.window())
                : Optional.empty();
        return frame;
    }

    /// Memory may be closed, or another thread's, or cut off, at any time.
    private <T> T reading(Supplier<T> read, Function<String, T> otherwise) {
        try {
            return read.get();
        } catch (IllegalStateException | WrongThreadException | InternalError e) {
            String reason = reason(e);
            problem = Optional.of(reason);
            return otherwise.apply(reason);
        }
    }

    // A mapped file that another process has made shorter is an InternalError of the virtual machine.
    private static String reason(Throwable e) {
        return e instanceof InternalError
                ? "the memory of this array is gone: the mapped file is shorter now"
                : Optional.ofNullable(e.getMessage()).orElse("the memory of this array is gone");
    }

    Optional<String> problem() {
        return problem;
    }

    Optional<ArrayView.Pointed> pointed() {
        return problem.isPresent() ? Optional.empty() : reading(this::element, _ -> Optional.empty());
    }

    private Optional<ArrayView.Pointed> element() {
        return position.map(element -> {
            List<Long> index = new ArrayList<>(shown.index());
            index.add(element.row());
            index.add(element.column());
            NDArray value = subject().element(shown.index(), element);
            return new ArrayView.Pointed(List.copyOf(index), value);
        });
    }

    /// One line for people: the element pointed at, what is shown, and how.
    String text() {
        return problem.orElseGet(() -> reading(this::words, reason -> reason));
    }

    private String words() {
        List<String> parts = new ArrayList<>();
        parts.add(pointed()
                .map(ArrayView.Pointed::toString)
                .orElseGet(() -> subject().description()));
        parts.add(viewport.zoom().toString());
        if (!shown.index().isEmpty() && position.isEmpty()) {
            parts.add("picture " + shown.index());
        }
        shown.channel()
                .filter(_ -> subject().channels().size() > 1)
                .ifPresent(number -> parts.add("channel " + subject().channels().get(number)));
        window.ifPresent(grey -> parts.add("black " + number(grey.low()) + ", white " + number(grey.high())));
        return String.join("   ", parts);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_IN_FULL
                ? Long.toString((long) value)
                : new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toString();
    }
}
