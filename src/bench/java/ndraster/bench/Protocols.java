package ndraster.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ndraster.ArrayInterface;
import ndraster.NDArray;
import ndraster.dlpack.Dlpack;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.interchange.BufferView;
import ndraster.interchange.InterfaceDict;
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

/// Handing an array to someone else and taking one: below a microsecond for the interface itself. The fastest of many
/// short samples is free of what else a machine does.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class Protocols {
    @Param({"uint8", "pixels"})
    String type = "uint8";

    private NDArray array = NDArray.arange(1);
    private ArrayInterface given = array.arrayInterface();
    private BufferView view = BufferView.of(array);
    private Map<String, Object> dict = Map.of();
    private MemorySegment memory = MemorySegment.NULL;
    private Dlpack dlpack = new Dlpack();

    @Setup
    public void setUp() {
        DType u1 = DType.UINT8;
        DType dtype = type.equals("uint8")
                ? u1
                : DType.struct(Field.of("r", u1), Field.of("g", u1), Field.of("b", u1), Field.of("a", u1));
        memory = Arena.ofAuto().allocate(640 * 480 * 4, 64);
        array = NDArray.asArray(dtype, memory, 480, 640).get("::2, ::-1");
        given = array.arrayInterface();
        view = BufferView.of(array);
        dict = InterfaceDict.toMap(given);
    }

    @Benchmark
    public ArrayInterface exportInterface() {
        return array.arrayInterface();
    }

    @Benchmark
    public NDArray importInterface() {
        return NDArray.asArray(given, memory);
    }

    @Benchmark
    public Map<String, Object> writeDictionary() {
        return InterfaceDict.toMap(given);
    }

    @Benchmark
    public ArrayInterface readDictionary() {
        return InterfaceDict.ofMap(dict, memory);
    }

    @Benchmark
    public BufferView exportBuffer() {
        return BufferView.of(array);
    }

    @Benchmark
    public NDArray importBuffer() {
        return view.asArray();
    }

    @Benchmark
    public int exportTensorAndDiscard() {
        if (!type.equals("uint8")) {
            return 0; // DLPack has no structs
        }
        dlpack.discard(dlpack.asTensor(array));
        return dlpack.liveExports();
    }
}
