package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import ndraster.memory.Storage;

/// Brings the tiles of an operand, from any memory, strides, alignment and byte order, into a [Block] of [Unit]s.
///
/// Strided elements are picked out of a Java array: the operand's own, or a window that one bulk copy fills. Bulk
/// copies and plain array loops are what C2 compiles well whatever else the program has run; loops over segments are
/// not.
final class Gather {
    private static final int LARGEST_WINDOW = 1 << 16;
    private static final int SHORTEST_RUN = 16;

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
    private byte[] window = {};
    private Optional<FourPlanes> planes = Optional.empty();

    /// @param mayBorrow whether a block may be a stretch of the memory itself, which begins anywhere
    Gather(Operand operand, long rowStride, long colStride, int capacity, boolean mayBorrow) {
        this.mayBorrow = mayBorrow;
        Storage storage = operand.storage();
        this.memory = storage.readable();
        this.heapArray = storage.heapArray().orElse(this);
        this.heapOffset = storage.heapOffset();
        this.unit = Unit.of(operand.dtype().type());
        this.isSwapped = !operand.dtype().isNative();
        this.rowStride = rowStride;
        this.colStride = colStride;
        this.isNatural = unit.isArray(heapArray) && rowStride % unit.size == 0 && colStride % unit.size == 0;
        this.scratch = Block.of(unit, capacity);
    }

    /// The elements of one tile, row after row.
    Block load(long offset, int rows, int cols) {
        if (isPacked(rows, cols)) {
            if (!isSwapped && borrow(offset)) {
                return borrowed;
            }
            scratch.copyFrom(unit, 0, memory, offset, rows * cols);
        } else if (colStride == unit.size && cols >= SHORTEST_RUN) {
            for (int row = 0; row < rows; row++) {
                scratch.copyFrom(unit, row * cols, memory, offset + row * rowStride, cols);
            }
        } else if (isFourPlanes(rows, cols)) {
            joinPlanes(offset, rows);
        } else if (isFourChannels(rows, cols)) {
            splitChannels(offset, cols);
        } else if (isTurnedPixels(rows, cols)) {
            turnPixels(offset, rows);
        } else {
            pick(offset, rows, cols);
        }
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
        return mayBorrow
                && at % unit.size == 0
                && unit.isArray(heapArray)
                && borrowed.borrow(unit, heapArray, (int) (at / unit.size));
    }

    private boolean isFourPlanes(int rows, int cols) {
        return unit == Unit.BYTE && cols == 4 && rowStride == 1 && rows >= SHORTEST_RUN;
    }

    private void joinPlanes(long offset, int rows) {
        byte[] lines = window(4 * rows);
        for (int plane = 0; plane < 4; plane++) {
            MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, offset + plane * colStride, lines, plane * rows, rows);
        }
        fourPlanes(rows).join(lines, scratch.bytes, rows);
    }

    private boolean isFourChannels(int rows, int cols) {
        return unit == Unit.BYTE && rows == 4 && rowStride == 1 && colStride == 4 && cols >= SHORTEST_RUN;
    }

    private void splitChannels(long offset, int cols) {
        fourPlanes(cols).split(memory, offset, scratch.bytes, cols);
    }

    private FourPlanes fourPlanes(int pixels) {
        if (planes.isEmpty()) {
            planes = Optional.of(new FourPlanes(Math.max(pixels, scratch.bytes.length / 4)));
        }
        return planes.get();
    }

    private boolean isTurnedPixels(int rows, int cols) {
        return unit == Unit.BYTE && cols == 4 && colStride == -1 && rowStride == 4 && rows >= SHORTEST_RUN;
    }

    private void turnPixels(long offset, int rows) {
        scratch.copyFrom(unit, 0, memory, offset - 3, 4 * rows);
        Swapping.pixels(scratch.bytes, 4 * rows);
    }

    private byte[] window(int size) {
        if (window.length < size) {
            window = new byte[size];
        }
        return window;
    }

    private void pick(long offset, int rows, int cols) {
        long at = heapOffset + offset;
        if (isNatural && at % unit.size == 0) {
            int size = unit.size;
            pickNaturally(
                    (int) (at / size), grid(rows, cols, cols, (int) (rowStride / size), (int) (colStride / size)));
        } else if (heapArray instanceof byte[] bytes) {
            pickBytes(bytes, (int) at, 0, grid(rows, cols, cols, (int) rowStride, (int) colStride));
        } else if (span(rows, cols) <= LARGEST_WINDOW) {
            pickThroughWindow(offset, 0, rows, cols, cols);
        } else if (span(rows, 1) < span(1, cols)) {
            for (int col = 0; col < cols; col++) {
                pickLine(offset + col * colStride, col, rows, 1, cols);
            }
        } else {
            for (int row = 0; row < rows; row++) {
                pickLine(offset + row * rowStride, row * cols, 1, cols, cols);
            }
        }
    }

    private static Grid grid(int rows, int cols, int toRow, int rowStep, int colStep) {
        return Grid.of(rows, cols, rowStep, colStep, toRow, 1);
    }

    /// A row or a column, which may be longer than a window.
    private void pickLine(long offset, int to, int rows, int cols, int toRow) {
        if (span(rows, cols) <= LARGEST_WINDOW) {
            pickThroughWindow(offset, to, rows, cols, toRow);
            return;
        }
        int half = Math.max(rows, cols) / 2;
        if (rows > 1) {
            pickLine(offset, to, half, 1, toRow);
            pickLine(offset + half * rowStride, to + half * toRow, rows - half, 1, toRow);
        } else {
            pickLine(offset, to, 1, half, toRow);
            pickLine(offset + half * colStride, to + half, 1, cols - half, toRow);
        }
    }

    private long span(int rows, int cols) {
        return Math.abs((rows - 1) * rowStride) + Math.abs((cols - 1) * colStride) + unit.size;
    }

    private void pickThroughWindow(long offset, int to, int rows, int cols, int toRow) {
        int size = (int) span(rows, cols);
        long lowest = offset + Math.min(0, (rows - 1) * rowStride) + Math.min(0, (cols - 1) * colStride);
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, lowest, window(size), 0, size);
        pickBytes(window, (int) (offset - lowest), to, grid(rows, cols, toRow, (int) rowStride, (int) colStride));
    }

    private void pickBytes(byte[] from, int at, int to, Grid grid) {
        switch (unit) {
            case BYTE -> StridedCopy.copy(from, at, scratch.bytes, to, grid);
            case SHORT -> BytesCopy.copy(from, at, scratch.shorts, to, grid);
            case INT -> BytesCopy.copy(from, at, scratch.ints, to, grid);
            case LONG -> BytesCopy.copy(from, at, scratch.longs, to, grid);
            case FLOAT -> BytesCopy.copy(from, at, scratch.floats, to, grid);
            case DOUBLE -> BytesCopy.copy(from, at, scratch.doubles, to, grid);
        }
    }

    private void pickNaturally(int at, Grid grid) {
        switch (unit) {
            case BYTE -> StridedCopy.copy((byte[]) heapArray, at, scratch.bytes, 0, grid);
            case SHORT -> StridedCopy.copy((short[]) heapArray, at, scratch.shorts, 0, grid);
            case INT -> StridedCopy.copy((int[]) heapArray, at, scratch.ints, 0, grid);
            case LONG -> StridedCopy.copy((long[]) heapArray, at, scratch.longs, 0, grid);
            case FLOAT -> StridedCopy.copy((float[]) heapArray, at, scratch.floats, 0, grid);
            case DOUBLE -> StridedCopy.copy((double[]) heapArray, at, scratch.doubles, 0, grid);
        }
    }
}
