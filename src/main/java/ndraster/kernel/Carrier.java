package ndraster.kernel;

import ndraster.dtype.NumericType;

/// The four Java types that loops compute in.
enum Carrier {
    INT,
    LONG,
    FLOAT,
    DOUBLE;

    /// The smallest carrier that holds every value of a real type. uint64 keeps its bits in a `long`.
    static Carrier of(NumericType type) {
        return switch (type) {
            case BOOL, INT8, UINT8, INT16, UINT16, INT32 -> INT;
            case UINT32, INT64, UINT64 -> LONG;
            case FLOAT16, FLOAT32 -> FLOAT;
            case FLOAT64 -> DOUBLE;
            case COMPLEX64, COMPLEX128 -> throw new IllegalArgumentException(type + " has two parts");
        };
    }
}
