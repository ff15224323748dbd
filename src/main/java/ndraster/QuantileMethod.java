package ndraster;

/// What lies between two elements: NumPy's methods for quantiles, the first nine those of Hyndman and Fan.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.quantile.html">numpy.quantile</a>
public enum QuantileMethod {
    INVERTED_CDF,
    AVERAGED_INVERTED_CDF,
    CLOSEST_OBSERVATION,
    INTERPOLATED_INVERTED_CDF,
    HAZEN,
    WEIBULL,
    /// NumPy's default.
    LINEAR,
    MEDIAN_UNBIASED,
    NORMAL_UNBIASED,
    LOWER,
    HIGHER,
    MIDPOINT,
    NEAREST;

    /// Where the quantile is among `n` sorted elements, between two of them as a rule.
    double position(long n, double q) {
        double last = (n - 1) * q;
        return switch (this) {
            case INVERTED_CDF -> discrete(n * q - 1, false);
            case CLOSEST_OBSERVATION -> discrete(n * q - 1 - 0.5, true);
            case AVERAGED_INVERTED_CDF -> n * q - 1;
            case INTERPOLATED_INVERTED_CDF -> between(n, q, 0, 1);
            case HAZEN -> between(n, q, 0.5, 0.5);
            case WEIBULL -> between(n, q, 0, 0);
            case LINEAR -> last;
            case MEDIAN_UNBIASED -> between(n, q, 1 / 3.0, 1 / 3.0);
            case NORMAL_UNBIASED -> between(n, q, 3 / 8.0, 3 / 8.0);
            case LOWER -> Math.floor(last);
            case HIGHER -> Math.ceil(last);
            case MIDPOINT -> 0.5 * (Math.floor(last) + Math.ceil(last));
            case NEAREST -> Math.rint(last);
        };
    }

    private static double between(long n, double q, double alpha, double beta) {
        return n * q + (alpha + q * (1 - alpha - beta)) - 1;
    }

    /// The element below where there is nothing in between (and, if so asked, its number is odd), else the one
    /// above.
    private static double discrete(double position, boolean onlyOdd) {
        double below = Math.floor(position);
        boolean takesBelow = position == below && (!onlyOdd || Math.floorMod((long) below, 2) == 1);
        return Math.max(0, takesBelow ? below : below + 1);
    }

    /// Whether the position is that of an element.
    boolean isDiscrete() {
        return switch (this) {
            case INVERTED_CDF, CLOSEST_OBSERVATION, LOWER, HIGHER, NEAREST -> true;
            default -> false;
        };
    }

    /// How much of the upper neighbour counts, from how far the position is above the lower one.
    double weight(double fraction, double position) {
        return switch (this) {
            case AVERAGED_INVERTED_CDF -> fraction == 0 ? 0.5 : 1;
            case MIDPOINT -> position % 1 == 0 ? 0 : 0.5;
            default -> fraction;
        };
    }
}
