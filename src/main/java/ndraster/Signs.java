package ndraster;

/// The signs of numbers.
final class Signs {
    private Signs() {}

    /// Whether an integer array has a number below zero.
    static boolean anyNegative(NDArray array) {
        if (array.dtype().kind() != 'i') {
            return false;
        }
        for (long value : array.toLongs()) {
            if (value < 0) {
                return true;
            }
        }
        return false;
    }
}
