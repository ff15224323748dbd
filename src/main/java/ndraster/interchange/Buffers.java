package ndraster.interchange;

import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.Text;
import ndraster.dtype.Time;

/// Arrays and the buffers of `java.nio`, in the right byte order.
///
/// A buffer has an order that its `getInt` and `putInt` follow, big-endian unless someone said otherwise; an array has
/// the order of its dtype, mostly the machine's. Here the one becomes the other, so that both sides read the same
/// numbers.
public final class Buffers {
    private static final int LARGEST = Integer.MAX_VALUE;

    private Buffers() {}

    /// The elements of `buffer` between its position and its limit as an array of one axis: int8 of bytes, uint16
    /// of
    /// chars, else the numbers that they are, in the buffer's order. A shared view, read-only if the buffer is.
    public static NDArray asArray(Buffer buffer) {
        DType dtype = switch (buffer) {
            case ByteBuffer _ -> DType.INT8;
            case CharBuffer chars -> DType.UINT16.withOrder(chars.order());
            case ShortBuffer shorts -> DType.INT16.withOrder(shorts.order());
            case IntBuffer ints -> DType.INT32.withOrder(ints.order());
            case LongBuffer longs -> DType.INT64.withOrder(longs.order());
            case FloatBuffer floats -> DType.FLOAT32.withOrder(floats.order());
            case DoubleBuffer doubles -> DType.FLOAT64.withOrder(doubles.order());
        };
        return NDArray.asArray(dtype, MemorySegment.ofBuffer(buffer), buffer.remaining());
    }

    /// The bytes of `buffer` from its position on, read as elements of `dtype` in C order. It is the order of the
    /// dtype that counts: `dtype.withOrder(buffer.order())` for what was written with the buffer's own methods. A
    /// shared view, read-only if the buffer is.
    ///
    /// @throws ndraster.ShapeException if there are fewer bytes than the shape asks for
    public static NDArray asArray(DType dtype, ByteBuffer buffer, long... shape) {
        return NDArray.asArray(dtype, MemorySegment.ofBuffer(buffer), shape);
    }

    /// The bytes of an array in C order as a buffer whose order is that of the array's numbers, the machine's for
    /// structs and bytes. A shared view, read-only if the array is.
    ///
    /// @throws IllegalArgumentException if the array has gaps or another order of axes, more bytes than a buffer
    ///     holds, or lies in a Java array of something else than bytes; [#toByteBuffer] copies
    public static ByteBuffer asByteBuffer(NDArray array) {
        checkSize(array);
        MemorySegment memory = Foreign.asSegment(array);
        if (memory.heapBase().filter(base -> !(base instanceof byte[])).isPresent()
                || array.storage()
                        .heapArray()
                        .filter(base -> !(base instanceof byte[]))
                        .isPresent()) {
            throw new IllegalArgumentException("this array lies in a Java array of numbers, which no ByteBuffer can"
                    + " show: Buffers.toByteBuffer copies it");
        }
        return memory.asByteBuffer().order(orderOf(array.dtype()));
    }

    /// The elements of an array in C order, their numbers in `order`, in a new buffer of that order: `BIG_ENDIAN`,
    /// Java's own, for most of what the JVM's world reads.
    ///
    /// @throws IllegalArgumentException if there are more bytes than a buffer holds
    public static ByteBuffer toByteBuffer(NDArray array, ByteOrder order) {
        checkSize(array);
        DType wanted = array.dtype().withOrder(order);
        NDArray ordered = array.dtype().equals(wanted) ? array : array.astype(wanted);
        return ByteBuffer.wrap(ordered.toBytes()).order(order);
    }

    private static ByteOrder orderOf(DType dtype) {
        return switch (dtype) {
            case Numeric number -> number.order();
            case Text text -> text.order();
            case Time time -> time.order();
            default -> ByteOrder.nativeOrder();
        };
    }

    private static void checkSize(NDArray array) {
        if (array.nbytes() > LARGEST) {
            throw new IllegalArgumentException("a buffer of java.nio holds at most " + LARGEST
                    + " bytes; the array has " + array.nbytes() + ". Foreign.asSegment has no such limit");
        }
    }
}
