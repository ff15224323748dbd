package ndraster;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import ndraster.dtype.Casting;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// Elements as Java arrays, memory segments and buffers.
final class JavaArrays {
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private JavaArrays() {}

    static int length(long size) {
        if (size > LONGEST) {
            throw new ShapeException("an array of " + size + " elements does not fit a Java array, which ends at "
                    + LONGEST + "; Blocks.of gives it in parts");
        }
        return (int) size;
    }

    /// A new Java array of a primitive type with all elements in C order.
    static Object of(NDArray array, Class<?> primitive) {
        int length = length(array.size());
        if (primitive == boolean.class) {
            return toBooleans(array, length);
        }
        checkType(array, primitive);
        Object values = Array.newInstance(primitive, length);
        copyTo(array, values);
        return values;
    }

    /// A new `double[]` of all elements in C order, converted without a check.
    static double[] toDoubles(NDArray array) {
        double[] values = new double[length(array.size())];
        copyTo(array, values);
        return values;
    }

    /// A new `long[]` of all elements in C order, converted without a check.
    static long[] toLongs(NDArray array) {
        long[] values = new long[length(array.size())];
        copyTo(array, values);
        return values;
    }

    /// Truth is what is not zero, so that there is one for all types that have a zero.
    private static boolean[] toBooleans(NDArray array, int length) {
        byte[] bytes = new byte[length];
        NDArray.asArray(DType.BOOL, bytes, array.shape()).assign(array);
        boolean[] truths = new boolean[length];
        for (int i = 0; i < length; i++) {
            truths[i] = bytes[i] != 0;
        }
        return truths;
    }

    private static void checkType(NDArray array, Class<?> primitive) {
        DType target = Nested.leafType(primitive);
        boolean isReal =
                array.dtype() instanceof Numeric numeric && !numeric.type().isComplex();
        boolean isWhole = isReal && array.dtype().kind() != 'f';
        if (!isReal || (target.kind() != 'f' && !isWhole)) {
            throw new CastException("the elements of a Java " + primitive + "[] can not be those of " + array.dtype()
                    + (isReal ? "; astype(" + target.name() + ") cuts their fractions off" : ""));
        }
        if (target.kind() != 'f' && !Casting.SAFE.allows(array.dtype(), target) && array.size() > 0) {
            checkRange(array, (Numeric) target, primitive);
        }
    }

    private static void checkRange(NDArray array, Numeric target, Class<?> primitive) {
        for (NDArray extreme : new NDArray[] {array.min(), array.max()}) {
            BigInteger value = Encoding.integer(extreme.item(), array.dtype());
            if (!target.type().holds(value)) {
                throw new CastException("the " + array.dtype() + " " + value + " does not fit a Java " + primitive
                        + "; astype(" + target.name() + ") wraps around");
            }
        }
    }

    /// Copies all elements, converted as by [NDArray#assign], into a Java array.
    static void copyTo(NDArray array, Object values) {
        over(array, values).assign(array);
    }

    /// Sets all elements, converted as by [NDArray#assign], from a Java array.
    static void copyFrom(NDArray array, Object values) {
        array.assign(over(array, values));
    }

    private static NDArray over(NDArray array, Object values) {
        if (!values.getClass().isArray()) {
            throw new IllegalArgumentException("elements are copied to and from Java arrays of a primitive type, not a "
                    + values.getClass().getSimpleName());
        }
        if (Array.getLength(values) < array.size()) {
            throw new ShapeException("the " + values.getClass().getSimpleName() + " has " + Array.getLength(values)
                    + " elements, the array " + array.size());
        }
        return NDArray.asArray(Nested.leafType(values.getClass().getComponentType()), values, array.shape());
    }

    static MemorySegment asMemorySegment(NDArray array) {
        if (!array.isCContiguous()) {
            throw new ShapeException("a memory segment has its elements one after the other; this array has "
                    + array.layout() + ". copy() has them so, arrayInterface() gives the memory with strides");
        }
        MemorySegment memory = array.storage().readable();
        MemorySegment part =
                array.nbytes() == 0 ? memory.asSlice(0, 0) : memory.asSlice(array.offset(), array.nbytes());
        return array.isReadOnly() ? part.asReadOnly() : part;
    }

    static ByteBuffer asByteBuffer(NDArray array) {
        MemorySegment memory = asMemorySegment(array);
        length(memory.byteSize());
        boolean isTurned =
                array.dtype().byteOrderCharacter() == '>' || array.dtype().byteOrderCharacter() == '<';
        ByteOrder other =
                ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return asByteBuffer(array, memory).order(isTurned ? other : ByteOrder.nativeOrder());
    }

    /// A read-only segment does not tell which Java array it is of.
    private static ByteBuffer asByteBuffer(NDArray array, MemorySegment memory) {
        try {
            return memory.asByteBuffer();
        } catch (UnsupportedOperationException e) {
            String found = array.storage()
                    .heapArray()
                    .map(heap -> heap.getClass().getSimpleName())
                    .orElse("array other than byte[]");
            throw new IllegalArgumentException(
                    "the memory is a Java " + found
                            + ", which no ByteBuffer can show; asMemorySegment can, and toBytes copies",
                    e);
        }
    }
}
