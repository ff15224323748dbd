package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import ndraster.dtype.Numeric;
import ndraster.layout.Layout;
import ndraster.memory.Storage;

/// Copies elements as they are, whatever they mean.
public final class Items {
    private static final int SHORTEST_RUN = 256;

    private Items() {}

    /// Copies `size` bytes of each element of `from` to `to`, which has the same shape. The two must not overlap,
    /// unless they are the same elements.
    ///
    /// @param memory the memory of `to`, for writing
    public static void copy(
            MemorySegment memory, Storage to, Layout toLayout, Storage from, Layout fromLayout, int size) {
        if (size == 0 || toLayout.isEmpty()) {
            return;
        }
        Layout[] upright = Upright.of(toLayout, fromLayout);
        PixelRuns runs = PixelRuns.of(upright[0], upright[1], size);
        if (runs.isReversed()) {
            Numeric item = Unit.bits(runs.size(), to);
            Numeric turned = item.withOrder(Swapping.other(ByteOrder.nativeOrder()));
            Cast.copy(memory, new Operand(to, item, runs.to()), new Operand(from, turned, runs.from()));
        } else if (runs.size() >= SHORTEST_RUN) {
            copyRuns(memory, runs, from.readable());
        } else {
            copyItems(memory, to, from, runs);
        }
    }

    private static void copyRuns(MemorySegment memory, PixelRuns runs, MemorySegment from) {
        Tiles.of(1, runs.to(), runs.from())
                .forEach(
                        (offsets, rows, cols) -> MemorySegment.copy(from, offsets[1], memory, offsets[0], runs.size()));
    }

    private static void copyItems(MemorySegment memory, Storage to, Storage from, PixelRuns runs) {
        Numeric item = Unit.bits(runs.size(), to);
        Layout toItems = runs.to();
        Layout fromItems = runs.from();
        if (runs.size() > item.itemSize()) {
            long[] inner = {runs.size() / item.itemSize()};
            toItems = toItems.append(inner, item.itemSize());
            fromItems = fromItems.append(inner, item.itemSize());
        }
        Cast.copy(memory, new Operand(to, item, toItems), new Operand(from, item, fromItems));
    }

    /// Sets `size` bytes of each element to zero.
    public static void zero(MemorySegment memory, Storage to, Layout layout, int size) {
        byte[] zeros = new byte[size];
        Storage from = Storage.onHeap(zeros, zeros);
        Layout repeated = Layout.of(layout.shape(), new long[layout.ndim()], 0);
        copy(memory, to, layout, from, repeated, size);
    }
}
