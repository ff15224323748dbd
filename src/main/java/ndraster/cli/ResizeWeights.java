package ndraster.cli;

import java.util.Arrays;

/// Which positions of an axis count how much for each position of the resized axis.
///
/// When an axis shrinks, the filter widens with it, so that no pixel is left out.
final class ResizeWeights {
    private final int[] starts;
    private final float[][] weights;

    private ResizeWeights(int[] starts, float[][] weights) {
        this.starts = starts;
        this.weights = weights;
    }

    static ResizeWeights of(ResizeFilter filter, int length, int target) {
        ResizeWeights all = new ResizeWeights(new int[target], new float[target][]);
        double scale = (double) length / target;
        double widening = Math.max(1, scale);
        for (int i = 0; i < target; i++) {
            double centre = (i + 0.5) * scale;
            if (filter == ResizeFilter.NEAREST) {
                all.starts[i] = Math.min((int) centre, length - 1);
                all.weights[i] = new float[] {1};
            } else {
                all.set(i, filter, length, centre, widening);
            }
        }
        return all;
    }

    private void set(int target, ResizeFilter filter, int length, double centre, double widening) {
        double support = filter.support() * widening;
        int first = Math.max(0, (int) (centre - support + 0.5));
        int last = Math.min(length, (int) (centre + support + 0.5));
        double[] exact = new double[last - first];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = filter.weight((first + i - centre + 0.5) / widening);
        }
        double sum = Arrays.stream(exact).sum();
        starts[target] = first;
        weights[target] = new float[exact.length];
        for (int i = 0; i < exact.length; i++) {
            weights[target][i] = (float) (exact[i] / sum);
        }
    }

    int start(int target) {
        return starts[target];
    }

    float[] weights(int target) {
        return weights[target];
    }
}
