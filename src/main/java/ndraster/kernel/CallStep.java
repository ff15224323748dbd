package ndraster.kernel;

import java.util.Optional;

/// A loop over the values of other steps.
///
/// @param loop what computes
/// @param arguments give the blocks that the loop takes
/// @param out where the results go
/// @param wrapping what makes them values of their type
@SuppressWarnings("ArrayRecordComponent") // never compared
record CallStep(Loop loop, Step[] arguments, Block[] out, Optional<Wrapping> wrapping) implements Step {
    @Override
    public Block[] values(long[] offsets, int rows, int cols) {
        int n = rows * cols;
        loop.apply(inputs(offsets, rows, cols), out, 0, n);
        if (wrapping.isPresent()) {
            wrapping.get().apply(out[0], n);
        }
        return out;
    }

    private Block[] inputs(long[] offsets, int rows, int cols) {
        Block[] in = new Block[2 * arguments.length];
        int count = 0;
        for (Step argument : arguments) {
            for (Block block : argument.values(offsets, rows, cols)) {
                in[count++] = block;
            }
        }
        return count == in.length ? in : java.util.Arrays.copyOf(in, count);
    }
}
