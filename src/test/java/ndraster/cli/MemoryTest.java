package ndraster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.io.ImageFiles;
import ndraster.io.WriteOptions;
import ndraster.npy.Npy;
import ndraster.npy.Npz;
import ndraster.npy.RawFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Files that are converted at once share Java's memory.
class MemoryTest {
    private static final int FILES = 4;
    private static final long A_WHILE = 20_000_000;

    @TempDir
    private Path folder;

    private List<Task> tasks(int count) throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path source = folder.resolve(i + ".npy");
            Npy.save(source, NDArray.of(i, i));
            tasks.add(new Task(source, folder.resolve(i + ".raw")));
        }
        return tasks;
    }

    private static List<Outcome> run(List<Task> tasks, Step step) throws IOException, InterruptedException {
        TargetFormat format = TargetFormat.of(tasks.getFirst().target());
        Conversion conversion =
                new Conversion(SourceReader.of(new ReadingOptions()), List.of(step), format, new WritingOptions());
        BatchOptions options = CommandLine.populateCommand(new BatchOptions(), "-j", "" + FILES);
        try (Progress progress = Progress.of(tasks.size(), true, false, new PrintWriter(new StringWriter()))) {
            return new Batch(conversion, options, progress).run(tasks);
        }
    }

    @Test
    void files_for_which_memory_was_short_are_done_once_more_one_at_a_time() throws IOException, InterruptedException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Task> tasks = tasks(FILES);
        List<Outcome> outcomes = run(tasks, work -> {
            if (seen.add(work.array().str())) {
                throw new OutOfMemoryError("of this test");
            }
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            LockSupport.parkNanos(A_WHILE);
            inside.decrementAndGet();
            return work;
        });
        assertThat(outcomes).extracting(Outcome::status).containsOnly(Outcome.Status.CONVERTED);
        assertThat(most).hasValue(1);
        assertThat(tasks).allSatisfy(task -> assertThat(task.target()).hasSize(8));
    }

    @Test
    void a_file_that_memory_does_not_hold_even_alone_fails() throws IOException, InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        List<Outcome> outcomes = run(tasks(2), _ -> {
            calls.incrementAndGet();
            throw new OutOfMemoryError("of this test");
        });
        assertThat(outcomes)
                .extracting(Outcome::reason)
                .allSatisfy(reason -> assertThat(reason).startsWith("out of memory: Java has "));
        assertThat(calls).hasValue(4);
    }

    @Test
    void the_only_file_is_not_tried_again() throws IOException, InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        List<Outcome> outcomes = run(tasks(1), _ -> {
            calls.incrementAndGet();
            throw new OutOfMemoryError("of this test");
        });
        assertThat(outcomes).extracting(Outcome::status).containsExactly(Outcome.Status.FAILED);
        assertThat(calls).hasValue(1);
    }

    private static long size(Path file, String... options) {
        return MemoryGate.size(file, CommandLine.populateCommand(new ReadingOptions(), options));
    }

    @Test
    void a_file_of_elements_takes_what_it_holds() throws IOException {
        NDArray array = NDArray.zeros(DType.FLOAT64, 100, 100);
        Path npy = folder.resolve("a.npy");
        Path npz = folder.resolve("a.npz");
        Path raw = folder.resolve("a.raw");
        Npy.save(npy, array);
        Npz.saveCompressed(npz, Map.of("a", array, "b", array));
        RawFiles.save(raw, array);
        assertThat(size(npy)).isEqualTo(Files.size(npy));
        assertThat(size(npz)).isEqualTo(160_000).isGreaterThan(Files.size(npz));
        assertThat(size(raw)).isEqualTo(80_000);
    }

    @Test
    void an_animation_takes_all_the_images_that_are_asked_for() throws IOException {
        Path gif = folder.resolve("a.gif");
        ImageFiles.saveStacked(gif, NDArray.zeros(DType.UINT8, 5, 20, 30, 3), WriteOptions.DEFAULT);
        long one = size(gif);
        assertThat(one).isPositive();
        assertThat(size(gif, "--image", "all")).isEqualTo(5 * one);
        assertThat(size(gif, "--image", "1:3")).isEqualTo(2 * one);
    }
}
