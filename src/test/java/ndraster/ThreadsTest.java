package ndraster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Threads that read one array, threads that write parts of one, and operations that use several threads themselves.
class ThreadsTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 300;

    /// Runs all tasks at once, each in a thread of its own.
    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void readers_of_one_array_see_what_a_single_reader_sees() throws Exception {
        NDArray image = Sampling.integers(new Pcg64(71), DType.UINT8, 0, 256, 300, 400, 3);
        NDArray view = image.get("::-1, ::2, ::-1");
        String expected = read(view);
        List<String> seen = together(IntStream.range(0, THREADS)
                .<Callable<String>>mapToObj(i -> () -> {
                    String last = "";
                    for (int round = 0; round < 10; round++) {
                        last = read(view);
                    }
                    return last;
                })
                .toList());
        assertThat(seen).hasSize(THREADS).containsOnly(expected);
    }

    private static String read(NDArray view) {
        return view.sum(0).repr()
                + view.mean()
                + view.add(view.transpose(0, 1, 2)).max(1)
                + view.sort(0).get("7, 7")
                + view.astype(DType.FLOAT32).multiply(1.5).sum()
                + view.get(Index.mask(view.greater(128))).size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"|u1", "|i1", ">u2", "<i4", "<f4", ">f8", "<c8"})
    void writers_of_neighbouring_channels_do_not_disturb_each_other(String type) throws Exception {
        NDArray image = NDArray.zeros(DType.of(type), 37, 53, THREADS);
        writeChannels(image);
        for (int channel = 0; channel < THREADS; channel++) {
            NDArray values = image.get(Index.ellipsis(), Index.at(channel)).real();
            assertThat(values.min().getDouble()).as("channel %s", channel).isEqualTo(last(channel));
            assertThat(values.max().getDouble()).as("channel %s", channel).isEqualTo(last(channel));
        }
    }

    private static void writeChannels(NDArray image) throws Exception {
        together(IntStream.range(0, THREADS)
                .<Callable<NDArray>>mapToObj(channel -> () -> {
                    NDArray values = image.get(Index.ellipsis(), Index.at(channel));
                    for (int round = 0; round < ROUNDS; round++) {
                        writeChannel(values, channel, round);
                    }
                    return values;
                })
                .toList());
    }

    /// Each round undoes what the one before has done, if nobody else has done anything.
    private static void writeChannel(NDArray values, int channel, int round) {
        values.fill(channel);
        values.addInPlace(values);
        values.assign(values.copy());
        values.get("::-1").addInPlace(round % 10);
        values.set(1 + last(channel), Index.mask(values.equal(2L * channel + round % 10)));
        values.subtractInPlace(1);
    }

    private static int last(int channel) {
        return 10 * channel;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields", "bytes"})
    void writers_of_fields_and_of_bytes_do_not_disturb_each_other(String what) throws Exception {
        NDArray pixels = NDArray.zeros(DType.ofSpec("[('a', 'u1'), ('b', '>u2'), ('c', '<f4')]"), 61, 67);
        NDArray bytes = pixels.view(DType.UINT8);
        List<NDArray> parts = what.equals("fields")
                ? List.of(pixels.field("a"), pixels.field("b"), pixels.field("c"))
                : List.of(bytes.get(":, ::2"), bytes.get(":, 1::2"));
        together(parts.stream()
                .<Callable<NDArray>>map(part -> () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        part.fill(7)
                                .addInPlace(3)
                                .get("::2")
                                .assign(part.get("::2").multiply(2));
                    }
                    return part;
                })
                .toList());
        for (NDArray part : parts) {
            assertThat(part.get("::2").min().getDouble()).isEqualTo(20);
            assertThat(part.get("::2").max().getDouble()).isEqualTo(20);
            assertThat(part.get("1::2").min().getDouble()).isEqualTo(10);
            assertThat(part.get("1::2").max().getDouble()).isEqualTo(10);
        }
    }

    @Test
    void writers_of_neighbouring_rows_and_halves_do_not_disturb_each_other() throws Exception {
        NDArray image = NDArray.zeros(DType.UINT8, 1200, 401, 3);
        together(IntStream.range(0, THREADS)
                .<Callable<NDArray>>mapToObj(i -> () -> image.get(Index.slice(300L * i, 300L * i + 300))
                        .addInPlace(i + 1)
                        .multiplyInPlace(2))
                .toList());
        for (int i = 0; i < THREADS; i++) {
            NDArray part = image.get(Index.slice(300L * i, 300L * i + 300));
            assertThat(part.min().getLong()).isEqualTo(2L * i + 2);
            assertThat(part.max().getLong()).isEqualTo(2L * i + 2);
        }
    }

    @Test
    void results_do_not_depend_on_how_many_threads_an_operation_may_use() {
        String alone = digests("-Dndraster.threads=1");
        assertThat(alone.lines()).hasSize(60);
        assertThat(digests("-Dndraster.threads=7")).isEqualTo(alone);
        assertThat(digests("-Djava.util.concurrent.ForkJoinPool.common.parallelism=3"))
                .isEqualTo(alone);
    }

    private static String digests(String option) {
        Program program = Program.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                option,
                "-cp",
                "target/classes" + System.getProperty("path.separator") + "target/test-classes",
                LargeOperations.class.getName()));
        assertThat(program.exitCode()).as(program.err()).isZero();
        return program.out();
    }
}
