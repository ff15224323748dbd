package ndraster.dtype;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.None;
import ndraster.literal.PythonLiteral.Str;
import ndraster.literal.PythonLiteral.TupleOf;

/// One `(name, type)` or `(name, type, shape)` of a list of fields; the name may be `(title, name)`.
final class FieldTuple {
    private FieldTuple() {}

    static Field read(PythonLiteral literal, Function<PythonLiteral, DType> types) {
        List<PythonLiteral> parts = parts(literal);
        DType dtype = types.apply(parts.get(1));
        return name(parts.getFirst()).withDtype(parts.size() == 3 ? Shapes.apply(dtype, parts.get(2)) : dtype);
    }

    private static List<PythonLiteral> parts(PythonLiteral literal) {
        if (!(literal instanceof TupleOf(List<PythonLiteral> parts)) || parts.size() < 2) {
            throw new DTypeException("Field elements must be 2- or 3-tuples, got '" + literal + "'");
        }
        if (parts.size() > 3) {
            throw new DTypeException("Field elements must be tuples with at most 3 elements, got '" + literal + "'");
        }
        return parts;
    }

    /// A field of that name and title; its type and its offset are yet to be given.
    private static Field name(PythonLiteral literal) {
        return switch (literal) {
            case Str(String name) -> Field.of(name, DType.UINT8);
            case TupleOf(List<PythonLiteral> pair) -> titled(pair);
            default -> throw new DTypeException("First element of field tuple is neither a tuple nor str: " + literal);
        };
    }

    private static Field titled(List<PythonLiteral> pair) {
        if (pair.size() != 2) {
            throw new DTypeException(
                    "If a tuple, the first element of a field tuple must have two elements, not " + pair.size());
        }
        if (!(pair.getLast() instanceof Str(String name))) {
            throw new DTypeException("field names must be strings, not " + pair.getLast());
        }
        return new Field(name, DType.UINT8, 0, title(pair.getFirst()));
    }

    static Optional<String> title(PythonLiteral literal) {
        return switch (literal) {
            case None _ -> Optional.empty();
            case Str(String title) -> Optional.of(title);
            default -> throw new DTypeException("field titles must be strings, not " + literal);
        };
    }
}
