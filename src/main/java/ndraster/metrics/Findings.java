package ndraster.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.layout.Shapes;
import ndraster.metrics.ArrayDifference.Gap;
import ndraster.metrics.ArrayDifference.Pair;
import ndraster.metrics.Twins.Chunk;

/// What the chunks of two arrays give, put together.
final class Findings {
    private final long[] shape;
    private final int shown;
    private final List<Pair> first = new ArrayList<>();
    private long count;
    private double absolute = Double.NEGATIVE_INFINITY;
    private long absoluteAt;
    private double relative = Double.NEGATIVE_INFINITY;
    private long relativeAt;

    Findings(long[] shape, int shown) {
        this.shape = shape.clone();
        this.shown = shown;
    }

    void add(Chunk chunk, Mismatches mismatches) {
        boolean[] where = mismatches.where();
        for (int i = 0; i < where.length; i++) {
            if (where[i]) {
                count++;
                addFirst(chunk, i);
                int at = i;
                mismatches.gaps().ifPresent(gaps -> widen(gaps, chunk.start(), at));
            }
        }
    }

    private void addFirst(Chunk chunk, int i) {
        if (first.size() < shown) {
            first.add(new Pair(index(chunk.start() + i), text(chunk.actual(), i), text(chunk.expected(), i)));
        }
    }

    private static String text(NDArray array, int i) {
        return array.get(Index.at(i)).str();
    }

    /// NaN is no distance, and what was expected to be 0 has no proportions.
    private void widen(Mismatches.Gaps gaps, long start, int i) {
        double amount = gaps.amounts()[i];
        if (amount > absolute) {
            absolute = amount;
            absoluteAt = start + i;
        }
        double proportion = amount / gaps.expected()[i];
        if (proportion > relative && gaps.expected()[i] != 0) {
            relative = proportion;
            relativeAt = start + i;
        }
    }

    private List<Long> index(long position) {
        return LongStream.of(Shapes.unravel(position, shape)).boxed().toList();
    }

    ArrayDifference over(long size) {
        return new ArrayDifference(size, count, first, gap(absolute, absoluteAt), gap(relative, relativeAt));
    }

    private Optional<Gap> gap(double amount, long at) {
        return amount < 0 ? Optional.empty() : Optional.of(new Gap(index(at), amount));
    }
}
