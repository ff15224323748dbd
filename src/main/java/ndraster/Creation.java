package ndraster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

    private Creation() {}

    static NDArray zeros(DType dtype, long... shape) {
        Layout layout = rowMajor(dtype, shape);
        return expandSubArray(dtype, layout, allocate(dtype, layout.size()));
    }

    /// One value as an array without axes.
    ///
    /// @throws CastException if it does not fit the type
    static NDArray scalar(DType dtype, Object value) {
        byte[] bytes = Encoding.encode(value, dtype);
        return new NDArray(dtype, SCALAR, Storage.onHeap(bytes, bytes));
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
                throw new ShapeException("negative dimensions are not allowed: " + Shapes.toString(shape));
            }
        }
        try {
            Math.multiplyExact(Shapes.size(shape), (long) dtype.itemSize());
            return Layout.rowMajor(shape, dtype.itemSize());
        } catch (ArithmeticException e) {
            throw new ShapeException(
                    "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible"
                            + " size: shape " + Shapes.toString(shape) + " of " + dtype);
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
        } catch (ArithmeticException e) {
            throw new ShapeException("array is too big: shape " + Shapes.toString(shape) + ", strides "
                    + Shapes.toString(strides) + ", offset " + offset + " reach beyond 63 bits");
        } catch (IllegalArgumentException e) {
            throw new ShapeException(String.valueOf(e.getMessage()));
        }
        if (extent.start() < 0 || extent.end() > storage.size()) {
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
        return NDArray.asArray(DType.BOOL, bytes, values.length);
    }

    static NDArray arange(long start, long stop, long step) {
        if (step == 0) {
            throw new IllegalArgumentException("arange needs a step other than 0");
        }
        NDArray array = zeros(DType.INT64, SliceRange.length(start, stop, step));
        MemorySegment memory = array.writable("output array is read-only");
        for (long i = 0; i < array.size(); i++) {
            memory.setAtIndex(ValueLayout.JAVA_LONG, i, start + i * step);
        }
        return array;
    }

    static NDArray arange(double start, double stop, double step) {
        double length = Math.ceil((stop - start) / step);
        if (!(length < Long.MAX_VALUE)) {
            throw new ShapeException(
                    "Maximum allowed size exceeded: arange(" + start + ", " + stop + ", " + step + ")");
        }
        NDArray array = zeros(DType.FLOAT64, Math.max(0, (long) length));
        MemorySegment memory = array.writable("output array is read-only");
        double delta = (start + step) - start;
        for (long i = 0; i < array.size(); i++) {
            memory.setAtIndex(ValueLayout.JAVA_DOUBLE, i, i == 1 ? start + step : start + i * delta);
        }
        return array;
    }
}
