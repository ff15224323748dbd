package ndraster.dtype;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.Bool;
import ndraster.literal.PythonLiteral.DictOf;
import ndraster.literal.PythonLiteral.Int;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.None;
import ndraster.literal.PythonLiteral.Str;
import ndraster.literal.PythonLiteral.TupleOf;

/// The two dictionary forms of `np.dtype(...)`: `{'names': [...], 'formats': [...]}` and `{'x': ('u1', 0)}`.
final class SpecDict {
    private final Function<PythonLiteral, DType> types;
    private final boolean aligned;

    SpecDict(Function<PythonLiteral, DType> types, boolean aligned) {
        this.types = types;
        this.aligned = aligned;
    }

    Struct read(DictOf dict) {
        return hasLists(dict) ? lists(dict) : byName(dict);
    }

    static boolean asksForAlignment(DictOf dict) {
        return hasLists(dict) && dict.get("aligned").map(SpecDict::flag).orElse(false);
    }

    private static boolean hasLists(DictOf dict) {
        return dict.get("names").isPresent() && dict.get("formats").isPresent();
    }

    private Struct lists(DictOf dict) {
        List<Field> fields = titled(dict, unplaced(items(dict, "names"), items(dict, "formats")));
        Struct struct = dict.get("offsets").isPresent()
                ? StructRules.enclose(placed(fields, items(dict, "offsets")), aligned)
                : StructRules.enclose(StructRules.place(fields, aligned), aligned);
        return dict.get("itemsize")
                .map(size -> new Struct(struct.fields(), integer(size, "itemsize"), aligned))
                .orElse(struct);
    }

    private List<Field> unplaced(List<PythonLiteral> names, List<PythonLiteral> formats) {
        checkLength(names, formats);
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(Field.of(name(names.get(i)), types.apply(formats.get(i))));
        }
        return fields;
    }

    private static List<Field> titled(DictOf dict, List<Field> fields) {
        List<PythonLiteral> titles = dict.get("titles")
                .map(_ -> items(dict, "titles"))
                .orElseGet(() -> Collections.nCopies(fields.size(), new None()));
        checkLength(fields, titles);
        List<Field> titled = new ArrayList<>();
        for (Field field : fields) {
            Optional<String> title = FieldTuple.title(titles.get(titled.size()));
            titled.add(title.map(field::withTitle).orElse(field));
        }
        return titled;
    }

    private static List<Field> placed(List<Field> fields, List<PythonLiteral> offsets) {
        checkLength(fields, offsets);
        List<Field> placed = new ArrayList<>();
        for (Field field : fields) {
            placed.add(field.withOffset(integer(offsets.get(placed.size()), "offset")));
        }
        return placed;
    }

    private static void checkLength(List<?> first, List<?> second) {
        if (first.size() != second.size()) {
            throw new DTypeException(
                    "'names', 'formats', 'offsets', and 'titles' dict entries must have the same length");
        }
    }

    private Struct byName(DictOf dict) {
        List<Field> fields = new ArrayList<>();
        dict.entries().forEach((name, entry) -> fields.add(entry(name(name), entry)));
        fields.sort(Comparator.comparingInt(Field::offset));
        return StructRules.enclose(fields, aligned);
    }

    private Field entry(String name, PythonLiteral literal) {
        if (!(literal instanceof TupleOf(List<PythonLiteral> parts)) || parts.size() < 2 || parts.size() > 3) {
            throw new DTypeException("entry not a 2- or 3- tuple: " + PythonLiteral.repr(name) + ": " + literal);
        }
        Optional<String> title = parts.size() == 3 ? FieldTuple.title(parts.get(2)) : Optional.empty();
        return new Field(name, types.apply(parts.getFirst()), integer(parts.get(1), "offset"), title);
    }

    private static String name(PythonLiteral literal) {
        if (literal instanceof Str(String name)) {
            return name;
        }
        throw new DTypeException("field names must be strings, not " + literal);
    }

    private static List<PythonLiteral> items(DictOf dict, String key) {
        PythonLiteral value = dict.get(key).orElseThrow();
        return switch (value) {
            case ListOf list -> list.items();
            case TupleOf tuple -> tuple.items();
            default -> throw new DTypeException("'" + key + "' must be a list, not " + value);
        };
    }

    private static int integer(PythonLiteral literal, String what) {
        if (!(literal instanceof Int number)) {
            throw new DTypeException("the " + what + " " + literal + " cannot be interpreted as an integer");
        }
        return number.asLong()
                .filter(value -> value == value.intValue())
                .map(Long::intValue)
                .orElseThrow(() -> new DTypeException("the " + what + " " + literal + " won't fit into a C int"));
    }

    private static boolean flag(PythonLiteral literal) {
        if (literal instanceof Bool(boolean value)) {
            return value;
        }
        throw new DTypeException(
                "NumPy dtype descriptor includes 'aligned' entry, but its value is neither True nor False");
    }
}
