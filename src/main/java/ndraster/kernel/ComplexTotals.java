package ndraster.kernel;

import static ndraster.dtype.NumericType.FLOAT64;

/// Totals of complex numbers, by an operation on one number and one total at a time, in `double`.
///
/// @param totals real and imaginary parts in turn
/// @param isSingle whether totals are rounded to `float` after every step
@SuppressWarnings("ArrayRecordComponent") // never compared
record ComplexTotals(Input real, Input imaginary, ComplexLoops.Operation operation, double[] totals, boolean isSingle)
        implements Accumulator {
    /// @param in any numbers; those that are not complex have imaginary parts of 0
    static ComplexTotals of(
            Operand in, Sweep sweep, ComplexLoops.Operation operation, double[] totals, boolean isSingle) {
        Input real = Input.of(in.real(), FLOAT64, sweep);
        Block zeros = Block.of(Carrier.DOUBLE, sweep.capacity());
        boolean hasParts = in.dtype().type().isComplex();
        Input imaginary = hasParts ? Input.of(in.imaginary(), FLOAT64, sweep) : patch -> zeros;
        return new ComplexTotals(real, imaginary, operation, totals, isSingle);
    }

    @Override
    public void runs(Patch patch) {
        fold(patch, 0);
    }

    @Override
    public void merge(Patch patch) {
        fold(patch, 1);
    }

    private void fold(Patch patch, int colStep) {
        Block re = real.load(patch);
        Block im = imaginary.load(patch);
        double[] result = new double[2];
        int i = 0;
        for (int row = 0; row < patch.rows(); row++) {
            int at = patch.at() + row * patch.step();
            for (int col = 0; col < patch.width(); col++, i++) {
                step(at + col * colStep, re.doubles[re.at + i], im.doubles[im.at + i], result);
            }
        }
    }

    private void step(int at, double re, double im, double[] result) {
        operation.apply(totals[2 * at], totals[2 * at + 1], re, im, result);
        totals[2 * at] = isSingle ? (float) result[0] : result[0];
        totals[2 * at + 1] = isSingle ? (float) result[1] : result[1];
    }
}
