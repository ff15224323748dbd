package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.screen.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mouse, keys, what they tell, and what assistive technology is told.
@ExtendWith(InEventThread.class)
class ArrayViewInputTest {
    private final NDArray array = NDArray.arange(40 * 50).reshape(40, 50).astype(DType.of("<i2"));
    private final ArrayView view = new ArrayView(array);

    @BeforeEach
    void paintOnce() {
        ArrayViewTest.paint(view, 200, 160);
        assertThat(view.zoom()).isEqualTo(4);
    }

    private void mouse(int id, int x, int y) {
        view.dispatchEvent(new MouseEvent(view, id, 0, 0, x, y, 1, false, MouseEvent.BUTTON1));
    }

    private void wheel(int x, int y, double turn) {
        view.dispatchEvent(
                new MouseWheelEvent(view, MouseEvent.MOUSE_WHEEL, 0, 0, x, y, 0, 0, 0, false, 0, 1, (int) turn, turn));
    }

    private void key(String stroke) {
        KeyStroke key = KeyStroke.getKeyStroke(stroke);
        Object name =
                Objects.requireNonNull(view.getInputMap(JComponent.WHEN_FOCUSED).get(key), stroke);
        view.getActionMap().get(name).actionPerformed(new ActionEvent(view, 0, stroke));
    }

    private String pointed() {
        return view.pointed().map(ArrayView.Pointed::toString).orElse("");
    }

    @Test
    void the_value_under_the_pointer_is_told_in_the_arrays_own_type() {
        mouse(MouseEvent.MOUSE_MOVED, 7, 12);
        assertThat(pointed()).isEqualTo("[3, 1] = 151");
        assertThat(view.pointed().orElseThrow().value().dtype()).isEqualTo(DType.of("<i2"));
        array.get("3, 1").fill(-7);
        assertThat(pointed()).isEqualTo("[3, 1] = -7");
        mouse(MouseEvent.MOUSE_EXITED, 7, 12);
        assertThat(pointed()).isEmpty();
    }

    @Test
    void channels_structs_and_stacks_are_told_as_numpy_prints_them() {
        assertThat(pointedAtFirst(NDArray.of(255, 0, 128).astype(DType.UINT8).reshape(1, 1, 3)))
                .isEqualTo("[0, 0] = [255   0 128]");
        NDArray pixel = NDArray.zeros(DType.struct(Field.of("x", DType.INT16), Field.of("y", DType.FLOAT32)), 1, 1);
        pixel.fill(List.of(3, 0.5));
        assertThat(pointedAtFirst(pixel)).isEqualTo("[0, 0] = (3, 0.5)");
        assertThat(pointedAtFirst(NDArray.arange(7 * 1 * 9).reshape(7, 1, 9))).isEqualTo("[0, 0, 0] = 0");
        assertThat(pointedAtFirst(NDArray.full(DType.FLOAT32, 0.1, 1, 5))).isEqualTo("[0, 0] = 0.1");
    }

    private static String pointedAtFirst(NDArray array) {
        ArrayView view = new ArrayView(array);
        ArrayViewTest.paint(view, 100, 100);
        view.state().movePosition(0, 0);
        return view.pointed().orElseThrow().toString();
    }

    @Test
    void an_image_without_channels_tells_its_colours() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_565_RGB);
        image.setRGB(0, 0, 0xffff0000);
        ArrayView of565 = new ArrayView(image);
        ArrayViewTest.paint(of565, 10, 10);
        of565.state().movePosition(0, 0);
        assertThat(of565.channels()).isEmpty();
        assertThat(of565.pointed().orElseThrow()).hasToString("[0, 0] = [255   0   0]");
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_4BYTE_ABGR})
    void an_images_channels_are_told_in_the_order_red_green_blue_alpha(int type) {
        BufferedImage image = new BufferedImage(1, 1, type);
        image.setRGB(0, 0, 0x04010203);
        ArrayView ofImage = new ArrayView(image);
        ofImage.state().movePosition(0, 0);
        assertThat(ofImage.pointed().orElseThrow()).hasToString("[0, 0] = [1 2 3 4]");
    }

    @Test
    void the_wheel_zooms_around_the_pointer() {
        mouse(MouseEvent.MOUSE_MOVED, 61, 90);
        String before = pointed();
        wheel(61, 90, -2);
        assertThat(view.zoom()).isEqualTo(8);
        assertThat(view.isFitted()).isFalse();
        assertThat(pointed()).isEqualTo(before);
        wheel(61, 90, 1);
        assertThat(view.zoom()).isEqualTo(6);
        assertThat(pointed()).isEqualTo(before);
    }

    @Test
    void parts_of_a_wheels_click_add_up() {
        wheel(10, 10, -0.25);
        wheel(10, 10, -0.25);
        wheel(10, 10, -0.25);
        assertThat(view.zoom()).isEqualTo(4);
        wheel(10, 10, -0.25);
        assertThat(view.zoom()).isEqualTo(6);
    }

    @Test
    void dragging_takes_the_picture_along() {
        view.setZoom(16);
        mouse(MouseEvent.MOUSE_MOVED, 100, 80);
        String grabbed = pointed();
        mouse(MouseEvent.MOUSE_PRESSED, 100, 80);
        mouse(MouseEvent.MOUSE_DRAGGED, 60, 110);
        assertThat(pointed()).isEqualTo(grabbed);
        mouse(MouseEvent.MOUSE_MOVED, 100, 80);
        assertThat(pointed()).isNotEqualTo(grabbed);
    }

    @Test
    void keys_zoom_around_what_is_pointed_at() {
        mouse(MouseEvent.MOUSE_MOVED, 61, 90);
        String before = pointed();
        key("typed +");
        key("typed +");
        mouse(MouseEvent.MOUSE_MOVED, 61, 90);
        assertThat(pointed()).isEqualTo(before);
    }

    @Test
    void keys_zoom_and_fit() {
        key("typed +");
        assertThat(view.zoom()).isEqualTo(6);
        key("typed -");
        key("typed -");
        assertThat(view.zoom()).isEqualTo(3);
        key("1");
        assertThat(view.zoom()).isEqualTo(1);
        key("F");
        assertThat(view.zoom()).isEqualTo(4);
        assertThat(view.isFitted()).isTrue();
    }

    @Test
    void ctrl_and_an_arrow_key_point_without_a_mouse_and_mark_the_element() {
        key("ctrl DOWN");
        assertThat(pointed()).isEqualTo("[0, 0] = 0");
        key("ctrl DOWN");
        key("ctrl RIGHT");
        key("ctrl RIGHT");
        assertThat(pointed()).isEqualTo("[1, 2] = 52");
        assertThat(ArrayViewTest.paint(view, 200, 160).getRGB(2 * 4 - 2, 1 * 4 - 2))
                .isEqualTo(0xffffffff);
        key("ctrl UP");
        key("ctrl UP");
        key("ctrl LEFT");
        assertThat(pointed()).isEqualTo("[0, 1] = 1");
    }

    @Test
    void pointing_by_keys_takes_the_picture_along() {
        view.setZoom(32);
        for (int i = 0; i < 60; i++) {
            key("ctrl RIGHT");
        }
        assertThat(view.state().viewport().placeOf(view.state().position().orElseThrow()).x)
                .isBetween(0, 200 - 32);
        assertThat(pointed()).contains(", 49] = ");
    }

    @Test
    void arrow_keys_move_the_picture_and_not_beyond_its_edge() {
        view.setZoom(32);
        view.look(viewport -> viewport.moved(1e6, 1e6));
        assertThat(view.state().viewport().elementAt(0, 0)).contains(new Position(0, 0));
        key("RIGHT");
        key("DOWN");
        key("DOWN");
        assertThat(view.state().viewport().elementAt(0, 0)).contains(new Position(2, 1));
        key("UP");
        key("UP");
        key("UP");
        key("LEFT");
        assertThat(view.state().viewport().elementAt(0, 0)).contains(new Position(0, 0));
    }

    @Test
    void keys_go_through_channels_windows_and_pictures() {
        ArrayView stack = new ArrayView(NDArray.zeros(DType.UINT8, 5, 4, 8, 9, 3));
        stack.getActionMap().get("next channel").actionPerformed(new ActionEvent(stack, 0, "C"));
        assertThat(stack.channel()).contains("r");
        for (int i = 0; i < 3; i++) {
            stack.getActionMap().get("next channel").actionPerformed(new ActionEvent(stack, 0, "C"));
        }
        assertThat(stack.channel()).isEmpty();
        for (int i = 0; i < 6; i++) {
            stack.getActionMap().get("next picture").actionPerformed(new ActionEvent(stack, 0, ""));
        }
        stack.getActionMap().get("next stack").actionPerformed(new ActionEvent(stack, 0, ""));
        assertThat(stack.index()).containsExactly(1, 3);
        assertThat(view.getInputMap().get(KeyStroke.getKeyStroke("C"))).isEqualTo("next channel");
        assertThat(view.getInputMap().get(KeyStroke.getKeyStroke("PAGE_DOWN"))).isEqualTo("next picture");
        assertThat(view.getInputMap().get(KeyStroke.getKeyStroke("shift PAGE_DOWN")))
                .isEqualTo("next stack");
    }

    @Test
    void listeners_are_told_of_what_is_pointed_at_and_of_the_line_of_text() {
        List<Object> pointed = new ArrayList<>();
        List<Object> texts = new ArrayList<>();
        view.addPropertyChangeListener(
                ArrayView.POINTED, event -> pointed.add(event.getNewValue().toString()));
        view.addPropertyChangeListener(ArrayView.STATUS_TEXT, event -> texts.add(event.getNewValue()));
        mouse(MouseEvent.MOUSE_MOVED, 0, 0);
        mouse(MouseEvent.MOUSE_MOVED, 1, 1);
        mouse(MouseEvent.MOUSE_MOVED, 4, 0);
        mouse(MouseEvent.MOUSE_EXITED, 4, 0);
        assertThat(pointed).containsExactly("Optional[[0, 0] = 0]", "Optional[[0, 1] = 1]", "Optional.empty");
        assertThat(texts)
                .containsExactly(
                        "[0, 0] = 0   400 %   black 0, white 1999",
                        "[0, 1] = 1   400 %   black 0, white 1999",
                        "array of shape (40, 50), dtype int16   400 %   black 0, white 1999");
    }

    @Test
    void assistive_technology_is_told_what_the_view_shows() {
        assertThat(view.getAccessibleContext().getAccessibleRole()).isEqualTo(AccessibleRole.CANVAS);
        assertThat(view.getAccessibleContext().getAccessibleName()).isEqualTo("array of shape (40, 50), dtype int16");
        mouse(MouseEvent.MOUSE_MOVED, 7, 12);
        assertThat(view.getAccessibleContext().getAccessibleDescription()).startsWith("[3, 1] = 151");
        view.getAccessibleContext().setAccessibleName("depth");
        assertThat(view.getAccessibleContext().getAccessibleName()).isEqualTo("depth");
        assertThat(view.isFocusable()).isTrue();
    }

    @Test
    void a_screen_of_two_pixels_to_a_point_shows_finer_elements() {
        BufferedImage target = new BufferedImage(400, 320, BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        graphics.scale(2, 2);
        view.paint(graphics);
        graphics.dispose();
        assertThat(view.zoom()).isEqualTo(8);
        int last = target.getRGB(399, 319) & 0xff;
        assertThat(last).isEqualTo(255);
        mouse(MouseEvent.MOUSE_MOVED, 7, 12);
        assertThat(pointed()).isEqualTo("[3, 1] = 151");
    }
}
