package ndraster.interchange;

import java.util.ArrayList;
import java.util.List;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.Int;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.TupleOf;

/// Puts the tuples back into a `descr` that went through JSON or a `Map`, where all of them are lists: NumPy wants a
/// list of `(name, type)` and `(name, type, shape)`, with `(title, name)` for a name.
final class DescrTuples {
    private DescrTuples() {}

    static PythonLiteral of(PythonLiteral type) {
        if (!(type instanceof ListOf(List<PythonLiteral> items))) {
            return type;
        }
        return isTypeAndShape(items)
                ? TupleOf.of(of(items.getFirst()), shape(items.getLast()))
                : new ListOf(items.stream().map(DescrTuples::field).toList());
    }

    /// A sub-array of sub-arrays is `[type, [2, 3]]`, while two fields are two lists that begin with a name.
    private static boolean isTypeAndShape(List<PythonLiteral> items) {
        return items.size() == 2 && isShape(items.getLast());
    }

    private static boolean isShape(PythonLiteral value) {
        return value instanceof Int
                || (value instanceof ListOf(List<PythonLiteral> items)
                        && items.stream().allMatch(Int.class::isInstance));
    }

    private static PythonLiteral field(PythonLiteral field) {
        if (!(field instanceof ListOf(List<PythonLiteral> items)) || items.size() < 2) {
            return field;
        }
        List<PythonLiteral> parts = new ArrayList<>(items);
        parts.set(0, shape(items.getFirst()));
        parts.set(1, of(items.get(1)));
        if (parts.size() > 2) {
            parts.set(2, shape(items.get(2)));
        }
        return new TupleOf(parts);
    }

    private static PythonLiteral shape(PythonLiteral value) {
        return value instanceof ListOf(List<PythonLiteral> items) ? new TupleOf(items) : value;
    }
}
