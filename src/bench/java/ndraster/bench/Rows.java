package ndraster.bench;

import java.util.concurrent.TimeUnit;
import ndraster.BinaryUfunc;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.Order;
import ndraster.dtype.DType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/// What programs do with whole images; `numpy_rows.py` does the same under the same names. One thread.
///
/// The rows called `…Into` write to an array that is there: without the time that a new one takes.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-Dndraster.threads=1"})
@Warmup(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 16, time = 40, timeUnit = TimeUnit.MILLISECONDS)
public class Rows {
    private static final Index FIRST = Index.at(0);
    private static final Index EVERY_SECOND = Index.every(2);
    private static final Index BACKWARDS = Index.every(-1);

    /// `a += 2`
    @Benchmark
    public NDArray add(Images on) {
        return on.bytes.addInPlace(2);
    }

    /// `a[..., 0] = 7`
    @Benchmark
    public NDArray fillField(Images on) {
        return on.bytes.get(Index.ellipsis(), FIRST).fill(7);
    }

    /// `a[..., 0] += 2`
    @Benchmark
    public NDArray addToField(Images on) {
        return on.bytes.get(Index.ellipsis(), FIRST).addInPlace(2);
    }

    /// `a //= 2`
    @Benchmark
    public NDArray floorDivide(Images on) {
        return on.bytes.floorDivideInPlace(2);
    }

    /// `a.astype(np.float32)`
    @Benchmark
    public NDArray toFloat(Images on) {
        return on.bytes.astype(DType.FLOAT32);
    }

    /// `f *= 1.00000001`: a factor that is 1 in float32, so that the numbers stay what they are.
    @Benchmark
    public NDArray scale(Images on) {
        return on.floats.multiplyInPlace(1.00000001);
    }

    /// `f * 1.5 + 2`
    @Benchmark
    public NDArray scaleAndShift(Images on) {
        return on.floats.multiply(1.5).add(2);
    }

    /// `f.clip(0, 255).astype(np.uint8)`
    @Benchmark
    public NDArray clipToBytes(Images on) {
        return on.floats.clip(0, 255).astype(DType.UINT8);
    }

    /// `(f * 1.5 + 2).clip(0, 255).astype(np.uint8)`, here in one pass.
    @Benchmark
    public NDArray chain(Images on) {
        return on.chain();
    }

    /// `a.sum()`
    @Benchmark
    public NDArray sum(Images on) {
        return on.bytes.sum();
    }

    /// `a.mean(axis=(0, 1))`
    @Benchmark
    public NDArray channelMeans(Images on) {
        return on.bytes.mean(0, 1);
    }

    /// `a.transpose(2, 0, 1).copy()`
    @Benchmark
    public NDArray toPlanes(Images on) {
        return on.bytes.transpose(2, 0, 1).copy(Order.C);
    }

    /// `a[..., ::-1].copy()`
    @Benchmark
    public NDArray flipChannels(Images on) {
        return on.bytes.get(Index.ellipsis(), BACKWARDS).copy(Order.C);
    }

    /// `a > 128`
    @Benchmark
    public NDArray greater(Images on) {
        return on.bytes.greater(128);
    }

    /// `a[truth] = 0`, one truth value for each element
    @Benchmark
    public void fillMask(Images on) {
        on.bytes.set(0, Index.mask(on.truth));
    }

    /// `a[truth] = 0`, one truth value for each pixel
    @Benchmark
    public void fillPixelMask(Images on) {
        on.bytes.set(0, Index.mask(on.pixelTruth));
    }

    /// `a + v`, one number for each channel
    @Benchmark
    public NDArray addVector(Images on) {
        return on.bytes.add(on.byteVector);
    }

    /// `f + v`, one number for each channel
    @Benchmark
    public NDArray addFloatVector(Images on) {
        return on.floats.add(on.floatVector);
    }

    /// `a[::2, ::2].copy()`
    @Benchmark
    public NDArray everySecond(Images on) {
        return on.bytes.get(EVERY_SECOND, EVERY_SECOND).copy(Order.C);
    }

    /// `a.copy()`
    @Benchmark
    public NDArray copy(Images on) {
        return on.bytes.copy(Order.C);
    }

    /// `np.copyto(f, a, casting='unsafe')`
    @Benchmark
    public NDArray toFloatInto(Images on) {
        return on.floatsOut.assign(on.bytes);
    }

    /// `np.multiply(f, 1.5, out=g)`
    @Benchmark
    public NDArray scaleInto(Images on) {
        return BinaryUfunc.MULTIPLY.into(on.floatsOut, on.floats, 1.5);
    }

    /// `np.greater(a, 128, out=t)`
    @Benchmark
    public NDArray greaterInto(Images on) {
        return BinaryUfunc.GREATER.into(on.truthOut, on.bytes, 128);
    }

    /// `np.add(a, v, out=b)`
    @Benchmark
    public NDArray addVectorInto(Images on) {
        return BinaryUfunc.ADD.into(on.bytesOut, on.bytes, on.byteVector);
    }

    /// `np.copyto(b, a)`
    @Benchmark
    public NDArray copyInto(Images on) {
        return on.bytesOut.assign(on.bytes);
    }

    /// `np.copyto(p, a.transpose(2, 0, 1))`
    @Benchmark
    public NDArray toPlanesInto(Images on) {
        return on.planesOut.assign(on.bytes.transpose(2, 0, 1));
    }
}
