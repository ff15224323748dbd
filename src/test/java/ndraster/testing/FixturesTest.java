package ndraster.testing;

import static ndraster.testing.NdrasterAssertions.assertThat;
import static ndraster.testing.NdrasterAssertions.assertThatImageFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.io.ImageFiles;
import ndraster.npy.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// What tests are given, and what becomes of it; some of the tests inside are meant to fail.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class FixturesTest {
    /// What the tests inside saw.
    private static final List<Object> SEEN = new ArrayList<>();

    private static List<Throwable> failuresOf(Class<?> test) {
        SEEN.clear();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(test))
                        .build(),
                listener);
        return listener.getSummary().getFailures().stream()
                .map(TestExecutionSummary.Failure::getException)
                .toList();
    }

    static class UsesNativeMemory {
        @Test
        void test(@TestArray(memory = MemoryKind.NATIVE) NDArray array, @TestFile Path file) {
            SEEN.add(array);
            SEEN.add(file);
            assertThat(array.getInt(1, 2, 0)).isEqualTo((64 + 2) * 3 % 256);
            assertThat(Files.exists(file)).isTrue();
        }
    }

    @Test
    void memory_and_files_end_with_the_test() {
        assertThat(failuresOf(UsesNativeMemory.class)).isEmpty();
        NDArray array = (NDArray) SEEN.getFirst();
        assertThatThrownBy(() -> array.getInt(0, 0, 0)).isInstanceOf(IllegalStateException.class);
        assertThat((Path) SEEN.getLast()).doesNotExist();
    }

    static class KeepsAView {
        static NDArray kept = NDArray.of(1);

        @Test
        void test(@TestArray(memory = MemoryKind.NATIVE) NDArray array) {
            kept = array.get("0");
        }
    }

    @Test
    void a_static_view_that_outlives_its_memory_is_reported() {
        assertThat(failuresOf(KeepsAView.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith(
                                "the static field KeepsAView.kept still holds an array over native memory"));
    }

    static class FailsWithASeed {
        @Test
        void test(@Seeded RandomGenerator random) {
            SEEN.add(random.nextLong());
            throw new IllegalStateException("on purpose");
        }
    }

    @Test
    void a_failure_tells_its_seed_and_the_seed_gives_the_same_numbers() {
        Throwable failure = failuresOf(FailsWithASeed.class).getFirst();
        Object first = SEEN.getFirst();
        String note = failure.getSuppressed()[0].toString();
        String seed = note.replaceAll("(?s).*-Dndraster.seed=(-?\\d+) .*", "$1");
        System.setProperty("ndraster.seed", seed);
        try {
            failuresOf(FailsWithASeed.class);
            assertThat(SEEN).containsExactly(first);
            System.setProperty("ndraster.seed", seed + "1");
            failuresOf(FailsWithASeed.class);
            assertThat(SEEN).doesNotContain(first);
            System.setProperty("ndraster.seed", "none");
            assertThat(failuresOf(FailsWithASeed.class).getFirst())
                    .hasStackTraceContaining("-Dndraster.seed should be a number or the word random: none");
        } finally {
            System.clearProperty("ndraster.seed");
        }
    }

    static class HasARandomArrayBeforeItsSeed {
        @Test
        void test(
                @TestArray(dtype = "int64", shape = 1, values = TestArray.Values.RANDOM) NDArray array,
                @Seeded(5) RandomGenerator random) {
            SEEN.add(array.getLong(0));
            SEEN.add(random.nextLong());
            throw new IllegalStateException("on purpose");
        }
    }

    @Test
    void all_random_numbers_of_a_test_come_from_the_one_seed_that_is_told() {
        Throwable failure = failuresOf(HasARandomArrayBeforeItsSeed.class).getFirst();
        List<Object> first = List.copyOf(SEEN);
        assertThat(failure.getSuppressed()[0]).hasMessageContaining("-Dndraster.seed=5 ");
        System.setProperty("ndraster.seed", "5");
        try {
            failuresOf(HasARandomArrayBeforeItsSeed.class);
            assertThat(SEEN).isEqualTo(first);
        } finally {
            System.clearProperty("ndraster.seed");
        }
    }

    static class AsksForTwoSeeds {
        @BeforeEach
        void before(@Seeded(5) RandomGenerator random) {
            SEEN.add(random.nextLong());
        }

        @Test
        void test(@Seeded(6) RandomGenerator random) {
            SEEN.add(random.nextLong());
        }
    }

    @Test
    void two_seeds_for_one_test_are_refused() {
        assertThat(failuresOf(AsksForTwoSeeds.class).getFirst())
                .hasStackTraceContaining("a test has one seed: this one has 6 already, and before asks for @Seeded(5)");
        System.setProperty("ndraster.seed", "7");
        try {
            assertThat(failuresOf(AsksForTwoSeeds.class)).isEmpty();
            assertThat(SEEN).hasSize(2).containsOnly(new SplittableRandom(7).nextLong());
        } finally {
            System.clearProperty("ndraster.seed");
        }
    }

    static class KeepsItsMemoryBusy {
        @Test
        void test(@TestArray(memory = MemoryKind.NATIVE) NDArray array, @TestFile Path file) throws Exception {
            SEEN.add(file);
            AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open()
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SEEN.add(server);
            AsynchronousSocketChannel client = AsynchronousSocketChannel.open();
            SEEN.add(client);
            client.connect(server.getLocalAddress()).get();
            var _ = client.read(array.arrayInterface().data().memory().asByteBuffer());
        }
    }

    @Test
    void files_end_with_the_test_even_if_its_memory_can_not() throws IOException {
        try {
            assertThat(failuresOf(KeepsItsMemoryBusy.class))
                    .singleElement()
                    .satisfies(failure -> assertThat(failure).isInstanceOf(IllegalStateException.class));
            assertThat((Path) SEEN.getFirst()).doesNotExist();
        } finally {
            for (Object channel : SEEN.subList(1, SEEN.size())) {
                ((Channel) channel).close();
            }
        }
    }

    static class AsksForTheWrongType {
        @Test
        void test(@TestImage String image) {
            throw new IllegalStateException("not reached: " + image);
        }
    }

    @Test
    void a_parameter_of_the_wrong_type_says_the_right_one() {
        assertThat(failuresOf(AsksForTheWrongType.class).getFirst())
                .hasMessageContaining("String image")
                .hasMessageContaining("should be of type java.awt.image.BufferedImage");
    }

    @ReportUnusedGoldens
    static class HasGoldens {
        @Test
        void test() {
            assertThat(NDArray.of(1)).matchesGolden("used");
        }
    }

    @Test
    void golden_files_that_no_test_asks_for_are_reported(@TempDir Path folder) throws IOException {
        System.setProperty(Goldens.FOLDER, folder.toString());
        try {
            Path own = Files.createDirectories(folder.resolve(
                    HasGoldens.class.getName().replaceFirst("\\$.*", "").replace('.', '/')));
            Npy.save(own.resolve("used.npy"), NDArray.of(1));
            assertThat(failuresOf(HasGoldens.class)).isEmpty();
            Npy.save(own.resolve("forgotten.npy"), NDArray.of(1));
            assertThat(failuresOf(HasGoldens.class))
                    .singleElement()
                    .satisfies(failure -> assertThat(failure)
                            .hasMessageStartingWith("no test has asked for these golden files")
                            .hasMessageContaining("forgotten.npy"));
        } finally {
            System.clearProperty(Goldens.FOLDER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_memory_holds_the_same(
            MemoryKind kind,
            @TestArray(
                            dtype = "int16",
                            shape = {3, 4})
                    NDArray numbers) {
        NDArray array = kind.toArray(Arena.ofAuto(), numbers);
        assertThat(array).hasSameElementsAs(numbers);
        if (kind == MemoryKind.READ_ONLY) {
            assertThat(array).isReadOnly();
        } else {
            assertThat(array).isWritable();
        }
    }

    @Test
    void random_values_come_from_the_seed(
            @Seeded(5) RandomGenerator random,
            @TestArray(dtype = "float64", shape = 100, values = TestArray.Values.RANDOM) NDArray floats,
            @TestArray(dtype = "uint16", shape = 100, values = TestArray.Values.RANDOM) NDArray integers) {
        assertThat(random.nextLong()).isEqualTo(new SplittableRandom(5).nextLong());
        assertThat(floats).isBetween(0, 1).anyMatch(x -> x > 0.5).anyMatch(x -> x < 0.5);
        assertThat(integers).anyMatch(x -> x > 256);
    }

    @ParameterizedTest
    @EveryWritableFormat
    void every_format_that_can_be_written_is_written_and_read(String extension, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("picture" + extension);
        ImageFiles.save(file, writable(TestPattern.CHECKER.toArray(16, 8), extension));
        assertThatImageFile(file).hasSize(16, 8);
        NDArray read = ImageFiles.open(file);
        assertThat(read.get("4, ::4")).allMatch(sample -> sample < 20);
        assertThat(read.get("4, 2::4").greater(0)).hasOnly(1);
    }

    /// Black and white as a format takes them.
    private static NDArray writable(NDArray checker, String extension) {
        return switch (extension) {
            case ".pbm", ".wbmp" -> checker.get("..., 0").greater(0);
            case ".pgm" -> checker.get("..., 0");
            case ".pfm" -> checker.astype(DType.FLOAT32);
            default -> checker;
        };
    }

    @Test
    void the_formats_that_can_be_written_are_those_that_java_and_ndraster_write() {
        assertThat(ImageFiles.writableExtensions())
                .contains(".bmp", ".gif", ".jpeg", ".jpg", ".pam", ".png", ".qoi", ".tif", ".webp");
    }

    @ParameterizedTest
    @EveryDType
    void every_type_of_elements_is_made(DType dtype) {
        assertThat(Fill.counting(dtype, 2)).hasDType(dtype).hasSameElementsAs(NDArray.of(0, 1));
    }

    @Test
    void counting_begins_again_where_the_type_ends(
            @TestArray(dtype = "bool", shape = 5) NDArray flags,
            @TestArray(dtype = "int8", shape = 300) NDArray signed,
            @TestArray(dtype = "uint8", shape = 300) NDArray unsigned,
            @TestArray(dtype = "float16", shape = 2100) NDArray halves) {
        assertThat(flags).isEqualTo(NDArray.of(false, true, false, true, false));
        assertThat(signed).slice(":128").hasSameElementsAs(NDArray.arange(128));
        assertThat(signed).slice("128:256").hasSameElementsAs(NDArray.arange(128));
        assertThat(unsigned).slice(":256").hasSameElementsAs(NDArray.arange(256));
        assertThat(unsigned).slice("256:").hasSameElementsAs(NDArray.arange(44));
        assertThat(halves).slice(":2049").hasSameElementsAs(NDArray.arange(2049));
        assertThat(halves).slice("2049:").hasSameElementsAs(NDArray.arange(51));
    }

    @Test
    void images_are_of_the_type_that_is_asked_for(
            @TestImage(type = BufferedImage.TYPE_USHORT_GRAY, width = 3, height = 2) BufferedImage image) {
        assertThat(image).hasType(BufferedImage.TYPE_USHORT_GRAY).hasSize(3, 2);
    }
}
