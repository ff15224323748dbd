package ndraster.dtype;

import java.util.ArrayList;
import java.util.List;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.Str;
import ndraster.literal.PythonLiteral.TupleOf;

/// Promotion of structs, sub-arrays and raw bytes, and NumPy's words where there is none.
final class PromotionOfVoid {
    private PromotionOfVoid() {}

    static DType of(DType one, DType other) {
        return switch (one) {
            case Struct struct when other instanceof Struct second -> structs(struct, second);
            case SubArray subArray when other instanceof SubArray second -> subArrays(subArray, second);
            case Raw raw when other instanceof Raw second -> raws(raw, second);
            default -> throw refusal(one, other);
        };
    }

    private static DTypeException refusal(DType one, DType other) {
        boolean areVoid = one.kind() == 'V' && other.kind() == 'V';
        return areVoid
                ? new DTypeException("invalid type promotion with structured datatype(s).")
                : noCommon(one, other);
    }

    private static Struct structs(Struct one, Struct other) {
        if (!one.names().equals(other.names())) {
            throw new DTypeException("field names `" + names(one) + "` and `" + names(other) + "` mismatch.");
        }
        List<Field> fields = new ArrayList<>();
        for (Field field : one.fields()) {
            fields.add(field(field, other.fields().get(fields.size())));
        }
        boolean aligned = one.isAligned() || other.isAligned();
        return StructRules.enclose(StructRules.place(fields, aligned), aligned);
    }

    private static Field field(Field one, Field other) {
        DType common = Promotion.of(one.dtype(), other.dtype());
        if (!one.title().equals(other.title())) {
            throw new DTypeException("field titles of field " + PythonLiteral.repr(one.name()) + " mismatch");
        }
        return one.withDtype(common);
    }

    private static TupleOf names(Struct struct) {
        return new TupleOf(struct.names().stream()
                .map(name -> (PythonLiteral) new Str(name))
                .toList());
    }

    private static SubArray subArrays(SubArray one, SubArray other) {
        if (!one.shape().equals(other.shape())) {
            throw new DTypeException("invalid type promotion with subarray datatypes (shape mismatch).");
        }
        return new SubArray(Promotion.of(one.base(), other.base()), one.shape());
    }

    private static Raw raws(Raw one, Raw other) {
        if (one.size() != other.size()) {
            throw new DTypeException("Invalid type promotion with void datatypes of different lengths."
                    + " Use the `np.bytes_` datatype instead to pad the shorter value with trailing zero bytes.");
        }
        return one;
    }

    static DTypeException noCommon(DType one, DType other) {
        return new DTypeException("The DTypes " + className(one) + " and " + className(other)
                + " do not have a common DType. For example they cannot be stored in a single array unless the dtype is"
                + " `object`.");
    }

    private static String className(DType dtype) {
        String name = switch (dtype) {
            case Numeric number ->
                Character.toUpperCase(number.name().charAt(0)) + number.name().substring(1);
            case Time time -> time.isSpan() ? "TimeDelta64" : "DateTime64";
            case Bytes _ -> "Bytes";
            case Text _ -> "Str";
            case Raw _, SubArray _, Struct _ -> "Void";
        };
        return "<class 'numpy.dtypes." + name.replace("Uint", "UInt") + "DType'>";
    }
}
