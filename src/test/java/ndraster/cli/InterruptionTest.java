package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.Python;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of a batch that does not come to its end.
@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
    private static final int FILES = 40;

    /// Signals are ignored by what a shell starts in the background; here they are not.
    private static final String WITH_SIGNALS = """
            import os, signal, sys
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.execv(sys.argv[1], sys.argv[1:])
            """;

    @TempDir
    private Path folder;

    private Path out = Path.of("");
    private byte[] expected = {};

    @BeforeEach
    void fill() throws IOException {
        Path noise = folder.resolve("noise.npy");
        byte[] values = new byte[300 * 300 * 3];
        new Random(6).nextBytes(values);
        Npy.save(noise, NDArray.asArray(DType.UINT8, values, 300, 300, 3));
        Path sources = Files.createDirectory(folder.resolve("sources"));
        for (int i = 0; i < FILES; i++) {
            Files.copy(noise, sources.resolve(i + ".npy"));
        }
        Path picture = folder.resolve("expected.png");
        Run.of("convert", noise, picture).assertPrinted("");
        expected = Files.readAllBytes(picture);
        out = Files.createDirectory(folder.resolve("out"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void after_ctrl_c_every_file_is_whole_and_nothing_else_is_there_whatever_the_seed(long seed) throws Exception {
        Process process = startedUpTo(1 + new Random(seed).nextInt(FILES / 2));
        signal(process, "INT");
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(written()).hasSizeBetween(1, FILES - 1).allMatch(name -> name.endsWith(".png"));
        assertAllWhole();
        assertThat(folder.resolve("err"))
                .content()
                .satisfies(said -> assertThat(said.lines()).allMatch(line -> line.equals("ndraster: interrupted")));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void after_a_kill_every_file_is_whole_and_the_rest_is_continued_whatever_the_seed(long seed) throws Exception {
        Process process = startedUpTo(1 + new Random(seed).nextInt(FILES / 2));
        signal(process, "KILL");
        assertThat(process.exitValue()).isEqualTo(137);
        assertAllWhole();
        long whole = written().stream().filter(name -> name.endsWith(".png")).count();
        assertThat(whole).isBetween(1L, FILES - 1L);
        Run again = Run.of(arguments("--newer"));
        assertThat(again.errorLines()).last().isEqualTo(FILES - whole + " converted, " + whole + " skipped, 0 failed");
        assertAllWhole();
        assertThat(written().stream().filter(name -> name.endsWith(".png"))).hasSize(FILES);
    }

    @Test
    void ctrl_c_does_not_wait_for_input() throws Exception {
        Process process = started(Launched.command("convert", "-", folder.resolve("a.png")));
        await(() -> process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() > 100);
        Instant start = Instant.now();
        signal(process, "INT");
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    private Process startedUpTo(int files) throws Exception {
        Process process = started(Launched.command(arguments("-q")));
        await(() -> !process.isAlive() || written().size() > files);
        assertThat(process.isAlive()).isTrue();
        return process;
    }

    private Object[] arguments(String option) {
        return new Object[] {
            "convert", option, "-r", folder.resolve("sources"), "--out-dir", out, "--to", "png", "-j", 2
        };
    }

    private Process started(List<String> command) throws IOException {
        List<String> all = new ArrayList<>(List.of(Python.require().executable(), "-c", WITH_SIGNALS));
        all.addAll(command);
        return new ProcessBuilder(all)
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(120);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(5);
        }
    }

    private static void signal(Process process, String name) throws InterruptedException {
        assertThat(Program.run(List.of("kill", "-" + name, String.valueOf(process.pid())))
                        .exitCode())
                .isZero();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void assertAllWhole() throws IOException {
        for (String name : written()) {
            if (name.endsWith(".png")) {
                assertThat(out.resolve(name)).hasBinaryContent(expected);
            }
        }
    }

    @Test
    void what_can_not_be_written_leaves_nothing_and_one_line() throws IOException {
        Path target = out.resolve("a.npy");
        List<String> limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f 100; exec \"$@\"", "bash"));
        limited.addAll(Launched.command("convert", folder.resolve("noise.npy"), target));
        Program full = Program.run(limited);
        assertThat(full.err()).isEqualTo("ndraster: " + target + ": File too large" + System.lineSeparator());
        assertThat(full.exitCode()).isEqualTo(1);
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert - --to npy -", "info -", "formats"})
    void a_full_disk_behind_standard_output_is_an_error(String arguments) {
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "\"$@\" < testdata/photo.jpg > /dev/full", "bash"));
        command.addAll(Launched.command((Object[]) arguments.split(" ", -1)));
        Program program = Program.run(command);
        assertThat(program.err())
                .isEqualTo("ndraster: standard output: No space left on device" + System.lineSeparator());
        assertThat(program.exitCode()).isEqualTo(1);
    }

    @Test
    void to_diff_a_full_disk_is_no_difference() {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "\"$@\" > /dev/full", "bash"));
        command.addAll(Launched.command("diff", "testdata/photo.jpg", "testdata/photo.jpg"));
        assertThat(Program.run(command).exitCode()).isEqualTo(2);
    }

    @Test
    void a_reader_that_has_enough_is_no_error() {
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "set -o pipefail; \"$@\" | head -c 10 | wc -c", "bash"));
        command.addAll(Launched.command("convert", "testdata/photo.jpg", "--to", "npy", "-"));
        Program program = Program.run(command);
        assertThat(program.err()).isEmpty();
        assertThat(program.out().strip()).isEqualTo("10");
        assertThat(program.exitCode()).isEqualTo(141);
    }
}
