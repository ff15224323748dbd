package ndraster.interchange;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ndraster.Joining;
import ndraster.NDArray;
import ndraster.ShapeException;
import ndraster.access.ArrayMemory;
import ndraster.dtype.DType;
import ndraster.dtype.Raw;
import ndraster.layout.Shapes;
import ndraster.memory.Storage;

/// Buffers as arrays.
final class BufferImport {
    private static final int MAX_SIZE = Integer.MAX_VALUE;

    private BufferImport() {}

    static NDArray array(BufferView view) {
        if (view.isIndirect()) {
            return MergedBanks.of(lead(view), banks(view))
                    .orElseThrow(() -> new ShapeException("NumPy has strides and no suboffsets, and so has an array:"
                            + " asBanks() shares the " + view.memory().size()
                            + " banks of this buffer one by one, toArray() copies them" + ofReadOnly(view)));
        }
        List<Long> shape = shape(view);
        return over(view, view.memory().getFirst(), view.offset(), shape, strides(view, shape));
    }

    private static String ofReadOnly(BufferView view) {
        boolean isHidden = view.memory().stream().anyMatch(memory -> memory.isReadOnly() && !memory.isNative());
        return isHidden
                ? ". Java does not tell which array read-only memory is part of, so that banks with it are never one array"
                : "";
    }

    /// The lengths of the axes that lead to the banks.
    private static long[] lead(BufferView view) {
        int axes = BufferRules.indirectAxes(view.suboffsets().orElseThrow());
        return Shapes.toArray(view.shape().orElseThrow().subList(0, axes));
    }

    static List<NDArray> banks(BufferView view) {
        return view.isIndirect() ? indirectBanks(view) : items(view);
    }

    private static List<NDArray> indirectBanks(BufferView view) {
        int lead = lead(view).length;
        int ndim = view.ndim();
        long offset = view.suboffsets().orElseThrow().get(lead - 1);
        List<Long> shape = view.shape().orElseThrow().subList(lead, ndim);
        List<Long> strides = view.strides().orElseThrow().subList(lead, ndim);
        return view.memory().stream()
                .map(memory -> over(view, memory, offset, shape, strides))
                .toList();
    }

    private static List<NDArray> items(BufferView view) {
        List<Long> shape = shape(view);
        if (shape.isEmpty()) {
            throw new ShapeException("a buffer without axes has no banks: asArray() is its one element");
        }
        List<Long> strides = strides(view, shape);
        checkReach(view, shape.getFirst(), strides.getFirst());
        List<NDArray> banks = new ArrayList<>();
        for (int i = 0; i < shape.getFirst(); i++) {
            long offset = view.offset() + i * strides.getFirst();
            banks.add(over(
                    view,
                    view.memory().getFirst(),
                    offset,
                    shape.subList(1, shape.size()),
                    strides.subList(1, shape.size())));
        }
        return banks;
    }

    private static void checkReach(BufferView view, long length, long stride) {
        try {
            Math.addExact(view.offset(), Math.multiplyExact(length, stride));
        } catch (ArithmeticException e) {
            throw new ShapeException("array is too big: " + view + " reaches beyond 63 bits");
        }
    }

    static NDArray copy(BufferView view) {
        if (!view.isIndirect()) {
            return array(view).copy();
        }
        List<NDArray> banks = banks(view);
        return banks.isEmpty()
                ? NDArray.zeros(dtype(view), Shapes.toArray(shape(view)))
                : Joining.stack(banks, 0)
                        .reshape(MergedBanks.joined(lead(view), banks.getFirst().shape()));
    }

    private static NDArray over(
            BufferView view, MemorySegment memory, long offset, List<Long> shape, List<Long> strides) {
        Storage storage = Storage.over(memory, view);
        storage.readable();
        return ArrayMemory.arrayOver(
                dtype(view),
                view.isReadOnly() ? storage.asReadOnly() : storage,
                offset,
                Shapes.toArray(shape),
                Shapes.toArray(strides));
    }

    private static DType dtype(BufferView view) {
        Optional<String> format = view.format();
        if (format.isPresent()) {
            return DType.ofFormat(format.get(), view.itemSize());
        }
        if (view.itemSize() > MAX_SIZE) {
            throw new ShapeException("a buffer with items of " + view.itemSize() + " bytes: the limit is " + MAX_SIZE);
        }
        return view.itemSize() == 1 || view.shape().isEmpty() ? DType.UINT8 : new Raw((int) view.itemSize());
    }

    private static List<Long> shape(BufferView view) {
        long size = view.format().isPresent() ? Math.max(1, view.itemSize()) : 1;
        return view.shape().orElseGet(() -> List.of(view.nbytes() / size));
    }

    private static List<Long> strides(BufferView view, List<Long> shape) {
        boolean areBytes = view.shape().isEmpty() && view.format().isEmpty();
        return view.strides().orElseGet(() -> BufferRules.packed(shape, areBytes ? 1 : view.itemSize()));
    }
}
