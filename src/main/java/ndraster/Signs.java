package ndraster;

/// The signs of exponents.
final class Signs {
    private Signs() {}

    /// @throws IllegalArgumentException if an integer array has a number below zero
    static void checkExponents(NDArray exponents) {
        if (exponents.dtype().kind() == 'i' && isAnyTrue(exponents.less(0))) {
            throw new IllegalArgumentException("Integers to negative integer powers are not allowed.");
        }
    }

    private static boolean isAnyTrue(NDArray truths) {
        for (byte truth : truths.toBytes()) {
            if (truth != 0) {
                return true;
            }
        }
        return false;
    }
}
