package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// NumPy's array-protocol type strings: byte order, kind, size, as in `<f4`, `|S5` or `>M8[25s]`.
final class Typestr {
    private static final Pattern SIZED = Pattern.compile("([<>=|]?)([biufcSaUV])(\\d{0,9})");
    private static final Pattern TIMED = Pattern.compile("([<>=|]?)([Mm])8(?:\\[(\\d{0,9})(\\w+)])?");

    private Typestr() {}

    static Optional<DType> parse(String text) {
        Matcher sized = SIZED.matcher(text);
        if (sized.matches()) {
            return sized(order(sized.group(1)), sized.group(2).charAt(0), size(sized.group(3)));
        }
        Matcher timed = TIMED.matcher(text);
        return timed.matches() ? time(timed) : Optional.empty();
    }

    private static Optional<DType> sized(ByteOrder order, char kind, int size) {
        return switch (kind) {
            case 'S', 'a' -> Optional.of(new Bytes(size));
            case 'U' -> Optional.of(new Text(size, order));
            case 'V' -> Optional.of(new Raw(size));
            default ->
                Arrays.stream(NumericType.values())
                        .filter(type -> type.kind() == kind && type.size() == size)
                        .map(type -> (DType) new Numeric(type, order))
                        .findFirst();
        };
    }

    private static Optional<DType> time(Matcher timed) {
        String symbol = timed.group(4) == null ? "" : timed.group(4);
        int count = timed.group(3) == null || timed.group(3).isEmpty() ? 1 : size(timed.group(3));
        return Arrays.stream(TimeUnit.values())
                .filter(unit -> unit.symbol().equals(symbol))
                .map(unit -> (DType) new Time(timed.group(2).equals("m"), unit, count, order(timed.group(1))))
                .findFirst();
    }

    private static ByteOrder order(String prefix) {
        return switch (prefix) {
            case "<" -> ByteOrder.LITTLE_ENDIAN;
            case ">" -> ByteOrder.BIG_ENDIAN;
            default -> ByteOrder.nativeOrder();
        };
    }

    private static int size(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
