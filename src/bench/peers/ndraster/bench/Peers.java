package ndraster.bench;

import java.util.concurrent.TimeUnit;
import ndraster.NDArray;
import ndraster.dtype.DType;
import net.imglib2.Cursor;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
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
import org.tensorflow.ndarray.ByteNdArray;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/// Adding 2 to, and halving, the bytes of a 1080p image: here, with a plain loop, ImgLib2 and TensorFlow's ndarray, each as its
/// documentation shows it. *Polluted*: each has met floats before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Dndraster.threads=1")
@Warmup(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Peers {
    private static final int HEIGHT = 1080;
    private static final int WIDTH = 1920;
    private static final int CHANNELS = 4;
    private static final int ROUNDS = 50;

    @Param({"false", "true"})
    boolean polluted;

    private final byte[] memory = new byte[HEIGHT * WIDTH * CHANNELS];
    private final NDArray array = NDArray.asArray(DType.UINT8, memory, HEIGHT, WIDTH, CHANNELS);
    private final Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(memory, CHANNELS, WIDTH, HEIGHT);
    private final ByteNdArray tensor =
            NdArrays.wrap(Shape.of(HEIGHT, WIDTH, CHANNELS), DataBuffers.of(memory, false, false));

    @Setup
    public void pollute() {
        if (!polluted) {
            return;
        }
        Pollution.run();
        Img<FloatType> floats = ArrayImgs.floats(CHANNELS, WIDTH, 8);
        FloatNdArray numbers = NdArrays.ofFloats(Shape.of(8, WIDTH, CHANNELS));
        for (int round = 0; round < ROUNDS; round++) {
            floats.forEach(value -> value.set(value.get() + 2));
            Cursor<FloatType> cursor = floats.localizingCursor();
            while (cursor.hasNext()) {
                cursor.next().mul(0.5);
            }
            numbers.scalars().forEach(scalar -> scalar.setFloat(scalar.getFloat() / 2));
        }
    }

    @Benchmark
    public NDArray addHere() {
        return array.addInPlace(2);
    }

    @Benchmark
    public byte[] addInALoop() {
        for (int i = 0; i < memory.length; i++) {
            memory[i] += 2;
        }
        return memory;
    }

    @Benchmark
    public Object addInImgLib2() {
        for (UnsignedByteType value : image) {
            value.set(value.get() + 2);
        }
        return image;
    }

    @Benchmark
    public Object addInTensorFlow() {
        tensor.scalars().forEach(scalar -> scalar.setByte((byte) (scalar.getByte() + 2)));
        return tensor;
    }

    @Benchmark
    public NDArray halveHere() {
        return array.floorDivideInPlace(2);
    }

    @Benchmark
    public byte[] halveInALoop() {
        for (int i = 0; i < memory.length; i++) {
            memory[i] = (byte) ((memory[i] & 0xff) / 2);
        }
        return memory;
    }

    @Benchmark
    public Object halveInImgLib2() {
        for (UnsignedByteType value : image) {
            value.set(value.get() / 2);
        }
        return image;
    }

    @Benchmark
    public Object halveInTensorFlow() {
        tensor.scalars().forEach(scalar -> scalar.setByte((byte) ((scalar.getByte() & 0xff) / 2)));
        return tensor;
    }
}
