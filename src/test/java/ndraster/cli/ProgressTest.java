package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ndraster.Python;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What is seen on a terminal while files are converted.
@DisabledOnOs(OS.WINDOWS)
class ProgressTest {
    private static final String TERMINAL = """
            import os, pty, sys
            pid, terminal = pty.fork()
            if pid == 0:
                os.execv(sys.argv[1], sys.argv[1:])
            seen = b''
            while True:
                try:
                    piece = os.read(terminal, 65536)
                except OSError:
                    break
                seen += piece
                if not piece:
                    break
            os.waitpid(pid, 0)
            sys.stdout.write(seen.decode().replace('\\r\\n', '|').replace('\\r', '<'))
            """;

    @TempDir
    private Path folder;

    @Test
    void a_bar_has_the_time_that_is_left_and_the_rate_and_errors_stand_between() {
        Path broken = Path.of("testdata/broken/truncated.jpg");
        List<String> lines = seen("testdata/png-rgb.png", "testdata/png-grey.png", broken);
        assertThat(lines).last().isEqualTo("2 converted, 0 skipped, 1 failed");
        assertThat(lines)
                .contains("ndraster: " + broken + ": truncated JPEG: its data ends too early. Get the file again");
        assertThat(lines.getFirst()).startsWith("<convert   0% [").contains("0/3 files");
        assertThat(lines.get(lines.size() - 2))
                .containsPattern(
                        "convert 100% \\[=+\\] 3/3 files \\(0:\\d\\d:\\d\\d / 0:00:00\\) (\\d+\\.\\d|\\?) files/s");
    }

    @Test
    void a_quiet_batch_shows_no_bar() {
        assertThat(seen("-q", "testdata/png-rgb.png")).containsExactly("");
    }

    private List<String> seen(Object... arguments) {
        List<Object> command = new ArrayList<>(Launched.command("convert", "--to", "npy", "--out-dir", folder));
        command.addAll(List.of(arguments));
        return List.of(Python.require()
                .run(TERMINAL, command.toArray())
                .replaceFirst("\\|$", "")
                .split("\\|", -1));
    }
}
