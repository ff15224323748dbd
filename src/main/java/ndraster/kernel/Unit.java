package ndraster.kernel;

import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.dtype.NumericType;
import ndraster.memory.Storage;

/// The Java type that has the bytes of a real element as they are in memory.
enum Unit {
    BYTE(1),
    SHORT(2),
    INT(4),
    LONG(8),
    FLOAT(4),
    DOUBLE(8);

    final int size;

    Unit(int size) {
        this.size = size;
    }

    static Unit of(NumericType type) {
        return switch (type) {
            case BOOL, INT8, UINT8 -> BYTE;
            case INT16, UINT16, FLOAT16 -> SHORT;
            case INT32, UINT32 -> INT;
            case INT64, UINT64 -> LONG;
            case FLOAT32 -> FLOAT;
            case FLOAT64 -> DOUBLE;
            case COMPLEX64, COMPLEX128 -> throw new IllegalArgumentException(type + " has two parts");
        };
    }

    /// The largest type whose elements, as mere bits, make up items of `bytes` bytes in `storage`; a Java array is
    /// best written by its own type.
    static Numeric bits(long bytes, Storage storage) {
        Object array = storage.heapArray().orElse(storage);
        Numeric own = switch (array) {
            case short[] _, char[] _ -> DType.INT16;
            case int[] _ -> DType.INT32;
            case float[] _ -> DType.FLOAT32;
            case double[] _ -> DType.FLOAT64;
            default -> DType.INT64;
        };
        return bytes % own.itemSize() == 0 ? own : largest(bytes);
    }

    private static Numeric largest(long bytes) {
        if (bytes % Integer.BYTES == 0) {
            return DType.INT32;
        }
        return bytes % Short.BYTES == 0 ? DType.INT16 : DType.INT8;
    }

    boolean isArray(Object array) {
        return switch (this) {
            case BYTE -> array instanceof byte[];
            case SHORT -> array instanceof short[];
            case INT -> array instanceof int[];
            case LONG -> array instanceof long[];
            case FLOAT -> array instanceof float[];
            case DOUBLE -> array instanceof double[];
        };
    }
}
