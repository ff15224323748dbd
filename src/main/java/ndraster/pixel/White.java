package ndraster.pixel;

import ndraster.dtype.NumericType;

/// The sample that stands for white, for opaque, for all of something: the largest integer, or 1.
public final class White {
    private White() {}

    /// That of a type; 1 for bool and floating point numbers.
    public static double of(NumericType type) {
        return switch (type) {
            case INT8 -> Byte.MAX_VALUE;
            case UINT8 -> 0xff;
            case INT16 -> Short.MAX_VALUE;
            case UINT16 -> 0xffff;
            case INT32 -> Integer.MAX_VALUE;
            case UINT32 -> 0xffffffffL;
            case INT64 -> Long.MAX_VALUE;
            case UINT64 -> 2.0 * Long.MAX_VALUE;
            default -> 1;
        };
    }
}
