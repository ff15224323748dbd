package ndraster.cli;

import java.util.stream.IntStream;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.UnaryUfunc;
import ndraster.dtype.DType;
import ndraster.dtype.NumericType;

/// Resizes a picture of any type, rows and columns apart, with alpha weighing the colours: what is transparent has
/// no colour to give.
///
/// It works on arrays of every type, at their depth, and is measured by Pillow's `Image.resize`.
final class Resampling {
    private final Picture picture;
    private final int width;
    private final int height;
    private final int channels;
    private final boolean isWeighed;
    private final boolean isLinear;
    private final boolean isRounded;
    private final float white;

    private Resampling(Picture picture, int width, int height, boolean isWeighed, boolean isLinear) {
        this.picture = picture;
        this.width = width;
        this.height = height;
        this.channels = picture.channels();
        this.isWeighed = isWeighed;
        this.isLinear = isLinear;
        // As Pillow does it with bytes after each pass: peaks are cut off.
        this.isRounded = !isLinear && picture.type() == NumericType.UINT8;
        this.white = (float) picture.white();
    }

    /// A new picture of that size. Truth values stay truth values: the nearest one counts.
    static NDArray of(Picture picture, int width, int height, ResizeFilter filter, boolean isLinear) {
        ResizeFilter possible = picture.array().dtype().equals(DType.BOOL) ? ResizeFilter.NEAREST : filter;
        boolean isWeighed = picture.hasAlpha() && possible != ResizeFilter.NEAREST;
        return new Resampling(picture, width, height, isWeighed, isLinear && possible != ResizeFilter.NEAREST)
                .resize(possible);
    }

    private NDArray resize(ResizeFilter filter) {
        int rows = Math.toIntExact(picture.height());
        int columns = Math.toIntExact(picture.width());
        ResizeWeights across = ResizeWeights.of(filter, columns, width);
        float[] narrow = new float[Math.multiplyExact(Math.multiplyExact(rows, width), channels)];
        NDArray pixels = picture.perPixel();
        IntStream.range(0, rows).parallel().forEach(y -> {
            float[] row = new float[columns * channels];
            load(pixels, y, row);
            resizeRow(row, across, narrow, y * width * channels);
        });
        ResizeWeights down = ResizeWeights.of(filter, rows, height);
        NDArray result = NDArray.zeros(picture.array().dtype(), height, width, channels);
        IntStream.range(0, height).parallel().forEach(y -> {
            float[] row = new float[width * channels];
            sumRows(narrow, down, y, row);
            store(row, result, y);
        });
        return picture.array().ndim() == 2 ? result.get("..., 0") : result;
    }

    private void load(NDArray pixels, int y, float[] row) {
        long[] shape = {picture.width(), channels};
        NDArray.asArray(DType.FLOAT32, row, shape).assign(pixels.get(Index.at(y)));
        if (isLinear) {
            LinearLight.decode(row, channels, picture.colors(), white);
        }
        if (isWeighed) {
            for (int i = 0; i < row.length; i += channels) {
                float share = row[i + channels - 1] / white;
                for (int c = 0; c < channels - 1; c++) {
                    row[i + c] = rounded(row[i + c] * share);
                }
            }
        }
    }

    private void resizeRow(float[] row, ResizeWeights across, float[] target, int at) {
        for (int x = 0; x < width; x++) {
            switch (channels) {
                case 3 -> mixThree(row, across.start(x) * 3, across.weights(x), target, at + x * 3);
                case 4 -> mixFour(row, across.start(x) * 4, across.weights(x), target, at + x * 4);
                default -> mix(row, across.start(x) * channels, across.weights(x), target, at + x * channels);
            }
        }
    }

    private void mix(float[] row, int from, float[] weights, float[] target, int at) {
        for (int c = 0; c < channels; c++) {
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * row[from + c + i * channels];
            }
            target[at + c] = rounded(sum);
        }
    }

    // Sums that do not wait for each other: three times as fast as one after the other.
    private void mixThree(float[] row, int from, float[] weights, float[] target, int at) {
        float first = 0;
        float second = 0;
        float third = 0;
        for (int i = 0, p = from; i < weights.length; i++, p += 3) {
            first += weights[i] * row[p];
            second += weights[i] * row[p + 1];
            third += weights[i] * row[p + 2];
        }
        target[at] = rounded(first);
        target[at + 1] = rounded(second);
        target[at + 2] = rounded(third);
    }

    private void mixFour(float[] row, int from, float[] weights, float[] target, int at) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int i = 0, p = from; i < weights.length; i++, p += 4) {
            first += weights[i] * row[p];
            second += weights[i] * row[p + 1];
            third += weights[i] * row[p + 2];
            fourth += weights[i] * row[p + 3];
        }
        target[at] = rounded(first);
        target[at + 1] = rounded(second);
        target[at + 2] = rounded(third);
        target[at + 3] = rounded(fourth);
    }

    private float rounded(float sample) {
        return isRounded ? Math.clamp((float) Math.floor(sample + 0.5f), 0, white) : sample;
    }

    private void sumRows(float[] rows, ResizeWeights down, int y, float[] target) {
        float[] weights = down.weights(y);
        for (int i = 0; i < weights.length; i++) {
            addRow(rows, (down.start(y) + i) * target.length, weights[i], target);
        }
    }

    private static void addRow(float[] rows, int from, float weight, float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] += weight * rows[from + i];
        }
    }

    private void store(float[] row, NDArray result, int y) {
        if (isWeighed) {
            for (int i = 0; i < row.length; i += channels) {
                float share = rounded(row[i + channels - 1]) / white;
                for (int c = 0; c < channels - 1 && share > 0; c++) {
                    row[i + c] = rounded(row[i + c]) / share;
                }
            }
        }
        if (isLinear) {
            LinearLight.encode(row, channels, picture.colors(), white);
        }
        NDArray target = result.get(Index.at(y));
        if (isRounded) {
            target.assign(NDArray.asArray(DType.UINT8, bytes(row), width, channels));
            return;
        }
        NDArray samples = NDArray.asArray(DType.FLOAT32, row, width, channels);
        target.assign(isInteger() ? integers(samples) : samples.astype(result.dtype()));
    }

    private byte[] bytes(float[] row) {
        byte[] bytes = new byte[row.length];
        for (int i = 0; i < row.length; i++) {
            bytes[i] = (byte) (int) rounded(row[i]);
        }
        return bytes;
    }

    private boolean isInteger() {
        return picture.type().isInteger();
    }

    /// Halves go up, as in Pillow.
    private NDArray integers(NDArray samples) {
        NDArray halves = samples.astype(DType.FLOAT64).addInPlace(0.5);
        return UnaryUfunc.FLOOR.apply(halves).toSaturated(picture.array().dtype());
    }
}
