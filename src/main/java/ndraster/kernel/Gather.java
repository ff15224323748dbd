package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import ndraster.memory.Storage;

/// Brings the tiles of an operand, from any memory, strides, alignment and byte order, into a [Block] of [Unit]s.
///
/// Strided elements are picked out of a `byte[]`: the operand's own, or a window that one bulk copy fills. Bulk copies and
/// plain array loops are what C2 compiles well whatever else the program has run; loops over segments are not.
final class Gather {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle FLOATS = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.nativeOrder());
    private static final VarHandle DOUBLES =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.nativeOrder());

    private static final int LARGEST_WINDOW = 1 << 16;

    private final MemorySegment memory;
    private final Object heapArray;
    private final long heapOffset;
    private final Unit unit;
    private final boolean isSwapped;
    private final long rowStride;
    private final long colStride;
    private final Block scratch;
    private final Block borrowed = new Block();
    private byte[] window = {};

    Gather(Operand operand, long rowStride, long colStride, int capacity) {
        Storage storage = operand.storage();
        this.memory = storage.readable();
        this.heapArray = storage.heapArray().orElse(this);
        this.heapOffset = storage.heapOffset();
        this.unit = Unit.of(operand.dtype().type());
        this.isSwapped = !operand.dtype().isNative();
        this.rowStride = rowStride;
        this.colStride = colStride;
        this.scratch = Block.of(unit, capacity);
    }

    /// The elements of one tile, row after row.
    Block load(long offset, int rows, int cols) {
        if (isPacked(rows, cols)) {
            if (!isSwapped && borrow(offset)) {
                return borrowed;
            }
            copyPacked(offset, rows * cols);
            return scratch;
        }
        pick(offset, rows, cols);
        if (isSwapped) {
            Swapping.inPlace(scratch, unit, rows * cols);
        }
        return scratch;
    }

    private boolean isPacked(int rows, int cols) {
        return (cols == 1 || colStride == unit.size) && (rows == 1 || rowStride == (long) cols * unit.size);
    }

    private boolean borrow(long offset) {
        long at = heapOffset + offset;
        return at % unit.size == 0 && unit.isArray(heapArray) && borrowed.borrow(unit, heapArray, (int) (at / unit.size));
    }

    private void copyPacked(long offset, int n) {
        ByteOrder order = isSwapped ? Swapping.other(ByteOrder.nativeOrder()) : ByteOrder.nativeOrder();
        switch (unit) {
            case BYTE -> MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, offset, scratch.bytes, 0, n);
            case SHORT -> MemorySegment.copy(memory, Swapping.SHORT.withOrder(order), offset, scratch.shorts, 0, n);
            case INT -> MemorySegment.copy(memory, Swapping.INT.withOrder(order), offset, scratch.ints, 0, n);
            case LONG -> MemorySegment.copy(memory, Swapping.LONG.withOrder(order), offset, scratch.longs, 0, n);
            case FLOAT -> MemorySegment.copy(memory, Swapping.FLOAT.withOrder(order), offset, scratch.floats, 0, n);
            case DOUBLE -> MemorySegment.copy(memory, Swapping.DOUBLE.withOrder(order), offset, scratch.doubles, 0, n);
        }
    }

    private void pick(long offset, int rows, int cols) {
        if (heapArray instanceof byte[] bytes) {
            pick(bytes, Math.toIntExact(heapOffset + offset), 0, rows, cols);
        } else if (span(rows, cols) <= LARGEST_WINDOW) {
            pickThroughWindow(offset, 0, rows, cols);
        } else {
            for (int row = 0; row < rows; row++) {
                pickRow(offset + row * rowStride, row * cols, cols);
            }
        }
    }

    private void pickRow(long offset, int to, int cols) {
        if (span(1, cols) <= LARGEST_WINDOW) {
            pickThroughWindow(offset, to, 1, cols);
            return;
        }
        for (int col = 0; col < cols; col++) {
            pickThroughWindow(offset + col * colStride, to + col, 1, 1);
        }
    }

    private long span(int rows, int cols) {
        return Math.abs((rows - 1) * rowStride) + Math.abs((cols - 1) * colStride) + unit.size;
    }

    private void pickThroughWindow(long offset, int to, int rows, int cols) {
        int size = (int) span(rows, cols);
        if (window.length < size) {
            window = new byte[size];
        }
        long lowest = offset + Math.min(0, (rows - 1) * rowStride) + Math.min(0, (cols - 1) * colStride);
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, lowest, window, 0, size);
        pick(window, (int) (offset - lowest), to, rows, cols);
    }

    private void pick(byte[] from, int at, int to, int rows, int cols) {
        int rowStep = (int) rowStride;
        int colStep = (int) colStride;
        switch (unit) {
            case BYTE -> pickBytes(from, at, rowStep, colStep, scratch.bytes, to, rows, cols);
            case SHORT -> pickShorts(from, at, rowStep, colStep, scratch.shorts, to, rows, cols);
            case INT -> pickInts(from, at, rowStep, colStep, scratch.ints, to, rows, cols);
            case LONG -> pickLongs(from, at, rowStep, colStep, scratch.longs, to, rows, cols);
            case FLOAT -> pickFloats(from, at, rowStep, colStep, scratch.floats, to, rows, cols);
            case DOUBLE -> pickDoubles(from, at, rowStep, colStep, scratch.doubles, to, rows, cols);
        }
    }

    private static void pickBytes(byte[] from, int at, int rowStep, int colStep, byte[] to, int start, int rows, int cols) {
        int k = start;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                to[k++] = from[p];
            }
        }
    }

    private static void pickShorts(
            byte[] from, int at, int rowStep, int colStep, short[] to, int start, int rows, int cols) {
        int k = start;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                to[k++] = (short) SHORTS.get(from, p);
            }
        }
    }

    private static void pickInts(byte[] from, int at, int rowStep, int colStep, int[] to, int start, int rows, int cols) {
        int k = start;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                to[k++] = (int) INTS.get(from, p);
            }
        }
    }

    private static void pickLongs(
            byte[] from, int at, int rowStep, int colStep, long[] to, int start, int rows, int cols) {
        int k = start;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                to[k++] = (long) LONGS.get(from, p);
            }
        }
    }

    private static void pickFloats(
            byte[] from, int at, int rowStep, int colStep, float[] to, int start, int rows, int cols) {
        int k = start;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                to[k++] = (float) FLOATS.get(from, p);
            }
        }
    }

    private static void pickDoubles(
            byte[] from, int at, int rowStep, int colStep, double[] to, int start, int rows, int cols) {
        int k = start;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                to[k++] = (double) DOUBLES.get(from, p);
            }
        }
    }
}
