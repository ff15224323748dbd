package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import ndraster.memory.Storage;

/// Takes the elements of a [Block] of [Unit]s to the tiles of an operand; the other half of [Gather].
///
/// Only the bytes of the elements are written, never those between them: they may be somebody else's.
final class Scatter {
    private static final int SHORTEST_RUN = 16;
    private static final long LARGEST_BUFFER = Integer.MAX_VALUE;

    private final MemorySegment memory;
    private final Object heapArray;
    private final long heapOffset;
    private final Unit unit;
    private final boolean isSwapped;
    private final long rowStride;
    private final long colStride;
    private final boolean isNatural;
    private final Block scratch;
    private final Block borrowed = new Block();
    private final boolean mayBorrow;

    /// @param mayBorrow whether [#place] may give the memory itself, which begins anywhere
    Scatter(MemorySegment memory, Operand operand, long rowStride, long colStride, int capacity, boolean mayBorrow) {
        this.mayBorrow = mayBorrow;
        Storage storage = operand.storage();
        this.memory = memory;
        this.heapArray = storage.heapArray().orElse(this);
        this.heapOffset = storage.heapOffset();
        this.unit = Unit.of(operand.dtype().type());
        this.isSwapped = !operand.dtype().isNative();
        this.rowStride = rowStride;
        this.colStride = colStride;
        this.isNatural = unit.isArray(heapArray) && rowStride % unit.size == 0 && colStride % unit.size == 0;
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
        if (isSwapped) {
            Swapping.inPlace(scratch, unit, rows * cols);
        }
        putAsIs(scratch, offset, rows, cols);
    }

    /// Takes elements, as they are in memory, from a block to a tile.
    void put(Block from, long offset, int rows, int cols) {
        if (isSwapped) {
            copy(from, scratch, rows * cols);
            store(scratch, offset, rows, cols);
        } else {
            putAsIs(from, offset, rows, cols);
        }
    }

    /// Takes elements in the order of their bytes in memory to a tile.
    private void putAsIs(Block from, long offset, int rows, int cols) {
        if (isPacked(rows, cols)) {
            from.copyTo(unit, from.at, memory, offset, rows * cols);
        } else if (colStride == unit.size && cols >= SHORTEST_RUN) {
            for (int row = 0; row < rows; row++) {
                from.copyTo(unit, from.at + row * cols, memory, offset + row * rowStride, cols);
            }
        } else {
            putStrided(from, offset, rows, cols);
        }
    }

    private void copy(Block from, Block place, int n) {
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
        return mayBorrow
                && at % unit.size == 0
                && unit.isArray(heapArray)
                && borrowed.borrow(unit, heapArray, (int) (at / unit.size));
    }

    private void putStrided(Block from, long offset, int rows, int cols) {
        long at = heapOffset + offset;
        if (isNatural && at % unit.size == 0) {
            Grid steps = Grid.of(rows, cols, cols, 1, (int) (rowStride / unit.size), (int) (colStride / unit.size));
            putNaturally(from, (int) (at / unit.size), steps);
            return;
        }
        Grid steps = Grid.of(rows, cols, cols, 1, (int) rowStride, (int) colStride);
        if (heapArray instanceof byte[] bytes) {
            putBytes(from, bytes, (int) at, steps);
        } else if (heapArray instanceof int[] ints && unit == Unit.BYTE) {
            PackedPixels.put(from.bytes, from.at, ints, at, steps);
        } else if (memory.isNative() && span(rows, cols) <= LARGEST_BUFFER) {
            putBuffered(from, offset, rows, cols, steps);
        } else {
            putOneByOne(from, offset, rows, cols);
        }
    }

    private long span(int rows, int cols) {
        return Math.abs((rows - 1) * rowStride) + Math.abs((cols - 1) * colStride) + unit.size;
    }

    private void putNaturally(Block from, int at, Grid grid) {
        switch (unit) {
            case BYTE -> StridedCopy.copy(from.bytes, from.at, (byte[]) heapArray, at, grid);
            case SHORT -> StridedCopy.copy(from.shorts, from.at, (short[]) heapArray, at, grid);
            case INT -> StridedCopy.copy(from.ints, from.at, (int[]) heapArray, at, grid);
            case LONG -> StridedCopy.copy(from.longs, from.at, (long[]) heapArray, at, grid);
            case FLOAT -> StridedCopy.copy(from.floats, from.at, (float[]) heapArray, at, grid);
            case DOUBLE -> StridedCopy.copy(from.doubles, from.at, (double[]) heapArray, at, grid);
        }
    }

    private void putBytes(Block from, byte[] to, int at, Grid grid) {
        switch (unit) {
            case BYTE -> StridedCopy.copy(from.bytes, from.at, to, at, grid);
            case SHORT -> BytesCopy.copy(from.shorts, from.at, to, at, grid);
            case INT -> BytesCopy.copy(from.ints, from.at, to, at, grid);
            case LONG -> BytesCopy.copy(from.longs, from.at, to, at, grid);
            case FLOAT -> BytesCopy.copy(from.floats, from.at, to, at, grid);
            case DOUBLE -> BytesCopy.copy(from.doubles, from.at, to, at, grid);
        }
    }

    private void putBuffered(Block from, long offset, int rows, int cols, Grid grid) {
        long lowest = offset + Math.min(0, (rows - 1) * rowStride) + Math.min(0, (cols - 1) * colStride);
        ByteBuffer to = memory.asSlice(lowest, span(rows, cols)).asByteBuffer().order(ByteOrder.nativeOrder());
        int at = (int) (offset - lowest);
        switch (unit) {
            case BYTE -> NativeCopy.copy(from.bytes, from.at, to, at, grid);
            case SHORT -> NativeCopy.copy(from.shorts, from.at, to, at, grid);
            case INT -> NativeCopy.copy(from.ints, from.at, to, at, grid);
            case LONG -> NativeCopy.copy(from.longs, from.at, to, at, grid);
            case FLOAT -> NativeCopy.copy(from.floats, from.at, to, at, grid);
            case DOUBLE -> NativeCopy.copy(from.doubles, from.at, to, at, grid);
        }
    }

    private void putOneByOne(Block from, long offset, int rows, int cols) {
        int k = from.at;
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < cols; col++) {
                from.copyTo(unit, k++, memory, offset + row * rowStride + col * colStride, 1);
            }
        }
    }
}
