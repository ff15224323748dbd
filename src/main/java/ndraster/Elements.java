package ndraster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import ndraster.dtype.Bytes;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.Raw;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;
import ndraster.dtype.Text;
import ndraster.dtype.Time;

/// One element of memory as a Java object.
///
/// bool is a [Boolean], integers are [Long] (uint64 [BigInteger]), floating point is [Double], complex [Complex], `S`
/// and `V` are `byte[]`, `U` is [String], times are their [Long] count, a struct is a [List] of its fields' values and
/// a sub-array a nested [List].
final class Elements {
    private Elements() {}

    static Object read(MemorySegment memory, long at, DType dtype) {
        return switch (dtype) {
            case Numeric numeric -> readNumber(memory, at, numeric);
            case Bytes bytes -> readBytes(memory, at, bytes.itemSize());
            case Text text -> readText(memory, at, text);
            case Raw raw -> memory.asSlice(at, raw.itemSize()).toArray(ValueLayout.JAVA_BYTE);
            case Time time -> readLong(memory, at, time.order());
            case SubArray sub -> readSubArray(memory, at, sub, 0, sub.shape().size());
            case Struct struct ->
                struct.fields().stream()
                        .map(field -> read(memory, at + field.offset(), field.dtype()))
                        .toList();
        };
    }

    private static Object readNumber(MemorySegment memory, long at, Numeric dtype) {
        ByteOrder order = dtype.order();
        return switch (dtype.type()) {
            case BOOL -> memory.get(ValueLayout.JAVA_BYTE, at) != 0;
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32 -> readInteger(memory, at, dtype);
            case UINT64 -> new BigInteger(Long.toUnsignedString(readLong(memory, at, order)));
            case FLOAT16, FLOAT32, FLOAT64 -> readReal(memory, at, dtype);
            case COMPLEX64 -> new Complex(readFloat(memory, at, order), readFloat(memory, at + Float.BYTES, order));
            case COMPLEX128 -> new Complex(readDouble(memory, at, order), readDouble(memory, at + Double.BYTES, order));
        };
    }

    /// The bits of a bool or integer, extended by its sign to 64 (uint64 keeps its bits).
    static long readInteger(MemorySegment memory, long at, Numeric dtype) {
        ByteOrder order = dtype.order();
        return switch (dtype.type()) {
            case BOOL -> memory.get(ValueLayout.JAVA_BYTE, at) != 0 ? 1 : 0;
            case INT8 -> memory.get(ValueLayout.JAVA_BYTE, at);
            case UINT8 -> memory.get(ValueLayout.JAVA_BYTE, at) & 0xffL;
            case INT16 -> readShort(memory, at, order);
            case UINT16 -> readShort(memory, at, order) & 0xffffL;
            case INT32 -> readInt(memory, at, order);
            case UINT32 -> readInt(memory, at, order) & 0xffff_ffffL;
            case INT64, UINT64 -> readLong(memory, at, order);
            default -> throw new AssertionError(dtype);
        };
    }

    /// The value of a floating-point number.
    static double readReal(MemorySegment memory, long at, Numeric dtype) {
        ByteOrder order = dtype.order();
        return switch (dtype.type()) {
            case FLOAT16 -> Float.float16ToFloat(readShort(memory, at, order));
            case FLOAT32 -> readFloat(memory, at, order);
            case FLOAT64 -> readDouble(memory, at, order);
            default -> throw new AssertionError(dtype);
        };
    }

    private static byte[] readBytes(MemorySegment memory, long at, int size) {
        int length = size;
        while (length > 0 && memory.get(ValueLayout.JAVA_BYTE, at + length - 1) == 0) {
            length--;
        }
        return memory.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
    }

    private static String readText(MemorySegment memory, long at, Text dtype) {
        byte[] utf32 = memory.asSlice(at, dtype.itemSize()).toArray(ValueLayout.JAVA_BYTE);
        String text = new String(utf32, utf32Of(dtype.order()));
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == 0) {
            length--;
        }
        return text.substring(0, length);
    }

    static Charset utf32Of(ByteOrder order) {
        return Charset.forName(order == ByteOrder.LITTLE_ENDIAN ? "UTF-32LE" : "UTF-32BE");
    }

    private static Object readSubArray(MemorySegment memory, long at, SubArray dtype, int axis, int ndim) {
        if (axis == ndim) {
            return read(memory, at, dtype.base());
        }
        long step = dtype.base().itemSize();
        for (int inner = axis + 1; inner < ndim; inner++) {
            step *= dtype.shape().get(inner);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < dtype.shape().get(axis); i++) {
            values.add(readSubArray(memory, at + i * step, dtype, axis + 1, ndim));
        }
        return List.copyOf(values);
    }

    private static short readShort(MemorySegment memory, long at, ByteOrder order) {
        return memory.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at);
    }

    private static int readInt(MemorySegment memory, long at, ByteOrder order) {
        return memory.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at);
    }

    private static long readLong(MemorySegment memory, long at, ByteOrder order) {
        return memory.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), at);
    }

    private static float readFloat(MemorySegment memory, long at, ByteOrder order) {
        return memory.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order), at);
    }

    private static double readDouble(MemorySegment memory, long at, ByteOrder order) {
        return memory.get(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order), at);
    }
}
