package ndraster.layout;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Arithmetic on shapes.
public final class Shapes {
    private Shapes() {}

    /// The number of elements.
    ///
    /// @throws ArithmeticException if it does not fit in 63 bits
    public static long size(long[] shape) {
        if (isEmpty(shape)) {
            return 0;
        }
        long size = 1;
        for (long length : shape) {
            size = Math.multiplyExact(size, length);
        }
        return size;
    }

    /// Whether one axis has length 0.
    public static boolean isEmpty(long[] shape) {
        for (long length : shape) {
            if (length == 0) {
                return true;
            }
        }
        return false;
    }

    /// The shape that all of `shapes` are repeated to when they meet, NumPy's broadcasting rule; nothing if they do
    /// not fit.
    public static Optional<long[]> broadcast(long[]... shapes) {
        int ndim = 0;
        for (long[] shape : shapes) {
            ndim = Math.max(ndim, shape.length);
        }
        long[] result = new long[ndim];
        Arrays.fill(result, 1);
        for (long[] shape : shapes) {
            int added = ndim - shape.length;
            for (int axis = 0; axis < shape.length; axis++) {
                long length = shape[axis];
                if (result[axis + added] == 1) {
                    result[axis + added] = length;
                } else if (length != 1 && length != result[axis + added]) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(result);
    }

    /// As NumPy writes it: `(3,)`, `(2,3)`. A negative length, one that is to be found out, is written `newaxis`,
    /// and left out in front.
    public static String toString(long[] shape) {
        String lengths = LongStream.of(shape)
                .dropWhile(length -> length < 0)
                .mapToObj(length -> length < 0 ? "newaxis" : Long.toString(length))
                .collect(Collectors.joining(","));
        return shape.length == 1 && !lengths.isEmpty() ? "(" + lengths + ",)" : "(" + lengths + ")";
    }

    static long[] reversed(long[] values) {
        long[] reversed = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }

    static long[] concatenated(long[] first, long[] second) {
        long[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
