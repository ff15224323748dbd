package ndraster.kernel;

import ndraster.dtype.NumericType;

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
