package ndraster.screen;

/// The values between black and white. What is outside is black or white.
///
/// @param low what is black
/// @param high what is white
public record GreyWindow(double low, double high) {
    private static final int WHITE = 255;

    /// @throws IllegalArgumentException if `low` is not below `high`
    public GreyWindow {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "the black of a window must be a number below its white, found " + low + " and " + high);
        }
    }

    /// From the smallest value to the largest; all black if they are the same, from 0 to 1 if there are none.
    static GreyWindow between(double smallest, double largest) {
        if (smallest > largest) {
            return new GreyWindow(0, 1);
        }
        return smallest < largest
                ? new GreyWindow(smallest, largest)
                : new GreyWindow(smallest, smallest + Math.max(1, Math.ulp(smallest)));
    }

    /// 0 for black to 255 for white.
    int level(double value) {
        double level = (value / 2 - low / 2) * (WHITE / (high / 2 - low / 2));
        return level <= 0 ? 0 : level >= WHITE ? WHITE : (int) (level + 0.5);
    }
}
