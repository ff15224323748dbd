package ndraster.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Arithmetic on shapes.
public final class Shapes {
    /// The most axes that an array can have: NumPy's limit.
    public static final int MAX_DIMENSIONS = 64;

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

    /// As Python prints the tuple: `(3,)`, `(2, 3)`.
    public static String toTuple(long... shape) {
        String lengths = LongStream.of(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
        return shape.length == 1 ? "(" + lengths + ",)" : "(" + lengths + ")";
    }

    /// The index, one number for each axis, of the element before which `position` others come in C order.
    ///
    /// @throws IndexOutOfBoundsException if the position is negative, or there are not so many elements
    /// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.unravel_index.html">unravel_index</a>
    public static long[] unravel(long position, long... shape) {
        long size = size(shape);
        if (position < 0 || position >= size) {
            throw new IndexOutOfBoundsException("index " + position + " is out of bounds for array with size " + size);
        }
        long[] index = new long[shape.length];
        long rest = position;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return index;
    }

    /// The numbers as a list that does not change.
    public static List<Long> toList(long... values) {
        Long[] boxed = new Long[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return List.of(boxed);
    }

    /// The numbers of a list.
    public static long[] toArray(List<Long> values) {
        long[] array = new long[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
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
