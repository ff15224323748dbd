package ndraster.text;

/// How many digits follow the point.
///
/// @param least at least so many; what is missing is filled with zeros
/// @param most at most so many
/// @param isExact whether all digits are the exact value's, rather than the fewest that tell the number apart
record Fraction(int least, int most, boolean isExact) {
    /// More than the exact value of any float64 has.
    static final int NO_LIMIT = 1100;

    static final Fraction SHORTEST = new Fraction(0, NO_LIMIT, false);

    /// What zeros are appended up to.
    int filled() {
        return isExact ? most : least;
    }
}
