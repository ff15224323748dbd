package ndraster.dtype;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.TupleOf;

/// NumPy's `str`, `repr` and `name` of a dtype.
final class TypePrinter {
    private TypePrinter() {}

    static String str(DType dtype) {
        return switch (dtype) {
            case Struct struct -> struct(struct, true);
            case SubArray subArray -> subArray(subArray);
            case Numeric number -> number.isNative() ? number.name() : number.typestr();
            case Time time -> time.isNative() ? time.name() : time.typestr();
            case Bytes _, Text _, Raw _ -> dtype.typestr();
        };
    }

    static String repr(DType dtype) {
        boolean isAligned = dtype instanceof Struct struct && struct.isAligned();
        return "dtype(" + construction(dtype, false) + (isAligned ? ", align=True)" : ")");
    }

    static String name(DType dtype) {
        return switch (dtype) {
            case Numeric number -> number.type() == NumericType.BOOL ? "bool" : stem(number.kind()) + bits(number);
            case Time time -> (time.isSpan() ? "timedelta64" : "datetime64") + TimeText.brackets(time);
            case Bytes bytes -> "bytes" + bits(bytes);
            case Text text -> "str" + bits(text);
            case Raw raw -> "void" + bits(raw);
            case SubArray _, Struct _ -> "void" + (dtype.itemSize() * 8L);
        };
    }

    private static String bits(DType dtype) {
        return dtype.itemSize() == 0 ? "" : String.valueOf(dtype.itemSize() * 8L);
    }

    private static String stem(char kind) {
        return switch (kind) {
            case 'i' -> "int";
            case 'u' -> "uint";
            case 'f' -> "float";
            default -> "complex";
        };
    }

    /// What `np.dtype(...)` makes the same type from. Nested ones are short, as in `<i4` for `int32`.
    private static String construction(DType dtype, boolean isShort) {
        return switch (dtype) {
            case Struct struct -> struct(struct, false);
            case SubArray subArray -> subArray(subArray);
            case Numeric number when number.type() == NumericType.BOOL -> isShort ? "'?'" : "'bool'";
            case Numeric number when number.isNative() && !isShort -> "'" + number.name() + "'";
            case Bytes(int length) when length == 0 -> "'S'";
            case Raw(int size) when size == 0 -> "'V'";
            case Text text when text.length() == 0 -> "'" + Typestr.character(text.order()) + "U'";
            case Numeric _, Time _, Bytes _, Text _, Raw _ ->
                "'" + dtype.typestr().replace("|", "") + "'";
        };
    }

    private static String subArray(SubArray dtype) {
        return "(" + construction(dtype.base(), true) + ", " + TupleOf.ofInts(dtype.shape()) + ")";
    }

    private static String struct(Struct struct, boolean showsAlignment) {
        boolean asList = !(showsAlignment && struct.isAligned()) && isCompact(struct);
        return asList ? list(struct.fields(), TypePrinter::item) : dict(struct, showsAlignment);
    }

    /// Whether the fields alone say where they are.
    private static boolean isCompact(Struct struct) {
        List<Field> placed = StructRules.place(struct.fields(), struct.isAligned());
        return placed.equals(struct.fields())
                && StructRules.enclose(placed, struct.isAligned()).itemSize() == struct.itemSize();
    }

    private static String item(Field field) {
        String type = field.dtype() instanceof SubArray(DType base, List<Integer> shape)
                ? construction(base, true) + ", " + TupleOf.ofInts(shape)
                : construction(field.dtype(), true);
        return "(" + Descr.name(field) + ", " + type + ")";
    }

    private static String dict(Struct struct, boolean showsAlignment) {
        List<Field> fields = struct.fields();
        boolean hasTitles = fields.stream().anyMatch(field -> field.title().isPresent());
        return "{'names': " + list(fields, field -> PythonLiteral.repr(field.name()))
                + ", 'formats': " + list(fields, field -> construction(field.dtype(), true))
                + ", 'offsets': " + list(fields, field -> String.valueOf(field.offset()))
                + (hasTitles ? ", 'titles': " + list(fields, TypePrinter::title) : "")
                + ", 'itemsize': " + struct.itemSize()
                + (showsAlignment && struct.isAligned() ? ", 'aligned': True}" : "}");
    }

    private static String title(Field field) {
        return field.title().map(PythonLiteral::repr).orElse("None");
    }

    private static String list(List<Field> fields, Function<Field, String> printer) {
        return fields.stream().map(printer).collect(joining(", ", "[", "]"));
    }
}
