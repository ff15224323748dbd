package ndraster.dtype;

import static java.util.Map.entry;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;

/// NumPy's words and letters for the types that need no further number: `uint8`, `double`, `?`.
final class TypeNames {
    private static final Map<String, NumericType> NUMBERS = Map.ofEntries(
            entry("bool", NumericType.BOOL),
            entry("bool_", NumericType.BOOL),
            entry("int8", NumericType.INT8),
            entry("byte", NumericType.INT8),
            entry("int16", NumericType.INT16),
            entry("short", NumericType.INT16),
            entry("int32", NumericType.INT32),
            entry("intc", NumericType.INT32),
            entry("int64", NumericType.INT64),
            entry("int", NumericType.INT64),
            entry("int_", NumericType.INT64),
            entry("intp", NumericType.INT64),
            entry("long", NumericType.INT64),
            entry("longlong", NumericType.INT64),
            entry("uint8", NumericType.UINT8),
            entry("ubyte", NumericType.UINT8),
            entry("uint16", NumericType.UINT16),
            entry("ushort", NumericType.UINT16),
            entry("uint32", NumericType.UINT32),
            entry("uintc", NumericType.UINT32),
            entry("uint64", NumericType.UINT64),
            entry("uint", NumericType.UINT64),
            entry("uintp", NumericType.UINT64),
            entry("ulong", NumericType.UINT64),
            entry("ulonglong", NumericType.UINT64),
            entry("float16", NumericType.FLOAT16),
            entry("half", NumericType.FLOAT16),
            entry("float32", NumericType.FLOAT32),
            entry("single", NumericType.FLOAT32),
            entry("float64", NumericType.FLOAT64),
            entry("float", NumericType.FLOAT64),
            entry("double", NumericType.FLOAT64),
            entry("complex64", NumericType.COMPLEX64),
            entry("csingle", NumericType.COMPLEX64),
            entry("complex128", NumericType.COMPLEX128),
            entry("complex", NumericType.COMPLEX128),
            entry("cdouble", NumericType.COMPLEX128));

    private static final String LETTERS = "?bhilBHILefdFD";

    private TypeNames() {}

    static Optional<DType> ofName(String name) {
        return switch (name) {
            case "str", "str_", "unicode" -> ofCharacter('U');
            case "bytes", "bytes_" -> ofCharacter('S');
            case "void" -> ofCharacter('V');
            default -> Optional.ofNullable(NUMBERS.get(name)).map(Numeric::of);
        };
    }

    static Optional<DType> ofCharacter(char letter) {
        return switch (letter) {
            case 'S', 'a' -> Optional.of(new Bytes(0));
            case 'c' -> Optional.of(new Bytes(1));
            case 'U' -> Optional.of(new Text(0, ByteOrder.nativeOrder()));
            case 'V' -> Optional.of(new Raw(0));
            case 'q', 'n', 'p' -> Optional.of(DType.INT64);
            case 'Q', 'N', 'P' -> Optional.of(DType.UINT64);
            default -> {
                int index = LETTERS.indexOf(letter);
                yield index < 0 ? Optional.empty() : Optional.of(Numeric.of(NumericType.values()[index]));
            }
        };
    }

    static char characterOf(NumericType type) {
        return LETTERS.charAt(type.ordinal());
    }

    /// Why a text that NumPy knows has no `DType`.
    static Optional<String> reasonToRefuse(String text) {
        return switch (text) {
            case "O", "O8", "O4", "object", "object_" ->
                Optional.of(
                        "Python objects are references into a Python process; convert the array to numbers or text");
            case "g", "f16", "float128", "longdouble", "G", "c32", "complex256", "clongdouble" ->
                Optional.of("C's long double has no counterpart in Java; convert the array to float64 or complex128");
            case "T" -> Optional.of("StringDType keeps its text outside of the array; convert it to 'U'");
            default -> Optional.empty();
        };
    }
}
