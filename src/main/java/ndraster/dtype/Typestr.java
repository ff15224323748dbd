package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// NumPy's array-protocol type strings: byte order, kind, size, as in `<f4`, `|S5` or `>M8[25s]`.
final class Typestr {
    private static final Pattern SIZED = Pattern.compile("([a-zA-Z])(\\d{1,15})");
    private static final int LONGEST_PLAIN = 9;

    private Typestr() {}

    /// The type that `text`, which has no order character of its own, writes in `order`; also NumPy's one-letter
    /// codes.
    static Optional<DType> parse(String text, ByteOrder order) {
        if (text.length() == 1) {
            return TypeNames.ofCharacter(text.charAt(0)).map(type -> type.withOrder(order));
        }
        Matcher sized = SIZED.matcher(text);
        if (!sized.matches()) {
            return Optional.empty();
        }
        return sized(sized.group(1).charAt(0), Long.parseLong(sized.group(2)), order);
    }

    /// The type of a text like `<f4` or `|V12`, which nearly all are: order, kind and size without further ado.
    /// Nothing for all others, known or not.
    static Optional<DType> ofPlain(String text) {
        boolean isPlain = text.length() > 2
                && text.length() <= LONGEST_PLAIN
                && "<>|=".indexOf(text.charAt(0)) >= 0
                && "biufcSUV".indexOf(text.charAt(1)) >= 0;
        int size = 0;
        for (int i = 2; isPlain && i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            isPlain = digit >= 0 && digit <= 9;
            size = 10 * size + digit;
        }
        return isPlain ? sized(text.charAt(1), size, TypeText.order(text.charAt(0))) : Optional.empty();
    }

    private static Optional<DType> sized(char kind, long size, ByteOrder order) {
        boolean fits = size <= Integer.MAX_VALUE / (kind == 'U' ? Integer.BYTES : 1);
        if (!fits) {
            return Optional.empty();
        }
        return switch (kind) {
            case 'S', 'a' -> Optional.of(new Bytes((int) size));
            case 'U' -> Optional.of(new Text((int) size, order));
            case 'V' -> Optional.of(new Raw((int) size));
            default -> NumericType.of(kind, size).map(type -> new Numeric(type, order));
        };
    }

    static String of(DType dtype) {
        return switch (dtype) {
            case Bytes bytes -> "|S" + bytes.length();
            case Text text -> character(text.order()) + "U" + text.length();
            case Time time -> character(time.order()) + "" + time.kind() + "8" + TimeText.brackets(time);
            case Numeric number when number.itemSize() == 1 -> "|" + number.kind() + "1";
            case Numeric number -> character(number.order()) + "" + number.kind() + number.itemSize();
            case Raw _, SubArray _, Struct _ -> "|V" + dtype.itemSize();
        };
    }

    static char character(ByteOrder order) {
        return order == ByteOrder.LITTLE_ENDIAN ? '<' : '>';
    }
}
