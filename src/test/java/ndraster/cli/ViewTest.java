package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ndraster.Program;
import ndraster.Python;
import ndraster.Screen;
import org.junit.jupiter.api.Test;

/// `ndraster view`; the screenshots are left in `target/screenshots`.
class ViewTest {
    @Test
    void without_a_screen_one_line_says_so() {
        Run run = Run.of("view", "testdata/photo.jpg");
        assertThat(run.errorLines())
                .singleElement()
                .asString()
                .startsWith("ndraster: view needs a screen, and there is");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(69);
    }

    @Test
    void a_user_sees_points_presses_keys_and_watches_another_program_write() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Program user = Screen.run(
                ViewProgram.class,
                folder.toAbsolutePath(),
                Path.of("testdata", "photo.jpg").toAbsolutePath(),
                Python.require().executable());
        assertThat(user.exitCode()).as(user.err()).isZero();
        // the two values are Pillow's: Image.open('photo.jpg').getpixel((10, 20))
        assertThat(user.out().lines())
                .containsExactly(
                        "title: photo.jpg - ndraster",
                        "status: [20, 10] = [199 206 225]   100 %",
                        "status: [20, 11] = [197 205 224]   100 %",
                        "channel: r",
                        "exit code: 0",
                        "white before: true",
                        "white after Python wrote: true",
                        "status: array of shape (3, 4), dtype float32   12800 %   black 0, white 99.5",
                        "help: Keys",
                        "exit code: 0");
    }
}
