package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.Optional;
import ndraster.literal.PythonLiteral;

/// Every text that `np.dtype(text)` takes: type strings, names, one-letter codes, comma-separated fields.
final class TypeText {
    private TypeText() {}

    static DType parse(String text, boolean aligned) {
        return Typestr.ofPlain(text)
                .orElseGet(() -> CommaString.isOne(text) ? CommaString.parse(text, aligned) : parseOne(text));
    }

    /// A single type: no commas, no repeat counts.
    static DType parseOne(String text) {
        boolean hasOrder = !text.isEmpty() && "<>=|".indexOf(text.charAt(0)) >= 0;
        String rest = hasOrder ? text.substring(1) : text;
        ByteOrder order = hasOrder ? order(text.charAt(0)) : ByteOrder.nativeOrder();
        if (TimeText.isTime(rest)) {
            return TimeText.parse(rest, order);
        }
        return Typestr.parse(rest, order)
                .or(() -> hasOrder ? Optional.empty() : TypeNames.ofName(text))
                .orElseThrow(() -> refusal(text, rest));
    }

    private static DTypeException refusal(String text, String withoutOrder) {
        String reason =
                TypeNames.reasonToRefuse(withoutOrder).map(why -> ": " + why).orElse("");
        return new DTypeException("data type " + PythonLiteral.repr(text) + " not understood" + reason);
    }

    static ByteOrder order(char character) {
        return switch (character) {
            case '<' -> ByteOrder.LITTLE_ENDIAN;
            case '>' -> ByteOrder.BIG_ENDIAN;
            default -> ByteOrder.nativeOrder();
        };
    }
}
