package ndraster.dtype;

import java.nio.charset.StandardCharsets;
import java.util.List;
import ndraster.literal.LiteralException;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.Bytes;
import ndraster.literal.PythonLiteral.DictOf;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.None;
import ndraster.literal.PythonLiteral.Str;
import ndraster.literal.PythonLiteral.TupleOf;

/// Whatever `np.dtype(...)` takes, written as a Python literal.
final class Spec {
    private final boolean aligned;

    private Spec(boolean aligned) {
        this.aligned = aligned;
    }

    static DType parse(String literal, boolean aligned) {
        return new Spec(aligned).read(literal(literal));
    }

    static PythonLiteral literal(String text) {
        try {
            return PythonLiteral.parse(text);
        } catch (LiteralException e) {
            throw new DTypeException("not a Python literal: " + e.getMessage());
        }
    }

    DType read(PythonLiteral literal) {
        return switch (literal) {
            case None _ -> DType.FLOAT64;
            case Str(String text) -> TypeText.parse(text, aligned);
            case Bytes bytes -> TypeText.parse(new String(bytes.toBytes(), StandardCharsets.ISO_8859_1), aligned);
            case ListOf list -> fields(list);
            case TupleOf tuple -> pair(tuple.items());
            case DictOf dict -> dict(dict);
            default -> throw new DTypeException("Cannot interpret '" + literal + "' as a data type");
        };
    }

    private DType dict(DictOf dict) {
        boolean isAlignmentAsked = aligned || SpecDict.asksForAlignment(dict);
        return new SpecDict(new Spec(isAlignmentAsked)::read, isAlignmentAsked).read(dict);
    }

    private DType fields(ListOf list) {
        return Struct.place(
                list.items().stream()
                        .map(item -> FieldTuple.read(item, this::read))
                        .toList(),
                aligned);
    }

    private DType pair(List<PythonLiteral> pair) {
        if (pair.size() != 2) {
            throw new DTypeException("Tuple must have size 2, but has size " + pair.size());
        }
        return Shapes.apply(read(pair.getFirst()), pair.getLast());
    }
}
