package ndraster.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import ndraster.npy.NpyHeader;
import ndraster.npy.Npz;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/// An image through files that the system has in memory; `numpy_files.py` does the same under the same names. Beside
/// them, plain copies of the same bytes. Each call is a sample, so that the fastest is free of what else a machine does.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 10, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 150, timeUnit = TimeUnit.MILLISECONDS)
public class NpyFiles {
    /// The size of the image.
    @Param({"8", "100"})
    public int megabytes;

    private NDArray bytes = NDArray.of(0);
    private NDArray mine = NDArray.of(0);
    private byte[] plain = {};
    private Path folder = Path.of("");

    @Setup
    public void make(BenchmarkParams row) throws IOException {
        folder = Files.createTempDirectory("ndraster-bench");
        plain = new byte[megabytes * 1_000_000];
        Random random = new Random(1);
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (i / 4 % 4000 / 16 + random.nextInt(8)); // a slope with noise, as pictures are
        }
        bytes = NDArray.asArray(DType.UINT8, plain, plain.length / 4000, 1000, 4);
        mine = bytes.copy();
        Npy.save(folder.resolve("bytes.npy"), bytes);
        Npz.save(folder.resolve("stored.npz"), Map.of("a", bytes));
        if (row.getBenchmark().endsWith("inflate")) { // some seconds
            Npz.saveCompressed(folder.resolve("deflated.npz"), Map.of("a", bytes));
        }
        Files.write(folder.resolve("plain"), plain);
        try (Arena arena = Arena.ofConfined()) {
            Npy.create(folder.resolve("huge.npy"), NpyHeader.of(DType.UINT8, Order.C, 4L << 30), arena);
        }
    }

    @TearDown
    public void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    public byte[] plainRead() throws IOException {
        return Files.readAllBytes(folder.resolve("plain"));
    }

    @Benchmark
    public NDArray load() throws IOException {
        return Npy.load(folder.resolve("bytes.npy"));
    }

    /// Into an array that is there.
    @Benchmark
    public NDArray loadInto() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return mine.assign(Npy.map(folder.resolve("bytes.npy"), MapMode.READ_ONLY, arena));
        }
    }

    @Benchmark
    public Path plainWrite() throws IOException {
        Files.deleteIfExists(folder.resolve("written"));
        return Files.write(folder.resolve("written"), plain);
    }

    @Benchmark
    public void save() throws IOException {
        Files.deleteIfExists(folder.resolve("saved.npy"));
        Npy.save(folder.resolve("saved.npy"), bytes);
    }

    /// Of every second row, backwards.
    @Benchmark
    public void saveStrided() throws IOException {
        Files.deleteIfExists(folder.resolve("saved.npy"));
        Npy.save(folder.resolve("saved.npy"), bytes.get("::-2"));
    }

    @Benchmark
    public long mapHuge() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return Npy.map(folder.resolve("huge.npy"), MapMode.READ_WRITE, arena).size();
        }
    }

    @Benchmark
    public List<Long> header() throws IOException {
        return Npy.header(folder.resolve("huge.npy")).shape();
    }

    @Benchmark
    public NDArray loadStored() throws IOException {
        return Npz.load(folder.resolve("stored.npz")).getOrDefault("a", bytes);
    }

    @Benchmark
    public void saveStored() throws IOException {
        Files.deleteIfExists(folder.resolve("saved.npz"));
        Npz.save(folder.resolve("saved.npz"), Map.of("a", bytes));
    }

    @Benchmark
    public NDArray inflate() throws IOException {
        return Npz.load(folder.resolve("deflated.npz")).getOrDefault("a", bytes);
    }

    @Benchmark
    public void deflate() throws IOException {
        Files.deleteIfExists(folder.resolve("saved.npz"));
        Npz.saveCompressed(folder.resolve("saved.npz"), Map.of("a", bytes));
    }
}
