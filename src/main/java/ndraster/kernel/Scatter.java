package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import ndraster.memory.Storage;

/// Takes the elements of a [Block] of [Unit]s to the tiles of an operand; the other half of [Gather].
///
/// Only the bytes of the elements are written, never those between them: they may be somebody else's.
final class Scatter {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle FLOATS = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.nativeOrder());
    private static final VarHandle DOUBLES =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.nativeOrder());

    private final MemorySegment memory;
    private final Object heapArray;
    private final long heapOffset;
    private final Unit unit;
    private final boolean isSwapped;
    private final long rowStride;
    private final long colStride;
    private final Block scratch;
    private final Block borrowed = new Block();

    Scatter(MemorySegment memory, Operand operand, long rowStride, long colStride, int capacity) {
        Storage storage = operand.storage();
        this.memory = memory;
        this.heapArray = storage.heapArray().orElse(this);
        this.heapOffset = storage.heapOffset();
        this.unit = Unit.of(operand.dtype().type());
        this.isSwapped = !operand.dtype().isNative();
        this.rowStride = rowStride;
        this.colStride = colStride;
        this.scratch = Block.of(unit, capacity);
    }

    /// Where to put the elements of a tile: the operand's own memory where its layout allows, scratch otherwise.
    Block place(long offset, int rows, int cols) {
        return !isSwapped && isPacked(rows, cols) && borrow(offset) ? borrowed : scratch;
    }

    /// Takes the elements from [#place] to memory, if they are not there already. Changes the scratch.
    void store(Block block, long offset, int rows, int cols) {
        if (block == borrowed) {
            return;
        }
        int n = rows * cols;
        if (isSwapped) {
            Swapping.inPlace(scratch, unit, n);
        }
        if (isPacked(rows, cols)) {
            copyPacked(offset, n);
        } else if (heapArray instanceof byte[] bytes) {
            put(bytes, Math.toIntExact(heapOffset + offset), rows, cols);
        } else {
            putApart(offset, rows, cols);
        }
    }

    /// Copies elements, as they are in memory, into a place.
    void copy(Block from, Block place, int n) {
        switch (unit) {
            case BYTE -> System.arraycopy(from.bytes, from.at, place.bytes, place.at, n);
            case SHORT -> System.arraycopy(from.shorts, from.at, place.shorts, place.at, n);
            case INT -> System.arraycopy(from.ints, from.at, place.ints, place.at, n);
            case LONG -> System.arraycopy(from.longs, from.at, place.longs, place.at, n);
            case FLOAT -> System.arraycopy(from.floats, from.at, place.floats, place.at, n);
            case DOUBLE -> System.arraycopy(from.doubles, from.at, place.doubles, place.at, n);
        }
    }

    private boolean isPacked(int rows, int cols) {
        return (cols == 1 || colStride == unit.size) && (rows == 1 || rowStride == (long) cols * unit.size);
    }

    private boolean borrow(long offset) {
        long at = heapOffset + offset;
        return at % unit.size == 0 && unit.isArray(heapArray) && borrowed.borrow(unit, heapArray, (int) (at / unit.size));
    }

    private void copyPacked(long offset, int n) {
        switch (unit) {
            case BYTE -> MemorySegment.copy(scratch.bytes, 0, memory, ValueLayout.JAVA_BYTE, offset, n);
            case SHORT -> MemorySegment.copy(scratch.shorts, 0, memory, Swapping.SHORT, offset, n);
            case INT -> MemorySegment.copy(scratch.ints, 0, memory, Swapping.INT, offset, n);
            case LONG -> MemorySegment.copy(scratch.longs, 0, memory, Swapping.LONG, offset, n);
            case FLOAT -> MemorySegment.copy(scratch.floats, 0, memory, Swapping.FLOAT, offset, n);
            case DOUBLE -> MemorySegment.copy(scratch.doubles, 0, memory, Swapping.DOUBLE, offset, n);
        }
    }

    private void put(byte[] to, int at, int rows, int cols) {
        int rowStep = (int) rowStride;
        int colStep = (int) colStride;
        switch (unit) {
            case BYTE -> putBytes(scratch.bytes, to, at, rowStep, colStep, rows, cols);
            case SHORT -> putShorts(scratch.shorts, to, at, rowStep, colStep, rows, cols);
            case INT -> putInts(scratch.ints, to, at, rowStep, colStep, rows, cols);
            case LONG -> putLongs(scratch.longs, to, at, rowStep, colStep, rows, cols);
            case FLOAT -> putFloats(scratch.floats, to, at, rowStep, colStep, rows, cols);
            case DOUBLE -> putDoubles(scratch.doubles, to, at, rowStep, colStep, rows, cols);
        }
    }

    private static void putBytes(byte[] from, byte[] to, int at, int rowStep, int colStep, int rows, int cols) {
        int k = 0;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                to[p] = from[k++];
            }
        }
    }

    private static void putShorts(short[] from, byte[] to, int at, int rowStep, int colStep, int rows, int cols) {
        int k = 0;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                SHORTS.set(to, p, from[k++]);
            }
        }
    }

    private static void putInts(int[] from, byte[] to, int at, int rowStep, int colStep, int rows, int cols) {
        int k = 0;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                INTS.set(to, p, from[k++]);
            }
        }
    }

    private static void putLongs(long[] from, byte[] to, int at, int rowStep, int colStep, int rows, int cols) {
        int k = 0;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                LONGS.set(to, p, from[k++]);
            }
        }
    }

    private static void putFloats(float[] from, byte[] to, int at, int rowStep, int colStep, int rows, int cols) {
        int k = 0;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                FLOATS.set(to, p, from[k++]);
            }
        }
    }

    private static void putDoubles(double[] from, byte[] to, int at, int rowStep, int colStep, int rows, int cols) {
        int k = 0;
        for (int row = 0; row < rows; row++) {
            for (int col = 0, p = at + row * rowStep; col < cols; col++, p += colStep) {
                DOUBLES.set(to, p, from[k++]);
            }
        }
    }

    private void putApart(long offset, int rows, int cols) {
        int k = 0;
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < cols; col++) {
                putOne(offset + row * rowStride + col * colStride, k++);
            }
        }
    }

    private void putOne(long at, int k) {
        switch (unit) {
            case BYTE -> memory.set(ValueLayout.JAVA_BYTE, at, scratch.bytes[k]);
            case SHORT -> memory.set(Swapping.SHORT, at, scratch.shorts[k]);
            case INT -> memory.set(Swapping.INT, at, scratch.ints[k]);
            case LONG -> memory.set(Swapping.LONG, at, scratch.longs[k]);
            case FLOAT -> memory.set(Swapping.FLOAT, at, scratch.floats[k]);
            case DOUBLE -> memory.set(Swapping.DOUBLE, at, scratch.doubles[k]);
        }
    }
}
