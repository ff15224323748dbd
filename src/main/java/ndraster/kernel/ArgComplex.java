package ndraster.kernel;

import java.util.Arrays;

/// Where the first complex number with a NaN, or else the first largest (or smallest) is, by real and then imaginary
/// parts.
///
/// @param found the best so far, and where they are
record ArgComplex(Input real, Input imaginary, boolean isLargest, Best found) implements Accumulator {
    /// @param values the real and imaginary parts in turn
    /// @param positions −1 before the first
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Best(double[] values, long[] positions) {
        private static Best ofNothing(int count) {
            long[] positions = new long[count];
            Arrays.fill(positions, -1);
            return new Best(new double[Math.multiplyExact(2, count)], positions);
        }

        private void absorb(Best later, boolean isLargest) {
            for (int i = 0; i < positions.length; i++) {
                if (later.positions[i] >= 0) {
                    consider(i, later.values[2 * i], later.values[2 * i + 1], later.positions[i], isLargest);
                }
            }
        }

        private void consider(int at, double re, double im, long position, boolean isLargest) {
            if (positions[at] < 0 || isBetter(re, im, values[2 * at], values[2 * at + 1], isLargest)) {
                values[2 * at] = re;
                values[2 * at + 1] = im;
                positions[at] = position;
            }
        }
    }

    static Folding<Best> first(boolean isLargest) {
        return new Folding<>(Best::ofNothing, (best, later) -> best.absorb(later, isLargest));
    }

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
                long position = isMerge ? above : above + col;
                found.consider(total, re.doubles[re.at + i], im.doubles[im.at + i], position, isLargest);
            }
        }
    }

    private static boolean isBetter(double re, double im, double bestRe, double bestIm, boolean isLargest) {
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
