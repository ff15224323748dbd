package ndraster.kernel;

import java.util.Optional;

/// NumPy's choice of how many axes go through its buffer together: the one with the least cost, 1 and 1 more for each
/// operand that is copied, for each element of the buffer.
final class BufferChoice {
    private final boolean isConverted;
    private long cost;
    private long size;
    private boolean isStraight = true;
    private boolean isAtEnd;
    private int depth;

    private int bestDepth;
    private long bestCost;
    private long bestSize;
    private long bestCore = 1;
    private boolean isWholeRun;

    /// @param length of the innermost axis, which is reduced
    BufferChoice(long length, boolean isConverted) {
        this.isConverted = isConverted;
        this.cost = isConverted ? 2 : 1;
        this.size = length;
        this.bestCost = cost;
        this.bestSize = length;
    }

    /// Whether a further axis could still be an improvement.
    boolean goesOn() {
        return !isAtEnd && (size < Buffering.SIZE || cost == 1);
    }

    /// Looks at the next axis outwards.
    ///
    /// @param isInLine whether the axis before continues in it
    void consider(long length, boolean isInLine, boolean isReduced) {
        depth++;
        if (isStraight && !isInLine) {
            isStraight = false;
            cost += isConverted ? 0 : 1;
        }
        cost += isReduced ? 0 : 1;
        long core = size;
        size *= length;
        long buffered = cost > 1 ? Math.min(size, Buffering.SIZE) : size;
        if (cost * bestSize <= bestCost * buffered) {
            bestDepth = depth;
            bestCost = cost;
            bestSize = size;
            bestCore = core;
            isWholeRun = !isReduced;
        }
        isAtEnd = !isReduced;
    }

    Optional<Buffering> buffering() {
        if (bestDepth == 0) {
            boolean isCut = isConverted && bestSize > Buffering.SIZE;
            return isCut ? Optional.of(new Buffering(Buffering.SIZE, bestSize)) : Optional.empty();
        }
        if (isWholeRun) {
            return bestDepth == 1 ? Optional.empty() : Optional.of(new Buffering(bestCore, bestCore));
        }
        long chunk = Buffering.SIZE - Buffering.SIZE % bestCore;
        return Optional.of(new Buffering(chunk, bestSize));
    }
}
