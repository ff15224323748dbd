package ndraster.kernel;

/// Whole powers of whole numbers, wrapping around. Exponents are not negative.
final class Powers {
    private Powers() {}

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
