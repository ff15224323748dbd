package ndraster.metrics;

import ndraster.dtype.DType;

/// What full light is.
final class Peak {
    private Peak() {}

    /// The largest integer of a type; 1 for bool and floats.
    static double of(DType dtype) {
        return switch (dtype.kind()) {
            case 'b', 'f' -> 1;
            case 'u' -> Math.pow(2, 8 * dtype.itemSize()) - 1;
            default -> Math.pow(2, 8 * dtype.itemSize() - 1) - 1;
        };
    }

    /// @throws IllegalArgumentException if it is none
    static double checked(double peak) {
        if (!(peak > 0) || Double.isInfinite(peak)) {
            throw new IllegalArgumentException("full light is a number more than 0: " + peak);
        }
        return peak;
    }
}
