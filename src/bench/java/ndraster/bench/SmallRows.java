package ndraster.bench;

import java.util.concurrent.TimeUnit;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.dtype.DType;
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
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to begin: views, and operations on 16 elements.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Dndraster.threads=1")
@Warmup(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 16, time = 40, timeUnit = TimeUnit.MILLISECONDS)
public class SmallRows {
    private static final Index ROWS = Index.slice(10, 20);
    private static final Index BACKWARDS = Index.every(-1);
    private static final Index FIRST = Index.at(0);

    @Param({"false", "true"})
    boolean polluted;

    private final NDArray image = NDArray.zeros(DType.UINT8, 60, 50, 4);
    private final NDArray bytes = NDArray.ones(DType.UINT8, 16);
    private final NDArray floats = NDArray.ones(DType.FLOAT32, 4, 4);
    private final NDArray strided = NDArray.ones(DType.FLOAT32, 4, 8).get(":, ::2");

    /// Everything else that the program does.
    @Setup
    public void pollute() {
        if (polluted) {
            Pollution.run();
        }
    }

    /// `image[10:20, ::-1, 0]`
    @Benchmark
    public NDArray view() {
        return image.get(ROWS, BACKWARDS, FIRST);
    }

    /// `image[10:20, ::-1, 0]`, read from text
    @Benchmark
    public NDArray viewFromText() {
        return image.get("10:20, ::-1, 0");
    }

    /// `a += 2`
    @Benchmark
    public NDArray smallAddNumber() {
        return bytes.addInPlace(2);
    }

    /// `a + a`
    @Benchmark
    public NDArray smallAdd() {
        return bytes.add(bytes);
    }

    /// `f * f`
    @Benchmark
    public NDArray smallMultiply() {
        return floats.multiply(floats);
    }

    /// `f * f`, with gaps
    @Benchmark
    public NDArray smallStrided() {
        return strided.multiply(strided);
    }
}
