package ndraster.kernel;

import java.util.Optional;

/// The values of another step in another type.
///
/// @param argument gives the values
/// @param conversion changes each part
/// @param out where the parts go; fewer than there are where the imaginary one is dropped
/// @param wrapping what makes them values of their type
/// @param zeros the imaginary parts of numbers that have none, or nothing
@SuppressWarnings("ArrayRecordComponent") // never compared
record ConversionStep(Step argument, Conversion conversion, Block[] out, Optional<Wrapping> wrapping, Block... zeros)
        implements Step {
    @Override
    public Block[] values(long[] offsets, int rows, int cols) {
        Block[] from = argument.values(offsets, rows, cols);
        Block[] values = new Block[out.length + zeros.length];
        for (int k = 0; k < out.length; k++) {
            conversion.apply(from[k], out[k], rows * cols);
            if (wrapping.isPresent()) {
                wrapping.get().apply(out[k], rows * cols);
            }
            values[k] = out[k];
        }
        System.arraycopy(zeros, 0, values, out.length, zeros.length);
        return values;
    }
}
