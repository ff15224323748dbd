package ndraster.dtype;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ndraster.literal.PythonLiteral;

/// Reads PEP 3118 formats. Under `@`, which is how a format starts, items have C's sizes and C's alignment, and so does
/// the whole; `^` has C's sizes, `=`, `<`, `>` and `!` have standard ones, all three without alignment.
final class BufferFormatParser {
    private static final int MAX_DEPTH = 100;

    private final String format;
    private final FormatScanner in;
    private char order = '@';
    private int depth;

    BufferFormatParser(String format) {
        this.format = format;
        in = new FormatScanner(format);
    }

    DType parse() {
        try {
            BufferItems items = items();
            if (!in.isAtEnd()) {
                throw new DTypeException("'}' without 'T{'");
            }
            return items.unwrapped();
        } catch (DTypeException e) {
            throw new DTypeException(
                    PythonLiteral.repr(format) + " is not a valid PEP 3118 buffer format string: " + e.getMessage());
        }
    }

    /// Everything up to the end, or up to a closing brace.
    private BufferItems items() {
        BufferItems items = new BufferItems();
        in.skipSpace();
        while (!in.isAtEnd() && in.peek() != '}') {
            item(items);
            in.skipSpace();
        }
        items.finish(isAligned());
        return items;
    }

    private boolean isAligned() {
        return order == '@';
    }

    private void item(BufferItems items) {
        List<Integer> shape = in.shape();
        order();
        int count = in.count();
        boolean isPadding = in.peek() == 'x';
        boolean hasLength = BufferType.takesLength(in.peek());
        BufferItems.Value value = value(hasLength ? count : 1);
        List<Integer> dimensions = new ArrayList<>(shape);
        if (!hasLength && count != 1) {
            dimensions.add(count);
        }
        in.skipSpace();
        items.add(new BufferItems.Item(value, dimensions, in.name(), isPadding), isAligned());
    }

    private void order() {
        in.skipSpace();
        if ("@=<>^!".indexOf(in.peek()) >= 0) {
            order = in.next();
            in.skipSpace();
        }
    }

    private BufferItems.Value value(int count) {
        if (in.accept("T{")) {
            return struct();
        }
        String rest = in.rest();
        char letter = in.next();
        boolean isNative = order == '@' || order == '^';
        Optional<DType> value = letter == 'Z'
                ? BufferType.complex(in.next(), byteOrder())
                : BufferType.parse(letter, isNative, byteOrder(), count);
        return value.map(BufferItems.Value::of).orElseThrow(() -> refusal(letter, isNative, rest));
    }

    private static DTypeException refusal(char letter, boolean isNative, String rest) {
        boolean isKnown = isNative || letter != 'g';
        String unknown = "Unknown PEP 3118 data type specifier " + PythonLiteral.repr(rest);
        return new DTypeException(isKnown ? BufferType.reasonToRefuse(letter).orElse(unknown) : unknown);
    }

    /// A closing brace may be missing at the very end, as for NumPy.
    private BufferItems.Value struct() {
        if (++depth > MAX_DEPTH) {
            throw new DTypeException("more than " + MAX_DEPTH + " nested structs");
        }
        BufferItems items = items();
        in.accept("}");
        depth--;
        return items.value();
    }

    private ByteOrder byteOrder() {
        return switch (order) {
            case '<' -> ByteOrder.LITTLE_ENDIAN;
            case '>', '!' -> ByteOrder.BIG_ENDIAN;
            default -> ByteOrder.nativeOrder();
        };
    }
}
