package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ndraster.Program;
import ndraster.Python;
import ndraster.Screen;
import org.junit.jupiter.api.Test;

/// Views in a real window, of a program of its own, that repaint by themselves. The screenshots are left in
/// `target/screenshots`.
class ViewOnScreenTest {
    @Test
    void views_show_what_other_threads_other_arrays_and_other_processes_write() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Program program = Screen.run(
                ViewProgram.class, folder.toAbsolutePath(), Python.require().executable());
        assertThat(program.exitCode()).as(program.err()).isZero();
        assertThat(program.out().lines())
                .containsExactly(
                        "array first: true",
                        "array written: true",
                        "repaints while idle: 0: true",
                        "array written often: true",
                        "fewer repaints than writes: true",
                        "array enlarged: true",
                        "image first: true",
                        "image written: true",
                        "image refreshed: true",
                        "file first: true",
                        "Python wrote: true",
                        "file written: true",
                        "looks while showing: true",
                        "looks while hidden: false",
                        "looks while showing again: true",
                        "looks after it was stopped: false");
    }
}
