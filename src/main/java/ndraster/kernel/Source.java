package ndraster.kernel;

import java.util.Optional;
import ndraster.dtype.NumericType;

/// An operand that a loop reads: its tiles as blocks of values of the loop's type.
///
/// An operand that is repeated over the rows (a channel vector over an image) is gathered once and kept.
final class Source {
    private final Gather gather;
    private final Optional<Widening> widening;
    private final Optional<Conversion> conversion;
    private final Block natural;
    private final Block converted;
    private final boolean isPeriodic;
    private final boolean isConstant;
    private long keptOffset = -1;
    private int keptRows;
    private int keptCols;
    private Block kept;

    private Source(
            Gather gather,
            Optional<Widening> widening,
            Optional<Conversion> conversion,
            Block natural,
            Block converted,
            boolean isPeriodic,
            boolean isConstant) {
        this.gather = gather;
        this.widening = widening;
        this.conversion = conversion;
        this.natural = natural;
        this.converted = converted;
        this.isPeriodic = isPeriodic;
        this.isConstant = isConstant;
        this.kept = converted;
    }

    /// Values of `loopType`, in its natural carrier, from index 0 of a block on, from an operand of any type.
    static Source of(Operand operand, NumericType loopType, long rowStride, long colStride, int capacity) {
        NumericType type = operand.dtype().type();
        Optional<Conversion> shortcut = Shortcut.toFloats(type, loopType);
        boolean widens = shortcut.isEmpty() && Widening.isNeeded(type);
        boolean converts = Conversion.isNeeded(type, loopType);
        return new Source(
                new Gather(operand, rowStride, colStride, capacity, widens || converts),
                widens ? Optional.of(Widening.of(type)) : Optional.empty(),
                converts ? shortcut.or(() -> Optional.of(Conversion.of(type, loopType))) : Optional.empty(),
                widens ? Block.of(Carrier.of(type), capacity) : new Block(),
                converts ? Block.of(Conversion.target(type, loopType), capacity) : new Block(),
                rowStride == 0,
                rowStride == 0 && colStride == 0);
    }

    /// Values of the operand's own type, in its natural carrier, from anywhere in a block on.
    static Source natural(Operand operand, long rowStride, long colStride, int capacity) {
        NumericType type = operand.dtype().type();
        boolean widens = Widening.isNeeded(type);
        return new Source(
                new Gather(operand, rowStride, colStride, capacity, true),
                widens ? Optional.of(Widening.of(type)) : Optional.empty(),
                Optional.empty(),
                widens ? Block.of(Carrier.of(type), capacity) : new Block(),
                new Block(),
                rowStride == 0,
                rowStride == 0 && colStride == 0);
    }

    /// Elements as they are in memory.
    ///
    /// @param mayBorrow whether they may be anywhere in a block, not just from index 0 on
    static Source raw(Operand operand, long rowStride, long colStride, int capacity, boolean mayBorrow) {
        return new Source(
                new Gather(operand, rowStride, colStride, capacity, mayBorrow),
                Optional.empty(),
                Optional.empty(),
                new Block(),
                new Block(),
                rowStride == 0,
                rowStride == 0 && colStride == 0);
    }

    Block load(long offset, int rows, int cols) {
        if (isKept(offset, rows, cols)) {
            return kept;
        }
        keptOffset = offset;
        keptRows = rows;
        keptCols = cols;
        kept = convert(gather.load(offset, rows, cols), rows * cols);
        return kept;
    }

    private boolean isKept(long offset, int rows, int cols) {
        if (!isPeriodic || offset != keptOffset) {
            return false;
        }
        return isConstant ? rows * cols <= keptRows * keptCols : cols == keptCols && rows <= keptRows;
    }

    private Block convert(Block raw, int n) {
        Block block = raw;
        if (widening.isPresent()) {
            widening.get().apply(block, natural, n);
            block = natural;
        }
        if (conversion.isPresent()) {
            conversion.get().apply(block, converted, n);
            block = converted;
        }
        return block;
    }
}
