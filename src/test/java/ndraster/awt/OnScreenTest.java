package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import ndraster.Program;
import ndraster.Screen;
import org.junit.jupiter.api.Test;

/// What is written to an array is on the screen after the next paint: in a real window, of a program of its own.
class OnScreenTest {
    @Test
    void a_window_shows_what_was_written_after_its_image_was_shown() {
        Program window = Screen.run(Window.class);
        assertThat(window.exitCode()).as(window.err()).isZero();
        assertThat(window.out().lines())
                .containsExactly(
                        "array first: 0000ff", "array again: ff00ff", "image first: 00ff00", "image again: ffff00");
    }
}
