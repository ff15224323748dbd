package ndraster.interchange;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.dtype.DType;
import ndraster.interchange.BufferPointers.Reach;
import ndraster.layout.Shapes;

/// Arrays in memories of their own as one buffer: the first axis is a table of pointers to them.
///
/// All share one suboffset. So each bank begins as far before its first element as strides that run backwards need.
final class BufferBanks {
    private BufferBanks() {}

    static BufferView of(List<NDArray> arrays) {
        if (arrays.isEmpty()) {
            throw new ShapeException("a buffer in banks needs at least one array");
        }
        NDArray first = arrays.getFirst();
        arrays.forEach(array -> checkAlike(first, array));
        Reach reach = Reach.of(Shapes.toList(first.shape()), Shapes.toList(first.strides()), first.itemSize());
        List<MemorySegment> banks =
                arrays.stream().map(array -> bank(array, reach)).toList();
        return new BufferView(
                banks,
                0,
                arrays.stream().anyMatch(NDArray::isReadOnly),
                first.itemSize(),
                Optional.of(format(arrays)),
                Optional.of(prepended(arrays.size(), first.shape())),
                Optional.of(prepended(ValueLayout.ADDRESS.byteSize(), first.strides())),
                Optional.of(prepended(reach.before(), noSuboffsets(first.ndim()))));
    }

    private static MemorySegment bank(NDArray array, Reach reach) {
        MemorySegment memory = BufferExport.memory(array);
        return array.size() == 0
                ? memory.asSlice(0, 0) // its offset may be behind the memory
                : memory.asSlice(array.offset() - reach.before(), reach.before() + reach.after());
    }

    private static void checkAlike(NDArray first, NDArray array) {
        if (!array.dtype().equals(first.dtype())
                || !Arrays.equals(array.shape(), first.shape())
                || !Arrays.equals(array.strides(), first.strides())) {
            throw new ShapeException("the banks of one buffer differ: " + describe(first) + " and " + describe(array)
                    + ". Copy those that differ into the layout of the others");
        }
    }

    private static String describe(NDArray array) {
        return array.dtype() + " of shape " + Arrays.toString(array.shape()) + ", strides "
                + Arrays.toString(array.strides());
    }

    /// The format in which none of the banks needs more alignment than it has.
    private static String format(List<NDArray> arrays) {
        List<String> formats =
                arrays.stream().map(BufferExport::format).distinct().toList();
        DType dtype = arrays.getFirst().dtype();
        return formats.size() == 1 ? formats.getFirst() : dtype.toFormat(1);
    }

    private static List<Long> prepended(long first, long... rest) {
        List<Long> values = new ArrayList<>(Collections.singletonList(first));
        values.addAll(Shapes.toList(rest));
        return values;
    }

    private static long[] noSuboffsets(int ndim) {
        long[] suboffsets = new long[ndim];
        Arrays.fill(suboffsets, -1);
        return suboffsets;
    }
}
