package ndraster.dtype;

import java.util.Locale;
import java.util.Optional;

/// NumPy's casting rules, the strictest first: what a conversion may change.
///
/// @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.can_cast.html">NumPy: can_cast</a>
public enum Casting {
    /// Nothing may change.
    NO,
    /// Only the byte order, and the gaps in a struct, may change.
    EQUIV,
    /// Every value must survive.
    SAFE,
    /// Values may be lost to a smaller type of the same or a higher kind: int64 to int32, float64 to float32.
    SAME_KIND,
    /// Any conversion there is.
    UNSAFE;

    /// Whether this rule allows elements of type `from` to become elements of type `to`: `np.can_cast(from, to,
    /// rule)`. As in NumPy, a `to` of length zero (`S`, `U`, `V`) stands for one that is long enough.
    public boolean allows(DType from, DType to) {
        return needed(from, to).filter(rule -> rule.compareTo(this) <= 0).isPresent();
    }

    /// The strictest rule that allows `from` to become `to`; empty if no rule does, as for structs with different
    /// numbers of fields.
    public static Optional<Casting> needed(DType from, DType to) {
        boolean isToBytesOfAnyLength = from instanceof SubArray && to.equals(new Raw(0));
        return isToBytesOfAnyLength ? Optional.of(SAFE) : CastTable.needed(from, CastTable.sized(to, from));
    }

    /// `to` with the length that the values of `from` need, where `to` is a text, bytes or raw type of length zero,
    /// as in `astype('U')`; else `to` itself.
    public static DType sized(DType to, DType from) {
        return CastTable.sized(to, from);
    }

    /// NumPy's sentence for a cast that this rule does not allow.
    public String refusal(DType from, DType to) {
        return "Cannot cast array data from " + from.repr() + " to " + to.repr() + " according to the rule '" + this
                + "'";
    }

    /// NumPy's name of the rule, such as `same_kind`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Casting laxer(Casting one, Casting other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
