package ndraster;

import static java.util.stream.Collectors.joining;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.LongStream;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.SubArray;
import ndraster.layout.Extent;
import ndraster.layout.Layout;
import ndraster.layout.Shapes;
import ndraster.memory.Storage;

/// How arrays come to be.
final class Creation {
    private static final Layout SCALAR = Layout.rowMajor(new long[0], 1);

    private static final long CACHE_LINE = 64;

    private Creation() {}

    static NDArray zeros(DType dtype, long... shape) {
        Layout layout = rowMajor(dtype, shape);
        try {
            return expandSubArray(dtype, layout, allocate(dtype, layout.size()));
        } catch (OutOfMemoryError e) {
            OutOfMemoryError words = new OutOfMemoryError("Unable to allocate "
                    + layout.size() * dtype.itemSize() + " bytes for an array with shape " + Shapes.toString(shape)
                    + " and data type " + dtype);
            words.initCause(e);
            throw words;
        }
    }

    /// Whole numbers must fit the type, floating point and complex numbers are converted by C's rules.
    static NDArray full(NDArray zeros, Object value) {
        DType dtype = zeros.dtype();
        return switch (value) {
            case Float _, Double _ when dtype instanceof Numeric -> zeros.assign(scalar(DType.FLOAT64, value));
            case BigInteger big
            when dtype.equals(DType.BOOL) && big.bitLength() >= Long.SIZE ->
                throw new CastException("Python int too large to convert to C long: " + big);
            case Complex _ when dtype instanceof Numeric -> zeros.assign(scalar(DType.COMPLEX128, value));
            default -> zeros.fill(value);
        };
    }

    static NDArray zeros(Arena arena, DType dtype, long... shape) {
        Layout layout = rowMajor(dtype, shape);
        long bytes = Math.multiplyExact(layout.size(), (long) dtype.itemSize());
        MemorySegment memory = arena.allocate(bytes, CACHE_LINE);
        return expandSubArray(dtype, layout, Storage.over(memory, memory));
    }

    /// One value as an array without axes.
    ///
    /// @throws CastException if it does not fit the type
    static NDArray scalar(DType dtype, Object value) {
        byte[] bytes = Encoding.encode(value, dtype);
        return new NDArray(dtype, SCALAR, Storage.own(bytes));
    }

    /// A new array whose axes lie in memory in the order that they have in the first argument of that shape.
    static NDArray keepOrder(DType dtype, long[] shape, NDArray... arguments) {
        for (NDArray argument : arguments) {
            if (argument.layout().hasShape(shape) && !argument.isCContiguous()) {
                return inOrder(dtype, shape, argument.layout().order());
            }
        }
        return zeros(dtype, shape);
    }

    private static NDArray inOrder(DType dtype, long[] shape, int[] order) {
        long[] sorted = new long[order.length];
        int[] back = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = shape[order[i]];
            back[order[i]] = i;
        }
        return zeros(dtype, sorted).transpose(back);
    }

    static Layout rowMajor(DType dtype, long[] shape) {
        for (long length : shape) {
            if (length < 0) {
                throw new ShapeException("negative dimensions are not allowed: " + Arrays.toString(shape));
            }
        }
        checkSize(dtype, shape);
        return Layout.rowMajor(shape, dtype.itemSize());
    }

    /// @throws ShapeException if there are more axes than NumPy has, or more bytes than 63 bits can count
    static void checkSize(DType dtype, long... shape) {
        checkAxes(shape.length);
        try {
            Math.multiplyExact(Shapes.size(shape), (long) dtype.itemSize());
        } catch (ArithmeticException e) {
            throw tooBig("shape " + Shapes.toString(shape) + " of " + dtype);
        }
    }

    static void checkAxes(int ndim) {
        if (ndim > Shapes.MAX_DIMENSIONS) {
            throw new ShapeException("maximum supported dimension for an ndarray is currently " + Shapes.MAX_DIMENSIONS
                    + ", found " + ndim);
        }
    }

    /// @throws ShapeException if no Java array has so many elements
    static int arrayLength(long length) {
        if (length > Integer.MAX_VALUE - Long.BYTES) {
            throw tooBig(length + " elements do not fit a Java array");
        }
        return (int) length;
    }

    static ShapeException tooBig(String found) {
        return new ShapeException(
                "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible" + " size: "
                        + found);
    }

    /// The sum of lengths.
    ///
    /// @throws ShapeException if it does not fit in 63 bits
    static long sum(long... lengths) {
        try {
            return LongStream.of(lengths).reduce(0, Math::addExact);
        } catch (ArithmeticException e) {
            throw tooBig("an axis of "
                    + LongStream.of(lengths).mapToObj(Long::toString).collect(joining(" + ")));
        }
    }

    /// Numbers get a Java array of their own kind, so that loops and AWT can use it as it is; the rest gets bytes.
    private static Storage allocate(DType dtype, long count) {
        if (dtype instanceof Numeric numeric) {
            return switch (numeric.type()) {
                case INT16, UINT16, FLOAT16 -> Storage.allocate(count, short.class, Short.BYTES);
                case INT32, UINT32 -> Storage.allocate(count, int.class, Integer.BYTES);
                case INT64, UINT64 -> Storage.allocate(count, long.class, Long.BYTES);
                case FLOAT32 -> Storage.allocate(count, float.class, Float.BYTES);
                case COMPLEX64 -> Storage.allocate(2 * count, float.class, Float.BYTES);
                case FLOAT64 -> Storage.allocate(count, double.class, Double.BYTES);
                case COMPLEX128 -> Storage.allocate(2 * count, double.class, Double.BYTES);
                case BOOL, INT8, UINT8 -> Storage.allocate(count, byte.class, Byte.BYTES);
            };
        }
        return Storage.allocate(Math.multiplyExact(count, (long) dtype.itemSize()), byte.class, Byte.BYTES);
    }

    /// NumPy never has a sub-array as the type of a whole array: its shape is appended to the array's.
    static NDArray expandSubArray(DType dtype, Layout layout, Storage storage) {
        if (dtype instanceof SubArray sub) {
            long[] inner = sub.shape().stream().mapToLong(Integer::longValue).toArray();
            return expandSubArray(sub.base(), layout.append(inner, sub.base().itemSize()), storage);
        }
        return new NDArray(dtype, layout, storage);
    }

    static NDArray asRowMajor(DType dtype, Storage storage, long... shape) {
        Layout layout = rowMajor(dtype, shape);
        return overStorage(dtype, storage, 0, shape, layout.strides());
    }

    static NDArray overStorage(DType dtype, Storage storage, long offset, long[] shape, long[] strides) {
        Layout layout;
        Extent extent;
        try {
            layout = Layout.of(shape, strides, offset);
            extent = layout.extent(dtype.itemSize());
            Math.multiplyExact(layout.size(), (long) Math.max(1, dtype.itemSize()));
        } catch (ArithmeticException e) {
            throw new ShapeException("array is too big: shape " + Shapes.toString(shape) + ", strides "
                    + Arrays.toString(strides) + ", offset " + offset + " reach beyond 63 bits");
        } catch (IllegalArgumentException e) {
            throw new ShapeException(String.valueOf(e.getMessage()));
        }
        if (layout.size() > 0 && (extent.start() < 0 || extent.end() > storage.size())) {
            throw new ShapeException("buffer is too small for requested array: " + layout + " of " + dtype
                    + " uses bytes " + extent.start() + " to " + extent.end() + ", the memory has " + storage.size());
        }
        return expandSubArray(dtype, layout, storage);
    }

    static NDArray of(boolean... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) (values[i] ? 1 : 0);
        }
        return own(DType.BOOL, bytes, values.length);
    }

    /// An array over a Java array that nobody else has.
    static NDArray own(DType dtype, Object array, long... shape) {
        return asRowMajor(dtype, Storage.own(array), shape);
    }

    static NDArray arange(long start, long stop, long step) {
        if (step == 0) {
            throw new IllegalArgumentException("division by zero: arange needs a step other than 0");
        }
        NDArray array = zeros(DType.INT64, count(start, stop, step));
        MemorySegment memory = array.writable("output array is read-only");
        for (long i = 0; i < array.size(); i++) {
            memory.setAtIndex(ValueLayout.JAVA_LONG, i, start + i * step);
        }
        return array;
    }

    private static long count(long start, long stop, long step) {
        BigInteger distance = BigInteger.valueOf(stop).subtract(BigInteger.valueOf(start));
        BigInteger[] whole = distance.divideAndRemainder(BigInteger.valueOf(step));
        BigInteger count = whole[1].signum() * Long.signum(step) > 0 ? whole[0].add(BigInteger.ONE) : whole[0];
        if (count.bitLength() >= Long.SIZE) {
            throw new ShapeException(
                    "Maximum allowed size exceeded: arange(" + start + ", " + stop + ", " + step + ")");
        }
        return Math.max(0, count.longValueExact());
    }

    private static long rangeLength(double start, double stop, double step) {
        String call = "arange(" + start + ", " + stop + ", " + step + ")";
        if (step == 0) {
            throw new IllegalArgumentException("float division by zero: " + call + " needs a step other than 0");
        }
        double length = (stop - start) / step;
        if (Double.isNaN(length)) {
            throw new ShapeException("arange: cannot compute length: " + call);
        }
        if (length == 0 && stop != start) {
            return 1 / length > 0 ? 1 : 0; // a step so long that the length is too small a number
        }
        if (!(Math.ceil(length) < Long.MAX_VALUE)) {
            throw new ShapeException("Maximum allowed size exceeded: " + call);
        }
        return (long) Math.ceil(length);
    }

    static NDArray arange(double start, double stop, double step) {
        NDArray array = zeros(DType.FLOAT64, Math.max(0, rangeLength(start, stop, step)));
        MemorySegment memory = array.writable("output array is read-only");
        double delta = (start + step) - start;
        for (long i = 0; i < array.size(); i++) {
            memory.setAtIndex(ValueLayout.JAVA_DOUBLE, i, i == 1 ? start + step : start + i * delta);
        }
        if (array.size() > 0) {
            memory.setAtIndex(ValueLayout.JAVA_DOUBLE, 0, start); // the step may be infinite
        }
        return array;
    }
}
