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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A 4K image through files that the system has in memory; `numpy_files.py` does the same under the same names.
/// Beside each, a plain copy of the same bytes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class NpyFiles {
    private NDArray bytes = NDArray.of(0);
    private NDArray floats = NDArray.of(0);
    private NDArray small = NDArray.of(0);
    private byte[] plain = {};
    private Path folder = Path.of("");

    @Setup
    public void make() throws IOException {
        folder = Files.createTempDirectory("ndraster-bench");
        plain = new byte[2160 * 3840 * 4];
        Random random = new Random(1);
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (i / 4 % 3840 / 16 + random.nextInt(8)); // a slope with noise, as pictures are
        }
        bytes = NDArray.asArray(DType.UINT8, plain, 2160, 3840, 4);
        floats = bytes.get("..., 0").astype(DType.FLOAT32);
        small = bytes.get(":540").copy();
        Npy.save(folder.resolve("bytes.npy"), bytes);
        Npy.save(folder.resolve("floats.npy"), floats);
        Npz.save(folder.resolve("stored.npz"), Map.of("a", bytes));
        Npz.saveCompressed(folder.resolve("deflated.npz"), Map.of("a", small));
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

    @Benchmark
    public NDArray loadFloats() throws IOException {
        return Npy.load(folder.resolve("floats.npy"));
    }

    @Benchmark
    public Path plainWrite() throws IOException {
        return Files.write(folder.resolve("written"), plain);
    }

    @Benchmark
    public void save() throws IOException {
        Npy.save(folder.resolve("saved.npy"), bytes);
    }

    @Benchmark
    public void saveFloats() throws IOException {
        Npy.save(folder.resolve("saved.npy"), floats);
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
        Npz.save(folder.resolve("saved.npz"), Map.of("a", bytes));
    }

    @Benchmark
    public NDArray inflate() throws IOException {
        return Npz.load(folder.resolve("deflated.npz")).getOrDefault("a", small);
    }

    @Benchmark
    public void deflate() throws IOException {
        Npz.saveCompressed(folder.resolve("saved.npz"), Map.of("a", small));
    }
}
