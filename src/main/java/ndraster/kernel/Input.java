package ndraster.kernel;

import ndraster.dtype.NumericType;

/// The values that a reduction takes in.
interface Input {
    /// The values of a patch that fits in a block, row after row.
    Block load(Patch patch);

    /// The elements of `operand`, which is what the sweep is over, or a part of each of its elements, as values
    /// of `type`.
    static Input of(Operand operand, NumericType type, Sweep sweep) {
        boolean isNatural = operand.dtype().type() == type;
        Source source = isNatural
                ? Source.natural(operand, sweep.rowStride(), sweep.colStride(), sweep.capacity())
                : Source.of(operand, type, sweep.rowStride(), sweep.colStride(), sweep.capacity());
        long shift = operand.layout().offset() - sweep.offset();
        return patch -> source.load(patch.offset() + shift, patch.rows(), patch.width());
    }

    /// The elements of `operand` as they are in memory.
    static Input raw(Operand operand, Sweep sweep) {
        Source source = Source.raw(operand, sweep.rowStride(), sweep.colStride(), sweep.capacity(), true);
        long shift = operand.layout().offset() - sweep.offset();
        return patch -> source.load(patch.offset() + shift, patch.rows(), patch.width());
    }

    /// Whether the elements are not zero.
    static Input ofTruth(Operand operand, Sweep sweep) {
        Input real = of(operand.real(), NumericType.BOOL, sweep);
        if (!operand.dtype().type().isComplex()) {
            return real;
        }
        Input imaginary = of(operand.imaginary(), NumericType.BOOL, sweep);
        Block either = Block.of(Carrier.INT, sweep.capacity());
        return patch -> {
            int n = patch.rows() * patch.width();
            or(real.load(patch), imaginary.load(patch), either.ints, n);
            return either;
        };
    }

    private static void or(Block a, Block b, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a.ints[a.at + i] | b.ints[b.at + i];
        }
    }
}
