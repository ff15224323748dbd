package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.testing.ImageCut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a view paints and says, without a screen.
@ExtendWith(InEventThread.class)
class ArrayViewTest {
    private static final DType BGR =
            DType.struct(Field.of("b", DType.UINT8), Field.of("g", DType.UINT8), Field.of("r", DType.UINT8));

    static BufferedImage paint(ArrayView view, int width, int height) {
        view.setSize(width, height);
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        view.paint(graphics);
        graphics.dispose();
        return target;
    }

    /// The colours of one row of pixels, each shown as one pixel.
    private static List<String> colours(ArrayView view, int count) {
        BufferedImage painted = paint(view, count, 1);
        return Stream.iterate(0, x -> x + 1)
                .limit(count)
                .map(x -> String.format(Locale.ROOT, "%06x", painted.getRGB(x, 0) & 0xffffff))
                .toList();
    }

    private static NDArray bytes(int... values) {
        return NDArray.of(values).astype(DType.UINT8);
    }

    static Stream<Arguments> pictures() {
        NDArray colours = bytes(1, 2, 3, 255, 128, 0);
        NDArray pixels = NDArray.zeros(BGR, 1, 2);
        pixels.field("r").assign(bytes(1, 255));
        pixels.field("g").assign(bytes(2, 128));
        pixels.field("b").assign(bytes(3, 0));
        return Stream.of(
                Arguments.of("grey", bytes(0, 128, 255).reshape(1, 3), List.of("000000", "808080", "ffffff")),
                Arguments.of("one channel", bytes(7, 9).reshape(1, 2, 1), List.of("070707", "090909")),
                Arguments.of("grey and alpha", bytes(7, 255, 9, 0).reshape(1, 2, 2), List.of("070707", "cccccc")),
                Arguments.of("colours", colours.reshape(1, 2, 3), List.of("010203", "ff8000")),
                Arguments.of("backwards", colours.reshape(1, 2, 3).get(":, ::-1, ::-1"), List.of("0080ff", "030201")),
                Arguments.of("transposed", colours.reshape(3, 2, 1).transpose(2, 1, 0), List.of("010380", "02ff00")),
                Arguments.of("alpha", bytes(1, 2, 3, 255, 4, 5, 6, 0).reshape(1, 2, 4), List.of("010203", "cccccc")),
                Arguments.of("structs", pixels, List.of("010203", "ff8000")),
                Arguments.of("truth", NDArray.of(true, false).reshape(1, 2), List.of("ffffff", "000000")),
                Arguments.of("int16", NDArray.of((short) -100, (short) 100).reshape(1, 2), List.of("000000", "ffffff")),
                Arguments.of(
                        "big-endian",
                        NDArray.of(0, 51, 255).astype(DType.of(">u2")).reshape(1, 3),
                        List.of("000000", "333333", "ffffff")),
                Arguments.of(
                        "float16",
                        NDArray.of(0.0, 0.5, 1.0).astype(DType.FLOAT16).reshape(1, 3),
                        List.of("000000", "808080", "ffffff")),
                Arguments.of(
                        "not a number",
                        NDArray.of(2.0, Double.NaN, 4.0, Double.POSITIVE_INFINITY)
                                .reshape(1, 4),
                        List.of("000000", "cccccc", "ffffff", "ffffff")),
                Arguments.of(
                        "float colours",
                        NDArray.of(0, 0.5, 1, 1, 0, 0.25).reshape(1, 2, 3),
                        List.of("0080ff", "ff0040")),
                Arguments.of("all the same", NDArray.full(DType.INT64, 5, 1, 2), List.of("000000", "000000")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void an_array_is_shown_in_its_colours(String name, NDArray array, List<String> expected) {
        assertThat(colours(new ArrayView(array), expected.size())).as(name).isEqualTo(expected);
    }

    @Test
    void what_is_written_after_a_paint_is_in_the_next_one() {
        NDArray array = NDArray.zeros(DType.UINT8, 1, 2);
        ArrayView view = new ArrayView(array.asReadOnly());
        assertThat(colours(view, 2)).containsExactly("000000", "000000");
        array.get("0, 1").fill(255);
        assertThat(colours(view, 2)).containsExactly("000000", "ffffff");
    }

    @Test
    void a_window_says_what_is_black_and_white() {
        ArrayView view = new ArrayView(bytes(10, 20, 30).reshape(1, 3));
        view.setWindow(10, 20);
        assertThat(colours(view, 3)).containsExactly("000000", "ffffff", "ffffff");
        view.setAutoWindow();
        assertThat(colours(view, 3)).containsExactly("000000", "808080", "ffffff");
        view.resetWindow();
        assertThat(colours(view, 3)).containsExactly("0a0a0a", "141414", "1e1e1e");
    }

    @Test
    void an_automatic_window_follows_the_values() {
        NDArray array = NDArray.of(0.0, 1.0, 2.0).reshape(1, 3);
        ArrayView view = new ArrayView(array);
        assertThat(colours(view, 3)).containsExactly("000000", "808080", "ffffff");
        array.get("0, 2").fill(4);
        assertThat(colours(view, 3)).containsExactly("000000", "404040", "ffffff");
    }

    @Test
    void one_channel_is_shown_in_grey() {
        ArrayView view = new ArrayView(bytes(1, 2, 3, 255, 128, 0).reshape(1, 2, 3));
        assertThat(view.channels()).containsExactly("r", "g", "b");
        assertThat(view.channel()).isEmpty();
        view.setChannel("g");
        assertThat(view.channel()).contains("g");
        assertThat(colours(view, 2)).containsExactly("020202", "808080");
        view.setAllChannels();
        assertThat(colours(view, 2)).containsExactly("010203", "ff8000");
        assertThatThrownBy(() -> view.setChannel("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no channel of name a; the channels are [r, g, b]");
    }

    @Test
    void fields_that_are_no_colours_are_shown_one_by_one() {
        DType dtype = DType.struct(
                Field.of("depth", DType.FLOAT32), Field.of("name", DType.of("S3")), Field.of("hit", DType.BOOL));
        NDArray array = NDArray.zeros(dtype, 1, 2);
        array.field("depth").assign(NDArray.of(3.5, 7));
        array.field("hit").assign(NDArray.of(true, false));
        ArrayView view = new ArrayView(array);
        assertThat(view.channels()).containsExactly("depth", "hit");
        assertThat(colours(view, 2)).containsExactly("000000", "ffffff");
        view.setChannel("hit");
        assertThat(colours(view, 2)).containsExactly("ffffff", "000000");
        assertThatThrownBy(view::setAllChannels)
                .isInstanceOf(ImageLayoutException.class)
                .hasMessage("the channels [depth, hit] are no colours. setChannel(name) shows one of them");
    }

    @Test
    void axes_in_front_are_a_stack_of_pictures() {
        NDArray array = NDArray.arange(2 * 3 * 6).reshape(2, 3, 1, 6).astype(DType.UINT8);
        ArrayView view = new ArrayView(array);
        assertThat(view.index()).containsExactly(0, 0);
        assertThat(colours(view, 6)).startsWith("000000", "010101");
        view.setIndex(1, 2);
        assertThat(view.index()).containsExactly(1, 2);
        assertThat(colours(view, 6)).startsWith("1e1e1e", "1f1f1f");
        assertThatThrownBy(() -> view.setIndex(2, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageStartingWith("no picture [2, 0] in a stack of [2, 3] pictures");
        assertThatThrownBy(() -> view.setIndex(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        NDArray.zeros(DType.COMPLEX64, 2, 2), "View array.absolute(), array.real() or array.imag()"),
                Arguments.of(NDArray.zeros(DType.UINT8, 5), "View array.reshape(1, -1), a picture of one row"),
                Arguments.of(NDArray.zeros(DType.UINT8, 0, 5), "a picture has at least one pixel"),
                Arguments.of(
                        NDArray.zeros(DType.of("S4"), 2, 2),
                        "a view shows numbers, or structs with fields that are numbers"),
                Arguments.of(
                        NDArray.zeros(DType.struct(Field.of("z", DType.COMPLEX64)), 2, 2),
                        "none of its fields is a number. View one that has some: array.field(name)"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_no_picture_is_refused_with_what_to_do(NDArray array, String advice) {
        assertThatThrownBy(() -> new ArrayView(array))
                .isInstanceOf(ImageLayoutException.class)
                .hasMessageStartingWith("array of shape ")
                .hasMessageEndingWith(advice);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void an_image_of_any_type_is_shown_as_awt_draws_it_seed_5(int type) {
        for (ImageCut cut : ImageCut.values()) {
            BufferedImage image = SmallImages.image(cut, type, 5);
            BufferedImage drawn = new BufferedImage(SmallImages.WIDTH, SmallImages.HEIGHT, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = drawn.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.dispose();
            BufferedImage painted = paint(new ArrayView(image), SmallImages.WIDTH * 3, SmallImages.HEIGHT * 3);
            for (int y = 0; y < painted.getHeight(); y++) {
                for (int x = 0; x < painted.getWidth(); x++) {
                    assertThat(painted.getRGB(x, y)).isEqualTo(onGround(drawn.getRGB(x / 3, y / 3), x, y));
                }
            }
        }
    }

    /// A colour over squares of 8 pixels, light and dark grey in turn.
    private static int onGround(int colour, int x, int y) {
        int ground = (x / 8 + y / 8) % 2 == 0 ? 0xcc : 0x99;
        double alpha = (colour >>> 24) / 255.0;
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed = mixed << 8 | (int) Math.round((colour >> shift & 0xff) * alpha + ground * (1 - alpha));
        }
        return mixed;
    }

    @ParameterizedTest
    @EnumSource(ImageCut.class)
    void an_image_has_the_channels_and_values_of_its_memory(ImageCut cut) {
        BufferedImage image = SmallImages.image(cut, BufferedImage.TYPE_INT_ARGB, 6);
        ArrayView view = new ArrayView(image);
        assertThat(view.channels()).containsExactly("r", "g", "b", "a");
        view.setChannel("a");
        BufferedImage painted = paint(view, SmallImages.WIDTH, SmallImages.HEIGHT);
        assertThat(painted.getRGB(3, 2) & 0xff).isEqualTo(image.getRGB(3, 2) >>> 24);
    }

    @Test
    void the_memory_of_a_closed_arena_is_told_and_no_crash() {
        ArrayView view;
        try (Arena arena = Arena.ofConfined()) {
            view = new ArrayView(NDArray.asArray(DType.UINT8, arena.allocate(4), 2, 2));
            assertThat(colours(view, 1)).containsExactly("000000");
        }
        view.state().pointAt(view.state().viewport().elementAt(0, 0));
        paint(view, 100, 100);
        assertThat(view.statusText()).contains("the memory of this array is gone");
        assertThat(view.pointed()).isEmpty();
    }

    /// What a view is told by the mouse, and whether it wants to be painted again.
    private static boolean repaintsAfterMouseMoved(ArrayView view) {
        List<Object> dirty = new ArrayList<>();
        RepaintManager manager = RepaintManager.currentManager(view);
        RepaintManager.setCurrentManager(new RepaintManager() {
            @Override
            public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
                dirty.add(component);
            }
        });
        try {
            view.dispatchEvent(
                    new MouseEvent(view, MouseEvent.MOUSE_MOVED, 0, 0, 10, 10, 1, false, MouseEvent.NOBUTTON));
        } finally {
            RepaintManager.setCurrentManager(manager);
        }
        return dirty.contains(view);
    }

    @Test
    void pointing_at_memory_that_is_gone_tells_so_and_paints_again_once() {
        ArrayView view;
        try (Arena arena = Arena.ofShared()) {
            view = new ArrayView(NDArray.asArray(DType.UINT8, arena.allocate(4), 2, 2));
            paint(view, 100, 100);
            assertThat(repaintsAfterMouseMoved(view)).isFalse();
            assertThat(view.statusText()).startsWith("[0, 0] = 0 ");
        }
        assertThat(repaintsAfterMouseMoved(view)).isTrue();
        assertThat(view.statusText()).contains("the memory of this array is gone");
        assertThat(view.pointed()).isEmpty();
        assertThat(repaintsAfterMouseMoved(view)).isFalse();
    }

    @Test
    @SuppressWarnings("MustBeClosed") // only the thread that made it could close it
    void memory_that_is_another_threads_is_told_and_no_crash() {
        NDArray array = CompletableFuture.supplyAsync(
                        () -> NDArray.asArray(DType.UINT8, Arena.ofConfined().allocate(4), 2, 2))
                .join();
        ArrayView view = new ArrayView(array);
        paint(view, 100, 100);
        assertThat(view.statusText()).contains("confined arena of another thread");
        assertThat(view.pointed()).isEmpty();
        assertThat(repaintsAfterMouseMoved(view)).isFalse();
    }

    @Test
    void looks_need_a_time_between_them() {
        ArrayView view = new ArrayView(NDArray.zeros(DType.UINT8, 2, 2));
        assertThatThrownBy(() -> view.watch(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the interval of looks must be positive, found PT0S");
        assertThatThrownBy(() -> view.watch(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_view_would_like_to_be_as_large_as_its_picture_enlarged_but_not_larger_than_most_screens() {
        assertThat(new ArrayView(NDArray.zeros(DType.UINT8, 100, 200)).getPreferredSize())
                .isEqualTo(new Dimension(1000, 500));
        assertThat(new ArrayView(NDArray.zeros(DType.UINT8, 4000, 1000)).getPreferredSize())
                .isEqualTo(new Dimension(192, 768));
    }
}
