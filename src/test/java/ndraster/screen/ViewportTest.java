package ndraster.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Viewport FITTED = Viewport.fitted(10, 20, 35, 61);

    private static Optional<Position> at(long row, long column) {
        return Optional.of(new Position(row, column));
    }

    @Test
    void a_fitted_picture_is_in_the_middle() {
        assertThat(FITTED.zoom()).isEqualTo(new Zoom(3));
        assertThat(FITTED.placeOf(new Position(0, 0))).isEqualTo(new Rectangle(0, 2, 3, 3));
        assertThat(FITTED.placeOf(new Position(9, 19))).isEqualTo(new Rectangle(57, 29, 3, 3));
    }

    @Test
    void each_pixel_of_an_enlarged_element_is_that_element_and_those_around_the_picture_are_none() {
        assertThat(FITTED.elementAt(0, 2)).isEqualTo(at(0, 0));
        assertThat(FITTED.elementAt(2, 4)).isEqualTo(at(0, 0));
        assertThat(FITTED.elementAt(3, 5)).isEqualTo(at(1, 1));
        assertThat(FITTED.elementAt(59, 31)).isEqualTo(at(9, 19));
        assertThat(FITTED.elementAt(0, 1)).isEmpty();
        assertThat(FITTED.elementAt(60, 31)).isEmpty();
        assertThat(FITTED.elementAt(59, 32)).isEmpty();
    }

    @Test
    void what_is_fitted_stays_so_when_the_window_changes() {
        assertThat(FITTED.resized(100, 100).zoom()).isEqualTo(new Zoom(5));
        assertThat(FITTED.resized(5, 100).zoom()).isEqualTo(new Zoom(0.5));
    }

    @Test
    void what_is_zoomed_keeps_its_scale_and_its_middle_when_the_window_changes() {
        Viewport zoomed = Viewport.fitted(1000, 1000, 100, 100).zoomed(new Zoom(4));
        Optional<Position> middle = zoomed.elementAt(50, 50);
        Viewport resized = zoomed.resized(60, 240);
        assertThat(resized.zoom()).isEqualTo(new Zoom(4));
        assertThat(resized.elementAt(120, 30)).isEqualTo(middle);
    }

    @Test
    void zooming_keeps_what_is_under_the_pointer_there() {
        Viewport small = Viewport.fitted(400, 400, 100, 100);
        Viewport zoom = small.zoomed(new Zoom(8), 25, 75);
        Position element = small.elementAt(25, 75).orElseThrow();
        Position now = zoom.elementAt(25, 75).orElseThrow();
        assertThat(Math.abs(now.row() - element.row())).isLessThanOrEqualTo(4);
        assertThat(zoom.zoomed(new Zoom(16), 25, 75).elementAt(25, 75)).isEqualTo(Optional.of(now));
    }

    @Test
    void moving_stops_at_the_edges_of_the_picture() {
        Viewport zoomed = Viewport.fitted(100, 100, 50, 50).zoomed(new Zoom(1), 0, 0);
        assertThat(zoomed.moved(1000, 1000).elementAt(0, 0)).isEqualTo(at(0, 0));
        assertThat(zoomed.moved(-1000, -1000).elementAt(49, 49)).isEqualTo(at(99, 99));
        assertThat(zoomed.moved(-7, -3).elementAt(0, 0)).isEqualTo(at(3, 7));
    }

    @Test
    void an_element_out_of_sight_is_brought_into_sight() {
        Viewport zoomed = Viewport.fitted(100, 100, 50, 50).zoomed(new Zoom(10), 0, 0);
        Position far = new Position(80, 2);
        Rectangle place = zoomed.showing(far).placeOf(far);
        assertThat(new Rectangle(0, 0, 50, 50)).matches(window -> window.contains(place));
        assertThat(zoomed.showing(new Position(1, 1))).isEqualTo(zoomed);
    }

    @Test
    void pictures_larger_than_int_are_reached() {
        Viewport viewport = Viewport.fitted(1L << 40, 3, 100, 100).zoomed(Zoom.ONE);
        assertThat(viewport.moved(0, -1e15).elementAt(50, 99)).isEqualTo(at((1L << 40) - 1, 2));
    }
}
