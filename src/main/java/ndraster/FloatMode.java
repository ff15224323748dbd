package ndraster;

/// How [PrintOptions#precision] is meant.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.set_printoptions.html">NumPy: floatmode</a>
public enum FloatMode {
    /// Always as many digits after the point as the precision says, even where fewer tell the number apart.
    FIXED,
    /// The fewest digits that tell each number apart; the precision is not looked at.
    UNIQUE,
    /// The fewest digits that tell each number apart, but at most as many as the precision says.
    MAXPREC,
    /// As [#MAXPREC], and as many digits for every number of the array as the longest needs.
    MAXPREC_EQUAL
}
