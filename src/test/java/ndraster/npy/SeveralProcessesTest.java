package ndraster.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ndraster.NDArray;
import ndraster.Python;
import ndraster.dtype.DType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One file, written by two processes at once and read by this one meanwhile.
class SeveralProcessesTest {
    private static final String PYTHON_WRITER =
            """
            import sys, numpy as np
            rows, row = np.load(sys.argv[1], mmap_mode='r+'), int(sys.argv[2])
            print('ready', flush=True)
            sys.stdin.readline()
            done = 0
            while done < %d or rows[1 - row, 0] %% %d < %d:
                done += 1
                rows[row] = row * %d + done
            """.formatted(FileWriter.ROUNDS, FileWriter.ROW, FileWriter.ROUNDS, FileWriter.ROW);
    private static final String PYTHON_SAVER = """
            import os, sys, numpy as np
            print('ready', flush=True)
            sys.stdin.readline()
            own = sys.argv[1] + '.python.npy'
            for i in range(%d):
                np.save(own, np.full(20002, 2))
                os.replace(own, sys.argv[1])
            """.formatted(FileWriter.ROUNDS);

    @TempDir
    private Path folder;

    private final List<Process> writers = new ArrayList<>();

    @AfterEach
    void end_the_writers() {
        writers.forEach(Process::destroyForcibly);
    }

    @Test
    void two_programs_in_java_write_their_rows_of_one_map() throws IOException, InterruptedException {
        NDArray rows = Npy.create(folder.resolve("rows.npy"), DType.INT32, 2, 50_000);
        start(java("map", folder.resolve("rows.npy"), 0));
        start(java("map", folder.resolve("rows.npy"), 1));
        assertRowsGrow(rows);
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void a_program_in_java_and_one_in_python_write_their_rows_of_one_map(Python python)
            throws IOException, InterruptedException {
        Path file = folder.resolve("rows.npy");
        NDArray rows = Npy.create(file, DType.INT32, 2, 50_000);
        start(java("map", file, 0));
        start(List.of(python.executable(), "-c", PYTHON_WRITER, file.toString(), "1"));
        assertRowsGrow(rows);
    }

    /// What this process sees of each row only grows, has nothing of the other row in it, and ends as one number.
    private void assertRowsGrow(NDArray rows) throws IOException, InterruptedException {
        go();
        NDArray before = rows.copy();
        while (areRunning()) {
            NDArray now = rows.copy();
            assertThat(now.subtract(before).min().getInt()).isNotNegative();
            before = now;
        }
        assertEnded();
        for (int row = 0; row < 2; row++) {
            int last = rows.getInt(row, 0);
            assertThat(last - row * FileWriter.ROW).isBetween(FileWriter.ROUNDS, FileWriter.ROW - 1);
            assertThat(rows.get(Integer.toString(row)).toInts()).containsOnly(last);
        }
        assertThat(Npy.load(folder.resolve("rows.npy")).toInts()).isEqualTo(rows.toInts());
    }

    @Test
    void a_file_that_two_programs_save_again_and_again_is_always_whole() throws IOException, InterruptedException {
        Path file = saved();
        start(java("save", file, 1));
        start(java("save", file, 2));
        assertAlwaysWhole(file);
    }

    @ParameterizedTest
    @MethodSource("ndraster.Python#everyNumPy")
    void a_file_that_python_replaces_meanwhile_is_always_whole(Python python) throws IOException, InterruptedException {
        Path file = saved();
        start(java("save", file, 1));
        start(List.of(python.executable(), "-c", PYTHON_SAVER, file.toString()));
        assertAlwaysWhole(file);
    }

    @Test
    void a_program_that_appends_keeps_others_from_it_until_it_ends() throws IOException, InterruptedException {
        Path file = saved();
        start(java("append", file, 7));
        BufferedReader out = writers.getFirst().inputReader();
        assertThat(out.readLine()).isEqualTo("ready");
        assertThatThrownBy(() -> NpyAppender.open(file))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": Is being appended to by somebody else, who has locked it");
        try (BufferedWriter in = writers.getFirst().outputWriter()) {
            in.write("go\n");
        }
        assertEnded();
        try (NpyAppender appender = NpyAppender.open(file)) {
            appender.append(NDArray.full(DType.INT64, 8, 1));
        }
        assertThat(Npy.load(file).get("-3:").toLongs()).containsExactly(1, 7, 8);
    }

    /// The system drops a program's lock when it closes any channel of the file, as loading it does.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_program_that_lost_its_lock_by_loading_the_file_appends_over_nobodys_rows()
            throws IOException, InterruptedException {
        Path file = saved();
        start(java("append-loaded", file, 7));
        BufferedReader out = writers.getFirst().inputReader();
        assertThat(out.readLine()).isEqualTo("ready");
        try (NpyAppender appender = NpyAppender.open(file)) {
            appender.append(NDArray.full(DType.INT64, 8, 1));
        }
        try (BufferedWriter in = writers.getFirst().outputWriter()) {
            in.write("go\n");
        }
        assertThat(out.readLine())
                .isEqualTo("Has 160144 bytes where its appender left 160136: somebody else writes to it");
        assertEnded();
        assertThat(Npy.load(file).get("-2:").toLongs()).containsExactly(1, 8);
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, NDArray.full(DType.INT64, 1, 20_001));
        return file;
    }

    /// One whole array or the other, loaded or mapped; and at the end there is nothing but the file.
    private void assertAlwaysWhole(Path file) throws IOException, InterruptedException {
        go();
        do {
            for (NDArray array : new NDArray[] {Npy.load(file), Npy.map(file, MapMode.READ_ONLY)}) {
                assertThat(array.length() - 20_000).isIn(1L, 2L);
                assertThat(array.toLongs()).containsOnly(array.length() - 20_000);
            }
        } while (areRunning());
        assertEnded();
        assertThat(folder).isDirectoryContaining("glob:**/a.npy").isDirectoryNotContaining("glob:**/*.tmp");
    }

    private static List<String> java(String what, Path file, int number) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                "target/classes" + System.getProperty("path.separator") + "target/test-classes",
                FileWriter.class.getName(),
                what,
                file.toString(),
                Integer.toString(number));
    }

    private void start(List<String> command) throws IOException {
        writers.add(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private void go() throws IOException {
        for (Process writer : writers) {
            BufferedReader out = writer.inputReader();
            assertThat(out.readLine()).isEqualTo("ready");
        }
        for (Process writer : writers) {
            try (BufferedWriter in = writer.outputWriter()) {
                in.write("go\n");
            }
        }
    }

    private boolean areRunning() {
        return writers.stream().anyMatch(Process::isAlive);
    }

    private void assertEnded() throws InterruptedException {
        for (Process writer : writers) {
            assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(writer.exitValue()).isZero();
        }
    }
}
