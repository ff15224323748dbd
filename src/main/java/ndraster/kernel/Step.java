package ndraster.kernel;

import ndraster.dtype.NumericType;

/// What gives the values of one term, tile by tile: one block, or two for complex numbers.
interface Step {
    /// The values of the tile; valid until the step that uses them has run.
    Block[] values(long[] offsets, int rows, int cols);

    /// The type of a complex number's parts; other types as they are.
    static NumericType part(NumericType type) {
        return switch (type) {
            case COMPLEX64 -> NumericType.FLOAT32;
            case COMPLEX128 -> NumericType.FLOAT64;
            default -> type;
        };
    }
}
