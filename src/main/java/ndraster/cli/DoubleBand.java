package ndraster.cli;

import java.util.Arrays;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.UnaryUfunc;
import ndraster.dtype.DType;

/// Rows of any type, mixed as float64.
final class DoubleBand implements ResizeBand {
    private final Plan plan;
    private final double[] loaded;
    private final double[][] narrowed;
    private final double[] sums;

    /// What all bands of a picture share.
    private static final class Plan {
        private final Picture picture;
        private final boolean isWeighed;
        private final boolean isLinear;
        private final ResizeWeights across;
        private final double[][] acrossWeights;
        private final ResizeWeights down;
        private final double[][] downWeights;
        private final NDArray result;

        Plan(Picture picture, boolean isLinear, ResizeWeights across, ResizeWeights down) {
            this.picture = picture;
            this.isWeighed = picture.hasAlpha();
            this.isLinear = isLinear;
            this.across = across;
            this.acrossWeights = across.shares();
            this.down = down;
            this.downWeights = down.shares();
            this.result = NDArray.zeros(picture.array().dtype(), down.length(), across.length(), picture.channels());
        }

        int channels() {
            return picture.channels();
        }

        double white() {
            return picture.white();
        }

        int samplesPerRow() {
            return Math.multiplyExact(across.length(), channels());
        }
    }

    private DoubleBand(Plan plan) {
        this.plan = plan;
        this.loaded = new double[(int) plan.picture.width() * plan.channels()];
        this.narrowed = new double[plan.down.most() + ROWS_AT_ONCE][plan.samplesPerRow()];
        this.sums = new double[plan.samplesPerRow()];
    }

    /// A new array of `(h, w, channels)`.
    ///
    /// @param isLinear whether light is mixed, not samples
    static NDArray resized(Picture picture, boolean isLinear, ResizeWeights across, ResizeWeights down) {
        Plan plan = new Plan(picture, isLinear, across, down);
        ResizeBand.run(picture.array(), down, () -> new DoubleBand(plan));
        return plan.result;
    }

    @Override
    public void narrow(int first, int count) {
        for (int y = first; y < first + count; y++) {
            load(y);
            narrow(narrowed[y % narrowed.length]);
        }
    }

    private void load(int y) {
        NDArray.asArray(DType.FLOAT64, loaded, plan.picture.width(), plan.channels())
                .assign(plan.picture.perPixel().get(Index.at(y)));
        if (plan.isLinear) {
            LinearLight.decode(loaded, plan.channels(), plan.picture.colors(), plan.white());
        }
        if (plan.isWeighed) {
            weigh(loaded, plan.channels(), plan.white());
        }
    }

    private static void weigh(double[] row, int channels, double white) {
        for (int i = 0; i < row.length; i += channels) {
            double share = row[i + channels - 1] / white;
            for (int c = 0; c < channels - 1; c++) {
                row[i + c] *= share;
            }
        }
    }

    private void narrow(double[] target) {
        for (int x = 0; x < plan.across.length(); x++) {
            double[] weights = plan.acrossWeights[x];
            int from = plan.across.start(x) * plan.channels();
            if (plan.channels() == 3) {
                mixThree(from, weights, target, 3 * x);
            } else {
                mix(from, weights, target, plan.channels() * x);
            }
        }
    }

    private void mix(int from, double[] weights, double[] target, int at) {
        int channels = plan.channels();
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * loaded[from + c + i * channels];
            }
            target[at + c] = sum;
        }
    }

    // Sums that do not wait for each other: three times as fast as one after the other.
    private void mixThree(int from, double[] weights, double[] target, int at) {
        double first = 0;
        double second = 0;
        double third = 0;
        for (int i = 0, p = from; i < weights.length; i++, p += 3) {
            first += weights[i] * loaded[p];
            second += weights[i] * loaded[p + 1];
            third += weights[i] * loaded[p + 2];
        }
        target[at] = first;
        target[at + 1] = second;
        target[at + 2] = third;
    }

    @Override
    public void finish(int y) {
        double[] weights = plan.downWeights[y];
        Arrays.fill(sums, 0);
        for (int i = 0; i < weights.length; i++) {
            add(narrowed[(plan.down.start(y) + i) % narrowed.length], weights[i], sums);
        }
        if (plan.isWeighed) {
            unweigh(sums, plan.channels(), plan.white());
        }
        if (plan.isLinear) {
            LinearLight.encode(sums, plan.channels(), plan.picture.colors(), plan.white());
        }
        NDArray samples = NDArray.asArray(DType.FLOAT64, sums, plan.across.length(), plan.channels());
        boolean isInteger = plan.picture.type().isInteger();
        plan.result.get(Index.at(y)).assign(isInteger ? integers(samples) : samples.astype(plan.result.dtype()));
    }

    private static void add(double[] row, double weight, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    private static void unweigh(double[] row, int channels, double white) {
        for (int i = 0; i < row.length; i += channels) {
            double share = row[i + channels - 1] / white;
            for (int c = 0; c < channels - 1 && share > 0; c++) {
                row[i + c] /= share;
            }
        }
    }

    /// Halves go up, as in Pillow.
    private NDArray integers(NDArray samples) {
        NDArray halves = samples.addInPlace(0.5);
        return UnaryUfunc.FLOOR.apply(halves).toSaturated(plan.result.dtype());
    }
}
