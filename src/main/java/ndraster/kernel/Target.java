package ndraster.kernel;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import ndraster.dtype.NumericType;

/// An operand that a loop writes: takes blocks of the loop's values to its tiles.
final class Target {
    private final Scatter scatter;
    private final Optional<Conversion> conversion;
    private final Optional<Narrowing> narrowing;
    private final Block scratch;
    private final Block converted;

    private Target(
            Scatter scatter,
            Optional<Conversion> conversion,
            Optional<Narrowing> narrowing,
            Block scratch,
            Block converted) {
        this.scatter = scatter;
        this.conversion = conversion;
        this.narrowing = narrowing;
        this.scratch = scratch;
        this.converted = converted;
    }

    /// Takes values of `valueType`, in its natural carrier, to an operand of any type.
    static Target of(
            MemorySegment memory,
            Operand operand,
            NumericType valueType,
            long rowStride,
            long colStride,
            int capacity) {
        NumericType type = operand.dtype().type();
        Carrier carrier = Conversion.target(valueType, type);
        Optional<Narrowing> shortcut = Shortcut.ofFloats(valueType, type);
        boolean converts = shortcut.isEmpty() && Conversion.isNeeded(valueType, type);
        Optional<Conversion> conversion = converts ? Optional.of(Conversion.of(valueType, type)) : Optional.empty();
        boolean isDirect = conversion.isEmpty() && !Widening.isNeeded(type);
        return new Target(
                new Scatter(memory, operand, rowStride, colStride, capacity, !isDirect),
                conversion,
                isDirect ? Optional.empty() : shortcut.or(() -> Optional.of(Narrowing.of(type, carrier))),
                isDirect ? new Block() : Block.of(Carrier.of(valueType), capacity),
                conversion.isPresent() ? Block.of(carrier, capacity) : new Block());
    }

    /// Takes elements of another type as they are in memory.
    ///
    /// @param shortcut makes them elements of the operand
    static Target by(
            Conversion shortcut, MemorySegment memory, Operand operand, long rowStride, long colStride, int capacity) {
        Scatter scatter = new Scatter(memory, operand, rowStride, colStride, capacity, true);
        return new Target(scatter, Optional.empty(), Optional.of(shortcut::apply), new Block(), new Block());
    }

    /// Takes elements as they are in memory.
    ///
    /// @param mayBorrow whether [#place] may give any place in a block, not just index 0
    static Target raw(
            MemorySegment memory, Operand operand, long rowStride, long colStride, int capacity, boolean mayBorrow) {
        Scatter scatter = new Scatter(memory, operand, rowStride, colStride, capacity, mayBorrow);
        return new Target(scatter, Optional.empty(), Optional.empty(), new Block(), new Block());
    }

    /// Where the loop puts the values of a tile.
    Block place(long offset, int rows, int cols) {
        return narrowing.isPresent() ? scratch : scatter.place(offset, rows, cols);
    }

    /// Takes the values that the loop has put into `block`, which [#place] gave, to memory.
    void store(Block block, long offset, int rows, int cols) {
        if (narrowing.isEmpty()) {
            scatter.store(block, offset, rows, cols);
            return;
        }
        put(block, offset, rows, cols);
    }

    /// Takes values that are somewhere else to memory.
    void put(Block block, long offset, int rows, int cols) {
        Block values = block;
        if (conversion.isPresent()) {
            conversion.get().apply(values, converted, rows * cols);
            values = converted;
        }
        if (narrowing.isEmpty()) {
            scatter.put(values, offset, rows, cols);
            return;
        }
        Block place = scatter.place(offset, rows, cols);
        narrowing.get().apply(values, place, rows * cols);
        scatter.store(place, offset, rows, cols);
    }
}
