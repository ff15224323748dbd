package ndraster.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ndraster.ArrayInterface;
import ndraster.Golden;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.literal.Json;
import ndraster.literal.PythonLiteral;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What NumPy makes of a dictionary, and the dictionary that it makes of an array.
class InterfaceDictGoldenTest {
    private static final JsonObject IMPORT = Golden.load("array_interface_import");

    /// NumPy looks for a scalar where there is no data, and speaks of that; a buffer with gaps is a
    /// [BufferView] here; a pointer of the kind `np.int64` is an integer like any other in Java.
    private static final Set<String> OTHERWISE =
            Set.of("no data", "data=strided memoryview", "data=(np.int64(7),False)", "data=None, object has no buffer");

    @TestFactory
    Stream<DynamicTest> a_dictionary_is_read_as_numpy_reads_it() {
        return Golden.objects(IMPORT.get("cases"))
                .filter(row -> !OTHERWISE.contains(row.get("name").getAsString()))
                .map(row -> dynamicTest(row.get("name").getAsString(), () -> checkImport(row)));
    }

    private static void checkImport(JsonObject row) {
        try (Arena arena = Arena.ofConfined()) {
            byte[] bytes = Golden.hex(IMPORT.get("block"));
            MemorySegment block = arena.allocate(bytes.length, 64).copyFrom(MemorySegment.ofArray(bytes));
            if (row.has("out_of_bounds")) {
                assertThatThrownBy(() -> read(row, block))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("buffer is too small for requested array");
            } else if (Golden.error(row).isPresent()) {
                assertThatThrownBy(() -> read(row, block))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(Golden.error(row).get().message());
            } else {
                checkResult(row.getAsJsonObject("result"), read(row, block));
            }
        }
    }

    private static void checkResult(JsonObject expected, NDArray array) {
        assertThat(array.dtype()).isEqualTo(Golden.dtype(expected.get("dtype")));
        assertThat(array.shape()).containsExactly(Golden.longs(expected.get("shape")));
        assertThat(array.strides()).containsExactly(Golden.longs(expected.get("strides")));
        assertThat(array.isReadOnly()).isNotEqualTo(expected.get("writeable").getAsBoolean());
        String hex = array.itemSize() == 0 ? "" : expected.get("hex").getAsString();
        assertThat(Golden.hex(array.toBytes())).isEqualTo(hex);
    }

    /// Values that a Python literal has go in as text; arrays of bytes and NumPy's own numbers as Java's.
    private static NDArray read(JsonObject row, MemorySegment block) {
        JsonElement given = row.get("interface");
        boolean hasJavaValues = Stream.of("bytearray", "memoryview", "numpy")
                .anyMatch(tag -> given.toString().contains("{\"" + tag + "\":"));
        ArrayInterface read = hasJavaValues
                ? InterfaceDict.ofMap(javaMap(row, block.address()), block)
                : InterfaceDict.ofPython(literal(given, block.address()).toString(), block);
        return NDArray.asArray(read, block);
    }

    private static PythonLiteral literal(JsonElement given, long address) {
        boolean isTagged = !given.isJsonObject() || given.getAsJsonObject().has("list");
        if (isTagged) {
            return Golden.literal(given);
        }
        Map<PythonLiteral, PythonLiteral> entries = new LinkedHashMap<>();
        given.getAsJsonObject().entrySet().forEach(entry -> {
            JsonElement value = entry.getKey().equals("data") ? moved(entry.getValue(), address) : entry.getValue();
            entries.put(new PythonLiteral.Str(entry.getKey()), Golden.literal(value));
        });
        return new PythonLiteral.DictOf(entries);
    }

    /// The golden pointers count from the start of the block.
    private static JsonElement moved(JsonElement data, long address) {
        if (!data.isJsonObject() || !data.getAsJsonObject().has("tuple")) {
            return data;
        }
        JsonArray parts = data.getAsJsonObject().getAsJsonArray("tuple").deepCopy();
        if (parts.get(0).toString().matches("[0-9]+")) {
            parts.set(
                    0, new com.google.gson.JsonPrimitive(address + parts.get(0).getAsLong()));
        }
        JsonObject tuple = new JsonObject();
        tuple.add("tuple", parts);
        return tuple;
    }

    private static Map<String, Object> javaMap(JsonObject row, long address) {
        Map<String, Object> map = new LinkedHashMap<>();
        row.getAsJsonObject("interface")
                .entrySet()
                .forEach(entry -> map.put(entry.getKey(), javaValue(entry.getValue())));
        JsonElement data = row.getAsJsonObject("interface").get("data");
        map.put("data", javaValue(moved(data, address)));
        boolean isReadOnly = row.get("name").getAsString().endsWith("readonly=True");
        map.computeIfPresent("data", (_, value) -> isReadOnly ? ((ByteBuffer) value).asReadOnlyBuffer() : value);
        return map;
    }

    private static Object javaValue(JsonElement value) {
        if (!value.isJsonObject()) {
            return value.isJsonNull() ? Optional.empty() : primitive(value);
        }
        JsonObject tagged = value.getAsJsonObject();
        String tag = tagged.keySet().iterator().next();
        return switch (tag) {
            case "tuple" ->
                Golden.elements(tagged.get(tag))
                        .map(InterfaceDictGoldenTest::javaValue)
                        .toList();
            case "numpy" -> tagged.get("value").getAsLong();
            case "bytearray" -> Golden.hex(tagged.get(tag));
            case "bytes" -> ByteBuffer.wrap(Golden.hex(tagged.get(tag))).asReadOnlyBuffer();
            case "memoryview" -> ByteBuffer.wrap(Golden.hex(tagged.get(tag)));
            default -> throw new IllegalArgumentException(tag);
        };
    }

    private static Object primitive(JsonElement value) {
        if (value.getAsJsonPrimitive().isBoolean()) {
            return value.getAsBoolean();
        }
        return value.getAsJsonPrimitive().isString() ? value.getAsString() : (Object) value.getAsLong();
    }

    @TestFactory
    Stream<DynamicTest> an_array_is_written_as_numpy_writes_it() {
        return Golden.objects(Golden.load("array_interface_export").get("cases"))
                .map(row -> dynamicTest(row.get("name").getAsString(), () -> checkExport(row)));
    }

    private static void checkExport(JsonObject row) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(1 << 18, 64);
            NDArray array = NDArray.asStrided(
                    Golden.dtype(row.get("dtype")),
                    row.get("readonly").getAsBoolean() ? memory.asReadOnly() : memory,
                    1024 + row.get("data_offset").getAsLong(),
                    Golden.longs(row.get("shape")),
                    Golden.longs(row.get("real_strides")));
            ArrayInterface exported = array.arrayInterface();
            PythonLiteral expected = expectedDict(row, memory.address() + 1024);
            assertThat(PythonLiteral.parse(InterfaceDict.toPython(exported, Addressing.POINTER)))
                    .isEqualTo(expected);
            assertThat(InterfaceDict.toJson(exported, Addressing.POINTER)).isEqualTo(Json.toText(expected));
            checkReadBack(array, InterfaceDict.ofPython(expected.toString(), memory));
            checkReadBack(array, InterfaceDict.ofJson(Json.toText(expected), memory));
            checkReadBack(array, InterfaceDict.ofMap(InterfaceDict.toMap(exported), memory));
        }
    }

    private static PythonLiteral expectedDict(JsonObject row, long start) {
        Map<PythonLiteral, PythonLiteral> entries = new LinkedHashMap<>();
        put(entries, "shape", tuple(row, "shape"));
        put(entries, "typestr", Golden.literal(row.get("typestr")));
        put(entries, "descr", Golden.literal(row.get("descr")));
        PythonLiteral pointer =
                PythonLiteral.Int.of(start + row.get("data_offset").getAsLong());
        put(entries, "data", PythonLiteral.TupleOf.of(pointer, Golden.literal(row.get("readonly"))));
        if (!row.get("strides").isJsonNull()) {
            put(entries, "strides", tuple(row, "strides"));
        }
        put(entries, "version", PythonLiteral.Int.of(3));
        return new PythonLiteral.DictOf(entries);
    }

    private static void put(Map<PythonLiteral, PythonLiteral> entries, String key, PythonLiteral value) {
        entries.put(new PythonLiteral.Str(key), value);
    }

    private static PythonLiteral tuple(JsonObject row, String key) {
        return PythonLiteral.TupleOf.ofInts(
                Arrays.stream(Golden.longs(row.get(key))).boxed().toList());
    }

    private static void checkReadBack(NDArray array, ArrayInterface read) {
        NDArray again = NDArray.asArray(read, array);
        assertThat(again.itemSize()).isEqualTo(array.itemSize());
        assertThat(again.shape()).containsExactly(array.shape());
        assertThat(again.isReadOnly()).isEqualTo(array.isReadOnly());
        assertThat(again.offset()).isEqualTo(array.offset());
        if (!array.isCContiguous()) {
            assertThat(again.strides()).containsExactly(array.strides());
        }
        assertThat(DType.of(again.dtype().typestr()))
                .isEqualTo(DType.of(array.dtype().typestr()));
    }
}
