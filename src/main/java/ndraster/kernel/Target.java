package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import ndraster.dtype.NumericType;

/// An operand that a loop writes: takes blocks of a carrier's values to its tiles.
final class Target {
    private final Scatter scatter;
    private final Narrowing narrowing;
    private final boolean isCarrier;
    private final Block scratch;

    /// @param carrier what the loop gives
    Target(MemorySegment memory, Operand operand, Carrier carrier, long rowStride, long colStride, int capacity) {
        NumericType type = operand.dtype().type();
        this.scatter = new Scatter(memory, operand, rowStride, colStride, capacity);
        this.narrowing = Narrowing.of(type, carrier);
        this.isCarrier = !Widening.isNeeded(type);
        this.scratch = isCarrier ? new Block() : Block.of(carrier, capacity);
    }

    /// Where the loop puts the values of a tile.
    Block place(long offset, int rows, int cols) {
        return isCarrier ? scatter.place(offset, rows, cols) : scratch;
    }

    /// Takes the values that the loop has put into `block`, which [#place] gave, to memory.
    void store(Block block, long offset, int rows, int cols) {
        if (isCarrier) {
            scatter.store(block, offset, rows, cols);
            return;
        }
        put(block, offset, rows, cols);
    }

    /// Takes values that are somewhere else to memory.
    void put(Block block, long offset, int rows, int cols) {
        Block place = scatter.place(offset, rows, cols);
        narrowing.apply(block, place, rows * cols);
        scatter.store(place, offset, rows, cols);
    }
}
