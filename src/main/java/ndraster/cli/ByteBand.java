package ndraster.cli;

import java.util.Arrays;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.dtype.DType;

/// Rows of bytes, mixed by integers: what Pillow gives, to the bit.
///
/// Two rows are narrowed at once, one in the lower and one in the upper half of a `long`: one product for two samples.
final class ByteBand implements ResizeBand {
    private static final int BITS = 32 - Byte.SIZE - 2;
    private static final int HALF = 1 << (BITS - 1);
    private static final int WHITE = 255;

    private final Plan plan;
    private final byte[][] loaded;
    private final long[] pairs;
    private final int[][] narrowed;
    private final int[] sums;

    /// What all bands of a picture share.
    private static final class Plan {
        private final NDArray pixels;
        private final int channels;
        private final boolean isWeighed;
        private final ResizeWeights across;
        private final int[][] acrossWeights;
        private final ResizeWeights down;
        private final int[][] downWeights;
        private final byte[] result;

        Plan(NDArray pixels, boolean isWeighed, ResizeWeights across, ResizeWeights down) {
            this.pixels = pixels;
            this.channels = (int) pixels.length(2);
            this.isWeighed = isWeighed;
            this.across = across;
            this.acrossWeights = across.fixed(BITS);
            this.down = down;
            this.downWeights = down.fixed(BITS);
            this.result = new byte[Math.multiplyExact(down.length(), samplesPerRow())];
        }

        int samplesPerRow() {
            return Math.multiplyExact(across.length(), channels);
        }
    }

    private ByteBand(Plan plan) {
        int samples = (int) plan.pixels.length(1) * plan.channels;
        this.plan = plan;
        this.loaded = new byte[ROWS_AT_ONCE][samples];
        this.pairs = new long[samples];
        this.narrowed = new int[plan.down.most() + ROWS_AT_ONCE][plan.samplesPerRow()];
        this.sums = new int[plan.samplesPerRow()];
    }

    /// A new array of `(h, w, channels)`.
    ///
    /// @param pixels `(h, w, channels)`
    /// @param isWeighed whether the last channel weighs the others
    static NDArray resized(NDArray pixels, boolean isWeighed, ResizeWeights across, ResizeWeights down) {
        Plan plan = new Plan(pixels, isWeighed, across, down);
        ResizeBand.run(pixels, down, () -> new ByteBand(plan));
        return NDArray.asArray(DType.UINT8, plan.result, down.length(), across.length(), plan.channels);
    }

    @Override
    public void narrow(int first, int count) {
        for (int i = 0; i < count; i++) {
            load(first + i, loaded[i]);
        }
        pair(loaded[0], loaded[count - 1], pairs);
        int[] lower = narrowed[first % narrowed.length];
        int[] upper = narrowed[(first + count - 1) % narrowed.length];
        switch (plan.channels) {
            case 3 -> mixThree(lower, upper);
            case 4 -> mixFour(lower, upper);
            default -> mix(lower, upper);
        }
    }

    private void load(int y, byte[] row) {
        NDArray.asArray(DType.UINT8, row, plan.pixels.length(1), plan.channels).assign(plan.pixels.get(Index.at(y)));
        if (plan.isWeighed) {
            weigh(row, plan.channels);
        }
    }

    private static void pair(byte[] lower, byte[] upper, long[] pairs) {
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (lower[i] & 0xff) | (long) (upper[i] & 0xff) << Integer.SIZE;
        }
    }

    private void mix(int[] lower, int[] upper) {
        int channels = plan.channels;
        for (int i = 0; i < lower.length; i++) {
            int[] weights = plan.acrossWeights[i / channels];
            int p = plan.across.start(i / channels) * channels + i % channels;
            long sum = 0;
            for (int weight : weights) {
                sum += weight * pairs[p];
                p += channels;
            }
            put(sum, lower, upper, i);
        }
    }

    // Sums that do not wait for each other: three times as fast as one after the other.
    private void mixThree(int[] lower, int[] upper) {
        for (int x = 0; x < plan.across.length(); x++) {
            int from = plan.across.start(x) * 3;
            int[] weights = plan.acrossWeights[x];
            long first = 0;
            long second = 0;
            long third = 0;
            for (int i = 0; i < weights.length; i++) {
                first += weights[i] * pairs[from + 3 * i];
                second += weights[i] * pairs[from + 3 * i + 1];
                third += weights[i] * pairs[from + 3 * i + 2];
            }
            put(first, lower, upper, 3 * x);
            put(second, lower, upper, 3 * x + 1);
            put(third, lower, upper, 3 * x + 2);
        }
    }

    private void mixFour(int[] lower, int[] upper) {
        for (int x = 0; x < plan.across.length(); x++) {
            int p = plan.across.start(x) * 4;
            long first = 0;
            long second = 0;
            long third = 0;
            long fourth = 0;
            for (int weight : plan.acrossWeights[x]) {
                first += weight * pairs[p];
                second += weight * pairs[p + 1];
                third += weight * pairs[p + 2];
                fourth += weight * pairs[p + 3];
                p += 4;
            }
            put(first, lower, upper, 4 * x);
            put(second, lower, upper, 4 * x + 1);
            put(third, lower, upper, 4 * x + 2);
            put(fourth, lower, upper, 4 * x + 3);
        }
    }

    /// The lower half is a whole number with its sign, of which the upper half has lent if it is negative.
    private static void put(long sum, int[] lower, int[] upper, int at) {
        int low = (int) sum;
        int high = (int) ((sum - low) >> Integer.SIZE);
        lower[at] = sample(low + HALF);
        upper[at] = sample(high + HALF);
    }

    private static int sample(int sum) {
        return Math.max(0, Math.min(sum >> BITS, WHITE));
    }

    @Override
    public void finish(int y) {
        int[] weights = plan.downWeights[y];
        int start = plan.down.start(y);
        Arrays.fill(sums, HALF);
        for (int i = 0; i < weights.length; i++) {
            add(narrowed[(start + i) % narrowed.length], weights[i], sums);
        }
        int at = y * sums.length;
        for (int i = 0; i < sums.length; i++) {
            plan.result[at + i] = (byte) sample(sums[i]);
        }
        if (plan.isWeighed) {
            unweigh(plan.result, at, at + sums.length, plan.channels);
        }
    }

    private static void add(int[] row, int weight, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    /// What is transparent has no colour to give.
    private static void weigh(byte[] row, int channels) {
        for (int i = 0; i < row.length; i += channels) {
            int alpha = row[i + channels - 1] & 0xff;
            for (int c = 0; c < channels - 1; c++) {
                int product = (row[i + c] & 0xff) * alpha + 128;
                row[i + c] = (byte) ((product + (product >> Byte.SIZE)) >> Byte.SIZE);
            }
        }
    }

    private static void unweigh(byte[] rows, int from, int to, int channels) {
        for (int i = from; i < to; i += channels) {
            int alpha = rows[i + channels - 1] & 0xff;
            for (int c = 0; c < channels - 1 && alpha > 0; c++) {
                rows[i + c] = (byte) Math.min(WHITE, (rows[i + c] & 0xff) * WHITE / alpha);
            }
        }
    }
}
