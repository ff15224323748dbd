package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.layout.Layout;
import ndraster.memory.Storage;

/// Copies elements as they are, whatever they mean.
public final class Items {
    private Items() {}

    /// Copies `size` bytes of each element of `from` to `to`, which has the same shape.
    ///
    /// @param memory the memory of `to`, for writing
    public static void copy(MemorySegment memory, Storage to, Layout toLayout, Storage from, Layout fromLayout, int size) {
        switch (size) {
            case 0 -> {}
            case Byte.BYTES -> copyUnits(memory, to, toLayout, from, fromLayout, DType.UINT8);
            case Short.BYTES -> copyUnits(memory, to, toLayout, from, fromLayout, DType.UINT16);
            case Integer.BYTES -> copyUnits(memory, to, toLayout, from, fromLayout, DType.INT32);
            case Long.BYTES -> copyUnits(memory, to, toLayout, from, fromLayout, DType.INT64);
            default -> copyParts(memory, to, toLayout, from, fromLayout, size);
        }
    }

    private static void copyParts(
            MemorySegment memory, Storage to, Layout toLayout, Storage from, Layout fromLayout, int size) {
        Numeric part = size % Long.BYTES == 0 ? DType.INT64 : size % Integer.BYTES == 0 ? DType.INT32 : DType.UINT8;
        long[] inner = {size / part.itemSize()};
        copyUnits(
                memory, to, toLayout.append(inner, part.itemSize()), from, fromLayout.append(inner, part.itemSize()), part);
    }

    private static void copyUnits(
            MemorySegment memory, Storage to, Layout toLayout, Storage from, Layout fromLayout, Numeric unit) {
        Cast.copy(memory, new Operand(to, unit, toLayout), new Operand(from, unit, fromLayout));
    }

    /// Sets `size` bytes of each element to zero.
    public static void zero(MemorySegment memory, Storage to, Layout layout, int size) {
        byte[] zeros = new byte[size];
        Storage from = Storage.onHeap(zeros, zeros);
        Layout repeated = Layout.of(layout.shape(), new long[layout.ndim()], 0);
        copy(memory, to, layout, from, repeated, size);
    }
}
