package ndraster.awt;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.Serial;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import ndraster.NDArray;
import ndraster.screen.GreyWindow;
import ndraster.screen.Viewport;
import ndraster.screen.Zoom;

/// A Swing component that shows an array or an image, as it is in memory now.
///
/// It repaints by itself after each write through ndraster: to the array, any view of it or any other array of the same
/// memory, in any thread; not more often than the screen does, and nothing runs while nothing is written. What else
/// writes (another process to a mapped file, AWT's own drawing) is shown after [#refresh], or while [#watch] looks for
/// it.
///
/// Arrays are `(h, w)`, `(h, w, 1 … 4)` (grey; grey and alpha; R, G, B; R, G, B and alpha) or `(h, w)` structs, of any
/// numbers but complex ones. Axes in front of these are a stack of pictures, one of which is shown ([#setIndex]). uint8
/// and bool are shown as they are, other types from the smallest finite value in the picture, black, to the largest,
/// white; [#setWindow] says otherwise. NaN is transparent. An image is shown in the colours that AWT gives it.
///
/// Wheel, `+` and `-` zoom; `F` or `0` fits all of the picture, `1` makes an element a pixel; dragging and the
/// arrow keys move it; Ctrl and an arrow key point at the next element, as the mouse does; `C` goes through the
/// channels; `A` takes the window from the values, `N` the type's own; Page Up and Page Down go through a stack.
/// Elements are never blended: enlarged ones are squares, reduced pictures leave rows and columns out.
///
/// The properties [#STATUS_TEXT] and [#POINTED] tell listeners of changes. As everywhere in Swing, all methods but
/// [#refresh] are to be called in the event dispatch thread.
public final class ArrayView extends JComponent implements Accessible {
    /// The property of [#statusText].
    public static final String STATUS_TEXT = "statusText";

    /// The property of [#pointed].
    public static final String POINTED = "pointed";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Dimension LARGEST_PREFERRED = new Dimension(1024, 768);

    private final transient ViewState state;
    private final transient ViewUpdates updates;
    private transient Optional<BufferedImage> frame = Optional.empty();
    private transient Optional<Pointed> lastPointed = Optional.empty();
    private String lastText;
    private double scaleX = 1;
    private double scaleY = 1;
    private boolean isMarked;

    /// An element of what is shown.
    ///
    /// @param index its place: the picture's in a stack, its row, its column
    /// @param value a view of it: no axes for a number or a struct, one for channels. A copy where
    ///     [Images#asArray(BufferedImage)] refuses the image
    public record Pointed(List<Long> index, NDArray value) {
        /// As in NumPy: `[12, 34] = [255   0 128]`.
        @Override
        public String toString() {
            return index + " = " + value.str().replaceAll("\\s*\\R\\s*", " ");
        }
    }

    /// Shows an array. The view keeps the array reachable.
    ///
    /// @throws ImageLayoutException if it is no picture: complex numbers, text, less than two axes, no elements
    public ArrayView(NDArray array) {
        this(ArraySubject.of(array));
    }

    /// Shows an image. AWT's own drawing on it is no write through ndraster: call [#refresh] after it.
    public ArrayView(BufferedImage image) {
        this(ImageSubject.of(image));
    }

    private ArrayView(Subject subject) {
        state = new ViewState(subject);
        updates = new ViewUpdates(this, this::look);
        lastText = state.text();
        setOpaque(true);
        setFocusable(true);
        setBackground(Color.DARK_GRAY);
        setPreferredSize(preferredSize(subject));
        new ViewKeys(this).bind();
        new ViewMouse(this).listen();
    }

    private static Dimension preferredSize(Subject subject) {
        Dimension most = LARGEST_PREFERRED;
        double scale = Zoom.fitting(subject.rows(), subject.columns(), most.height, most.width)
                .scale();
        return new Dimension((int) Math.ceil(Math.min(most.width, subject.columns() * scale)), (int)
                Math.ceil(Math.min(most.height, subject.rows() * scale)));
    }

    // ------------------------------------------------------------------ writes

    /// Shows what is in memory now. May be called in any thread, as often as one likes.
    public void refresh() {
        updates.refresh();
    }

    /// Compares what is shown with the memory again and again, and repaints if it has changed: for writes that
    /// ndraster does not see, such as another process's to a mapped file. Stops while the view is not on a screen.
    ///
    /// @param interval the time from one look to the next
    /// @throws IllegalArgumentException if it is not positive
    public void watch(Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("the interval of looks must be positive, found " + interval);
        }
        updates.look(interval);
    }

    /// Ends what [#watch] began.
    public void stopWatching() {
        updates.stopLooking();
    }

    boolean isLooking() {
        return updates.isLooking();
    }

    private void look() {
        if (!frame.map(this::isUpToDate).orElse(false)) {
            repaint();
        }
        publish();
    }

    private boolean isUpToDate(BufferedImage shown) {
        BufferedImage now = render(shown.getHeight(), shown.getWidth());
        return Arrays.equals(pixels(shown), pixels(now));
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        updates.watch(state.subject());
    }

    @Override
    public void removeNotify() {
        updates.unwatch();
        super.removeNotify();
    }

    // ------------------------------------------------------------------ where

    /// The pixels of the screen that an element is high and wide.
    public double zoom() {
        return state.viewport().zoom().scale();
    }

    /// Enlarges or reduces the picture around its middle. From 1 on the scale is rounded to a whole number, of at
    /// most 128.
    ///
    /// @throws IllegalArgumentException if `scale` is not a positive number
    public void setZoom(double scale) {
        look(viewport -> viewport.zoomed(Zoom.of(scale)));
    }

    /// Shows all of the picture, also when the size of the view changes.
    public void fit() {
        look(Viewport::fitted);
    }

    /// Whether all of the picture is shown whatever the size of the view.
    public boolean isFitted() {
        return state.viewport().isFitted();
    }

    // ------------------------------------------------------------------ what

    /// The names of the channels: `r`, `g`, `b`, `a`; `gray`; the fields of structs. None if an image's memory has
    /// no channels: palettes, 5-6-5.
    public List<String> channels() {
        return state.subject().channels();
    }

    /// The channel that is shown alone, in grey.
    public Optional<String> channel() {
        return state.shown().channel().map(channels()::get);
    }

    /// Shows one channel alone, in grey.
    ///
    /// @throws IllegalArgumentException if there is no such channel
    public void setChannel(String name) {
        int number = channels().indexOf(name);
        if (number < 0) {
            throw new IllegalArgumentException("no channel of name " + name + "; the channels are " + channels());
        }
        show(shown -> shown.withChannel(Optional.of(number)));
    }

    /// Shows all channels together, as colours.
    ///
    /// @throws ImageLayoutException if they are no colours: fields of other names
    public void setAllChannels() {
        if (!state.shown().canShowAll()) {
            throw new ImageLayoutException(
                    "the channels " + channels() + " are no colours. setChannel(name) shows one of them");
        }
        show(shown -> shown.withChannel(Optional.empty()));
    }

    /// Which picture of a stack is shown: a number for each axis in front of the rows.
    public long[] index() {
        return state.shown().index().stream().mapToLong(Long::longValue).toArray();
    }

    /// Shows another picture of a stack.
    ///
    /// @throws IndexOutOfBoundsException if there is no such picture
    public void setIndex(long... index) {
        List<Long> stack = state.subject().stack();
        List<Long> wanted = LongStream.of(index).boxed().collect(Collectors.toList());
        boolean isThere = wanted.size() == stack.size();
        for (int axis = 0; isThere && axis < index.length; axis++) {
            isThere = index[axis] >= 0 && index[axis] < stack.get(axis);
        }
        if (!isThere) {
            throw new IndexOutOfBoundsException("no picture " + wanted + " in a stack of " + stack + " pictures: "
                    + state.subject().description());
        }
        show(shown -> shown.withIndex(List.copyOf(wanted)));
    }

    /// Shows `low` and what is below in black, `high` and what is above in white, and what is between in grey; so
    /// for each of R, G and B.
    ///
    /// @throws IllegalArgumentException if `low` is not below `high`
    public void setWindow(double low, double high) {
        show(shown -> shown.withWindowing(new Windowing.Fixed(new GreyWindow(low, high))));
    }

    /// Shows the smallest finite value in the picture in black and the largest in white, also after they change.
    public void setAutoWindow() {
        show(shown -> shown.withWindowing(new Windowing.Auto()));
    }

    /// Shows uint8, bool and images as they are, and other types as [#setAutoWindow] does.
    public void resetWindow() {
        show(shown -> shown.withWindowing(new Windowing.Natural()));
    }

    // ------------------------------------------------------------------ what is pointed at

    /// The element under the pointer, or the one chosen with the keyboard.
    public Optional<Pointed> pointed() {
        return state.pointed();
    }

    /// One line about the element pointed at, the zoom and the window.
    public String statusText() {
        return state.text();
    }

    ViewState state() {
        return state;
    }

    void look(UnaryOperator<Viewport> change) {
        state.look(change.apply(state.viewport()));
        changed();
    }

    void show(UnaryOperator<Shown> change) {
        state.show(change.apply(state.shown()));
        changed();
    }

    /// Marks the element pointed at, if it was chosen with the keyboard.
    void mark(boolean isByKeyboard) {
        if (isMarked != isByKeyboard) {
            isMarked = isByKeyboard;
            repaint();
        }
    }

    void changed() {
        repaint();
        publish();
    }

    /// From this component's coordinates to pixels of the screen.
    double pixelX(int x) {
        return x * scaleX;
    }

    double pixelY(int y) {
        return y * scaleY;
    }

    void publish() {
        boolean wasReadable = state.problem().isEmpty();
        String newText = state.text();
        String oldText = lastText;
        Optional<Pointed> newPointed = state.pointed();
        Optional<Pointed> oldPointed = lastPointed;
        if (wasReadable && state.problem().isPresent() && !newText.equals(oldText)) {
            repaint();
        }
        lastPointed = newPointed;
        lastText = newText;
        if (!newPointed.map(Pointed::index).equals(oldPointed.map(Pointed::index)) || !newText.equals(oldText)) {
            firePropertyChange(POINTED, oldPointed, newPointed);
        }
        firePropertyChange(STATUS_TEXT, oldText, newText);
    }

    // ------------------------------------------------------------------ painting

    @Override
    public void setBounds(int x, int y, int width, int height) {
        super.setBounds(x, y, width, height);
        state.look(state.viewport().resized(pixels(height, scaleY), pixels(width, scaleX)));
    }

    private static int pixels(int length, double scale) {
        return (int) Math.ceil(length * scale);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D device = (Graphics2D) graphics.create();
        AffineTransform transform = device.getTransform();
        scaleX = transform.getScaleX();
        scaleY = transform.getScaleY();
        device.setTransform(AffineTransform.getTranslateInstance(
                Math.rint(transform.getTranslateX()), Math.rint(transform.getTranslateY())));
        BufferedImage picture = render(pixels(getHeight(), scaleY), pixels(getWidth(), scaleX));
        frame = Optional.of(picture);
        device.drawImage(picture, 0, 0, null);
        drawMark(device);
        state.problem().ifPresent(problem -> drawProblem(device, problem));
        device.dispose();
        EventQueue.invokeLater(this::publish);
    }

    private BufferedImage render(int height, int width) {
        return state.paint(height, width, getBackground().getRGB());
    }

    private void drawMark(Graphics2D device) {
        if (isMarked && state.position().isPresent()) {
            Rectangle place = state.viewport().placeOf(state.position().get());
            device.setColor(Color.BLACK);
            device.drawRect(place.x - 1, place.y - 1, place.width + 1, place.height + 1);
            device.setColor(Color.WHITE);
            device.drawRect(place.x - 2, place.y - 2, place.width + 3, place.height + 3);
        }
    }

    private void drawProblem(Graphics2D device, String problem) {
        device.setFont(getFont() == null ? device.getFont() : getFont());
        device.setColor(Color.WHITE);
        int line = device.getFontMetrics().getHeight();
        device.drawString(problem, line, 2 * line);
    }

    // ------------------------------------------------------------------ accessibility

    /// A canvas, named after what it shows; its description is [#statusText].
    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleView();
        }
        return accessibleContext;
    }

    private final class AccessibleView extends AccessibleJComponent {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.CANVAS;
        }

        @Override
        public String getAccessibleName() {
            String given = super.getAccessibleName();
            return given == null ? state.subject().description() : given;
        }

        @Override
        public String getAccessibleDescription() {
            String given = super.getAccessibleDescription();
            return given == null ? statusText() : given;
        }
    }
}
