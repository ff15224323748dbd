package ndraster.kernel;

/// Powers: those of whole numbers wrap around, and their exponents are not negative.
final class Powers {
    private Powers() {}

    /// C's, for which 1 to any power is 1, and so is −1 to an infinite one; Java calls some of these NaN.
    static double of(double base, double exponent) {
        boolean isOne = base == 1 || (base == -1 && Double.isInfinite(exponent));
        return isOne ? 1 : Math.pow(base, exponent);
    }

    static int of(int base, int exponent) {
        return (int) ofUnsigned(base, exponent);
    }

    static long of(long base, long exponent) {
        return ofUnsigned(base, exponent);
    }

    /// @param exponent taken as unsigned
    static long ofUnsigned(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }
}
