package ndraster;

import java.util.Arrays;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;

/// `bincount`.
final class Bincounts {
    private Bincounts() {}

    static NDArray count(NDArray array, long minLength) {
        long[] numbers = numbers(array);
        long[] counts = new long[length(numbers, minLength)];
        for (long number : numbers) {
            counts[(int) number]++;
        }
        return Creation.own(DType.INT64, counts, counts.length);
    }

    static NDArray weigh(NDArray array, NDArray weights, long minLength) {
        long[] numbers = numbers(array);
        if (numbers.length == 0) {
            return count(array, minLength);
        }
        int length = length(numbers, minLength);
        if (weights.size() != numbers.length) {
            throw new IllegalArgumentException("The weights and list don't have the same length. Found "
                    + weights.size() + " weights, " + numbers.length + " numbers");
        }
        double[] values = values(weights);
        double[] sums = new double[length];
        for (int i = 0; i < numbers.length; i++) {
            sums[(int) numbers[i]] += values[i];
        }
        return Creation.own(DType.FLOAT64, sums, sums.length);
    }

    private static double[] values(NDArray weights) {
        if (!Casting.SAFE.allows(weights.dtype(), DType.FLOAT64)) {
            throw new CastException(Casting.SAFE.refusal(weights.dtype(), DType.FLOAT64));
        }
        return JavaArrays.toDoubles(weights);
    }

    private static long[] numbers(NDArray array) {
        if (array.ndim() != 1) {
            throw new ShapeException((array.ndim() == 0
                            ? "object of too small depth for desired array"
                            : "object too deep for desired array")
                    + ": bincount wants one dimension, found " + array.ndim() + "; reshape(-1) flattens");
        }
        if (!Casting.SAFE.allows(array.dtype(), DType.UINT64) && !Casting.SAFE.allows(array.dtype(), DType.INT64)) {
            throw new CastException(Casting.SAFE.refusal(array.dtype(), DType.INT64));
        }
        return JavaArrays.toLongs(array);
    }

    private static int length(long[] numbers, long minLength) {
        if (minLength < 0) {
            throw new IllegalArgumentException("'minlength' must not be negative: " + minLength);
        }
        long least = Arrays.stream(numbers).min().orElse(0);
        if (least < 0) {
            throw new IllegalArgumentException("'list' argument must have no negative elements: found " + least);
        }
        long most = Arrays.stream(numbers).max().orElse(-1);
        return Creation.arrayLength(Math.max(minLength, most == Long.MAX_VALUE ? most : most + 1));
    }
}
