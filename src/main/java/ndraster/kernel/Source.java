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

    Source(Operand operand, NumericType loopType, long rowStride, long colStride, int capacity) {
        NumericType type = operand.dtype().type();
        this.gather = new Gather(operand, rowStride, colStride, capacity);
        this.widening = Widening.isNeeded(type) ? Optional.of(Widening.of(type)) : Optional.empty();
        this.conversion =
                Conversion.isNeeded(type, loopType) ? Optional.of(Conversion.of(type, loopType)) : Optional.empty();
        this.natural = widening.isPresent() ? Block.of(Carrier.of(type), capacity) : new Block();
        this.converted = conversion.isPresent()
                ? Block.of(Conversion.target(type, loopType), capacity)
                : natural;
        this.isPeriodic = rowStride == 0;
        this.isConstant = isPeriodic && colStride == 0;
        this.kept = converted;
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
