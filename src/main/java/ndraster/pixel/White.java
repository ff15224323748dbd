package ndraster.pixel;

import ndraster.dtype.NumericType;

/// The sample that stands for white, for opaque, for all of something: the largest integer, or 1.
public final class White {
    private White() {}

    /// That of a type; 1 for bool and floating point numbers.
    public static double of(NumericType type) {
        return type.isInteger() ? type.largest().doubleValue() : 1;
    }
}
