package ndraster.kernel;

/// Where the first complex number with a NaN, or else the first largest (or smallest) is, by real and then imaginary
/// parts.
///
/// @param best the real and imaginary parts of the best so far, in turn
/// @param totals positions; −1 before the first
@SuppressWarnings("ArrayRecordComponent") // never compared
record ArgComplex(Input real, Input imaginary, boolean isLargest, double[] best, long[] totals) implements Accumulator {
    @Override
    public void runs(Patch patch) {
        fold(patch, false);
    }

    @Override
    public void merge(Patch patch) {
        fold(patch, true);
    }

    private void fold(Patch patch, boolean isMerge) {
        Block re = real.load(patch);
        Block im = imaginary.load(patch);
        int i = 0;
        for (int row = 0; row < patch.rows(); row++) {
            int at = patch.at() + row * patch.step();
            long above = patch.position() + (isMerge && patch.step() == 0 ? row : 0);
            for (int col = 0; col < patch.width(); col++, i++) {
                int total = isMerge ? at + col : at;
                consider(total, re.doubles[re.at + i], im.doubles[im.at + i], isMerge ? above : above + col);
            }
        }
    }

    private void consider(int at, double re, double im, long position) {
        if (totals[at] < 0 || isBetter(re, im, best[2 * at], best[2 * at + 1])) {
            best[2 * at] = re;
            best[2 * at + 1] = im;
            totals[at] = position;
        }
    }

    private boolean isBetter(double re, double im, double bestRe, double bestIm) {
        if (Double.isNaN(bestRe) || Double.isNaN(bestIm)) {
            return false;
        }
        boolean isNan = Double.isNaN(re) || Double.isNaN(im);
        return isNan || (isLargest ? isAbove(re, im, bestRe, bestIm) : isAbove(bestRe, bestIm, re, im));
    }

    private static boolean isAbove(double re, double im, double otherRe, double otherIm) {
        return re > otherRe || (re == otherRe && im > otherIm);
    }
}
