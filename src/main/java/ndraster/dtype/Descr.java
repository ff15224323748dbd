package ndraster.dtype;

import java.util.ArrayList;
import java.util.List;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.Str;
import ndraster.literal.PythonLiteral.TupleOf;

/// `dtype.descr`: the list of tuples of `__array_interface__` and of .npy headers, where gaps are fields without a
/// name.
final class Descr {
    private Descr() {}

    static PythonLiteral of(DType dtype) {
        return dtype instanceof Struct struct
                ? list(struct)
                : new ListOf(List.of(TupleOf.of(new Str(""), new Str(dtype.typestr()))));
    }

    private static ListOf list(Struct struct) {
        List<PythonLiteral> items = new ArrayList<>();
        long end = 0;
        for (Field field : struct.fields()) {
            if (field.offset() < end) {
                throw new DTypeException(
                        "dtype.descr is not defined for types with overlapping or out-of-order fields");
            }
            addGap(items, field.offset() - end);
            items.add(item(field));
            end = field.end();
        }
        addGap(items, struct.itemSize() - end);
        return new ListOf(items);
    }

    private static void addGap(List<PythonLiteral> items, long size) {
        if (size > 0) {
            items.add(TupleOf.of(new Str(""), new Str("|V" + size)));
        }
    }

    private static PythonLiteral item(Field field) {
        return field.dtype() instanceof SubArray(DType base, List<Integer> shape)
                ? TupleOf.of(name(field), nested(base), TupleOf.ofInts(shape))
                : TupleOf.of(name(field), nested(field.dtype()));
    }

    static PythonLiteral name(Field field) {
        Str name = new Str(field.name());
        return field.title()
                .map(title -> (PythonLiteral) TupleOf.of(new Str(title), name))
                .orElse(name);
    }

    private static PythonLiteral nested(DType dtype) {
        return switch (dtype) {
            case Struct struct -> list(struct);
            case SubArray(DType base, List<Integer> shape) -> TupleOf.of(nested(base), TupleOf.ofInts(shape));
            case Numeric _, Time _, Bytes _, Text _, Raw _ -> new Str(dtype.typestr());
        };
    }

    static DType parse(PythonLiteral literal) {
        return switch (literal) {
            case Str(String text) -> TypeText.parse(text, false);
            case TupleOf(List<PythonLiteral> pair)
            when pair.size() == 2 -> Shapes.apply(parse(pair.getFirst()), pair.getLast());
            case ListOf(List<PythonLiteral> items) -> fields(read(items));
            default ->
                throw new DTypeException("Cannot interpret '" + literal + "' as a descr:"
                        + " it is a type string, a list of fields or a type and a shape");
        };
    }

    private static List<Field> read(List<PythonLiteral> items) {
        List<Field> fields = new ArrayList<>(items.size());
        for (PythonLiteral item : items) {
            fields.add(FieldTuple.read(item, Descr::parse));
        }
        return fields;
    }

    /// A single type without a name is how `descr` writes a plain one.
    private static DType fields(List<Field> items) {
        return items.size() == 1 && items.getFirst().name().isEmpty()
                ? items.getFirst().dtype()
                : struct(StructRules.place(items, false));
    }

    private static Struct struct(List<Field> placed) {
        long size = placed.isEmpty() ? 0 : placed.getLast().end();
        List<Field> fields = new ArrayList<>(placed);
        fields.removeIf(Descr::isGap);
        return new Struct(fields, StructRules.toSize(size), false);
    }

    private static boolean isGap(Field field) {
        return field.name().isEmpty() && (field.dtype() instanceof Raw || field.dtype() instanceof SubArray);
    }
}
