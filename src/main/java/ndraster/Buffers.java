package ndraster;

import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import ndraster.dtype.DType;
import ndraster.memory.Storage;

/// Arrays over the memory of NIO buffers.
final class Buffers {
    private Buffers() {}

    static NDArray asArray(Buffer buffer) {
        return asArray(elementOf(buffer), buffer, buffer.remaining());
    }

    static NDArray asArray(DType dtype, Buffer buffer, long... shape) {
        return Creation.asRowMajor(dtype, Storage.over(memoryOf(buffer), buffer), shape);
    }

    private static MemorySegment memoryOf(Buffer buffer) {
        try {
            return MemorySegment.ofBuffer(buffer);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a " + buffer.getClass().getSimpleName()
                            + " has no memory of its own to share: it is neither direct"
                            + " nor over a Java array of its element type, as one over a String is not",
                    e);
        }
    }

    private static DType elementOf(Buffer buffer) {
        return switch (buffer) {
            case ByteBuffer _ -> DType.INT8;
            case ShortBuffer shorts -> DType.INT16.withOrder(shorts.order());
            case CharBuffer chars -> DType.UINT16.withOrder(chars.order());
            case IntBuffer ints -> DType.INT32.withOrder(ints.order());
            case LongBuffer longs -> DType.INT64.withOrder(longs.order());
            case FloatBuffer floats -> DType.FLOAT32.withOrder(floats.order());
            case DoubleBuffer doubles -> DType.FLOAT64.withOrder(doubles.order());
            default -> throw new IllegalArgumentException("no element type is known for " + buffer);
        };
    }
}
