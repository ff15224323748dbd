package ndraster.cli;

import java.util.Arrays;

/// Which positions of an axis count how much for each position of the resized axis.
///
/// When an axis shrinks, the filter widens with it, so that no pixel is left out.
final class ResizeWeights {
    private final int[] starts;
    private final double[][] weights;

    private ResizeWeights(int[] starts, double[][] weights) {
        this.starts = starts;
        this.weights = weights;
    }

    static ResizeWeights of(ResizeFilter filter, int length, int target) {
        ResizeWeights all = new ResizeWeights(new int[target], new double[target][]);
        double scale = (double) length / target;
        double widening = Math.max(1, scale);
        for (int i = 0; i < target; i++) {
            all.set(i, filter, length, (i + 0.5) * scale, widening);
        }
        return all;
    }

    private void set(int target, ResizeFilter filter, int length, double centre, double widening) {
        double support = filter.support() * widening;
        int first = Math.max(0, (int) (centre - support + 0.5));
        int last = Math.min(length, (int) (centre + support + 0.5));
        double[] shares = new double[last - first];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = filter.weight((first + i - centre + 0.5) / widening);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        starts[target] = first;
        weights[target] = shares;
    }

    /// How many positions the resized axis has.
    int length() {
        return starts.length;
    }

    int start(int target) {
        return starts[target];
    }

    /// Behind the last position that counts.
    int end(int target) {
        return starts[target] + weights[target].length;
    }

    /// How many positions count at most.
    int most() {
        return Arrays.stream(weights).mapToInt(shares -> shares.length).max().orElse(0);
    }

    double[][] shares() {
        return weights;
    }

    /// As integers, with `bits` behind the point; halves go away from zero.
    int[][] fixed(int bits) {
        int[][] fixed = new int[weights.length][];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = new int[weights[i].length];
            for (int k = 0; k < fixed[i].length; k++) {
                double scaled = weights[i][k] * (1 << bits);
                fixed[i][k] = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
            }
        }
        return fixed;
    }
}
