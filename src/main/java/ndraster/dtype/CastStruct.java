package ndraster.dtype;

import java.util.Optional;

/// Casts from and to structs. Fields go by their place, as in NumPy, not by their names.
final class CastStruct {
    private CastStruct() {}

    static Optional<Casting> from(Struct from, DType to) {
        if (to instanceof Struct struct) {
            return between(from, struct);
        }
        return from.fields().size() == 1
                ? CastTable.needed(from.fields().getFirst().dtype(), to).map(_ -> Casting.UNSAFE)
                : Optional.empty();
    }

    /// A plain value goes into every field.
    static Optional<Casting> to(DType from, Struct to) {
        boolean isPossible = to.fields().stream()
                .allMatch(field -> CastTable.needed(from, field.dtype()).isPresent());
        return isPossible ? Optional.of(Casting.UNSAFE) : Optional.empty();
    }

    private static Optional<Casting> between(Struct from, Struct to) {
        if (from.fields().size() != to.fields().size()) {
            return Optional.empty();
        }
        Optional<Casting> needed = Optional.of(from.itemSize() == to.itemSize() ? Casting.NO : Casting.EQUIV);
        for (int i = 0; i < from.fields().size(); i++) {
            Optional<Casting> field = field(from.fields().get(i), to.fields().get(i));
            needed = needed.flatMap(rule -> field.map(other -> Casting.laxer(rule, other)));
        }
        return needed;
    }

    private static Optional<Casting> field(Field from, Field to) {
        boolean isSameName = from.name().equals(to.name()) && from.title().equals(to.title());
        boolean isSamePlace = from.offset() == to.offset();
        Casting least = !isSameName ? Casting.SAFE : isSamePlace ? Casting.NO : Casting.EQUIV;
        return CastTable.needed(from.dtype(), to.dtype()).map(rule -> Casting.laxer(rule, least));
    }
}
