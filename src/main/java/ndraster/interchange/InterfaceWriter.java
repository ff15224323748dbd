package ndraster.interchange;

import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ndraster.ArrayInterface;
import ndraster.literal.PythonLiteral;
import ndraster.literal.PythonLiteral.Bool;
import ndraster.literal.PythonLiteral.DictOf;
import ndraster.literal.PythonLiteral.Int;
import ndraster.literal.PythonLiteral.ListOf;
import ndraster.literal.PythonLiteral.Str;
import ndraster.literal.PythonLiteral.TupleOf;

/// Writes the dictionary.
final class InterfaceWriter {
    private InterfaceWriter() {}

    static DictOf dict(ArrayInterface given, Addressing addressing) {
        Map<PythonLiteral, PythonLiteral> entries = new LinkedHashMap<>();
        entries.put(new Str("shape"), TupleOf.ofInts(given.shape()));
        entries.put(new Str("typestr"), new Str(given.typestr()));
        given.descr().ifPresent(descr -> entries.put(new Str("descr"), PythonLiteral.parse(descr)));
        if (addressing == Addressing.POINTER) {
            entries.put(new Str("data"), TupleOf.of(Int.of(pointer(given)), new Bool(isReadOnly(given))));
        } else {
            entries.put(new Str("offset"), Int.of(given.offset()));
        }
        given.strides().ifPresent(strides -> entries.put(new Str("strides"), TupleOf.ofInts(strides)));
        entries.put(new Str("version"), Int.of(given.version()));
        return new DictOf(entries);
    }

    private static long pointer(ArrayInterface given) {
        return given.pointer()
                .orElseThrow(() -> new IllegalArgumentException(
                        "memory on the Java heap has no address that stays: write it with Addressing.OFFSET for a"
                                + " reader that has the bytes, or copy the array into native memory first"));
    }

    static Map<String, Object> map(ArrayInterface given) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("shape", given.shape());
        map.put("typestr", given.typestr());
        given.descr().ifPresent(descr -> map.put("descr", value(PythonLiteral.parse(descr))));
        if (given.pointer().isPresent()) {
            map.put("data", List.of(given.pointer().getAsLong(), isReadOnly(given)));
        } else {
            MemorySegment memory = given.data().memory();
            map.put("data", isReadOnly(given) ? memory.asReadOnly() : memory);
            map.put("offset", given.offset());
        }
        given.strides().ifPresent(strides -> map.put("strides", strides));
        map.put("version", given.version());
        return Collections.unmodifiableMap(map);
    }

    private static boolean isReadOnly(ArrayInterface given) {
        return given.data().isReadOnly() || given.data().memory().isReadOnly();
    }

    private static Object value(PythonLiteral descr) {
        return switch (descr) {
            case ListOf(List<PythonLiteral> items) ->
                items.stream().map(InterfaceWriter::value).toList();
            case TupleOf(List<PythonLiteral> items) ->
                items.stream().map(InterfaceWriter::value).toList();
            case Int number -> number.asLong().orElseThrow();
            case Str(String text) -> text;
            default -> descr.toString();
        };
    }
}
