package ndraster.interchange;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ndraster.ArrayInterface;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.Bool;
import ndraster.literal.PythonLiteral.DictOf;
import ndraster.literal.PythonLiteral.Int;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.None;
import ndraster.literal.PythonLiteral.Str;
import org.jspecify.annotations.Nullable;

/// Reads a dictionary made of Java's values.
final class MapReader {
    private static final int MAX_DEPTH = 100;

    /// Lists that are in each other several times are more than they seem.
    private static final int MAX_ITEMS = 1 << 20;

    private static final List<String> KEYS =
            List.of("shape", "typestr", "descr", "data", "strides", "offset", "mask", "version");

    private int items;

    private MapReader() {}

    static ArrayInterface read(Map<String, ?> map, Optional<MemorySegment> memory) {
        Optional<MemorySegment> buffer =
                Optional.<Object>ofNullable(map.get("data")).flatMap(MapReader::buffer);
        MapReader reader = new MapReader();
        Map<PythonLiteral, PythonLiteral> entries = new LinkedHashMap<>();
        for (String key : KEYS) {
            if (map.containsKey(key) && (!key.equals("data") || buffer.isEmpty())) {
                entries.put(new Str(key), reader.literal(map.get(key), 0));
            }
        }
        return InterfaceReader.ofLists(new DictOf(entries), buffer.or(() -> memory))
                .read();
    }

    /// The memory of values that have some.
    private static Optional<MemorySegment> buffer(Object data) {
        return switch (data) {
            case MemorySegment memory -> Optional.of(memory);
            case byte[] bytes -> Optional.of(MemorySegment.ofArray(bytes));
            case Buffer buffer -> Optional.of(MemorySegment.ofBuffer(buffer));
            case BufferView view -> Optional.of(view.contiguousMemory());
            default -> Optional.empty();
        };
    }

    private PythonLiteral literal(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("array interface: more than " + MAX_DEPTH + " nested lists");
        }
        if (++items > MAX_ITEMS) {
            throw new IllegalArgumentException("array interface: more than " + MAX_ITEMS + " items");
        }
        return switch (value) {
            case null -> new None();
            case PythonLiteral literal -> literal;
            case Boolean truth -> new Bool(truth);
            case BigInteger number -> new Int(number);
            case Number number when isWhole(number) -> Int.of(number.longValue());
            case Number number -> new PythonLiteral.Float(number.doubleValue());
            case CharSequence text -> new Str(text.toString());
            case long[] numbers -> literal(Arrays.stream(numbers).boxed().toList(), depth);
            case int[] numbers -> literal(Arrays.stream(numbers).boxed().toList(), depth);
            case Optional<?> optional -> literal(optional.orElse(null), depth + 1);
            case List<?> list -> list(list, depth + 1);
            default -> new Str(value.getClass().getName() + " object");
        };
    }

    private ListOf list(List<?> list, int depth) {
        List<PythonLiteral> items = new ArrayList<>();
        list.forEach(item -> items.add(literal(item, depth)));
        return new ListOf(items);
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }
}
