package ndraster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ndraster.dtype.DType;
import ndraster.dtype.Field;
import ndraster.dtype.Struct;
import ndraster.dtype.SubArray;
import ndraster.literal.PythonLiteral;

/// What NumPy really did, read from `testdata/golden`; the encodings are described in the README there.
///
/// ```java
/// @TestFactory
/// Stream<DynamicTest> every_broadcast_is_numpys() {
///     return Golden.objects(Golden.load("broadcasting").get("binary"))
///             .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
/// }
/// ```
///
/// A row holds either a result or an error: `Golden.error(row).isPresent()` says which.
public final class Golden {
    private static final Path FOLDER = Path.of("testdata", "golden");

    private Golden() {}

    /// An error that NumPy raised: its Python type and its message, and the built-in class it extends where it is
    /// not one itself.
    public record Error(String type, String message, Optional<String> base) {}

    /// The whole of `testdata/golden/<name>.json`.
    public static JsonObject load(String name) {
        try {
            return JsonParser.parseString(Files.readString(FOLDER.resolve(name + ".json")))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException("golden data " + name + ", looked for in " + FOLDER.toAbsolutePath(), e);
        }
    }

    /// The elements of a JSON list.
    public static Stream<JsonElement> elements(JsonElement list) {
        return StreamSupport.stream(list.getAsJsonArray().spliterator(), false);
    }

    /// The elements of a JSON list of objects.
    public static Stream<JsonObject> objects(JsonElement list) {
        return elements(list).map(JsonElement::getAsJsonObject);
    }

    /// The elements of a JSON list of texts.
    public static List<String> strings(JsonElement list) {
        return elements(list).map(JsonElement::getAsString).toList();
    }

    /// The elements of a JSON list of whole numbers, for instance a shape.
    public static long[] longs(JsonElement list) {
        return elements(list).mapToLong(JsonElement::getAsLong).toArray();
    }

    /// The bytes behind a hexadecimal text.
    public static byte[] hex(JsonElement text) {
        return HexFormat.of().parseHex(text.getAsString());
    }

    /// The bytes as the golden data writes them.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /// The golden form of a dtype: a typestr, a base and a shape, or names, formats, offsets and an item size.
    public static DType dtype(JsonElement spec) {
        if (spec.isJsonPrimitive()) {
            return DType.of(spec.getAsString());
        }
        JsonObject object = spec.getAsJsonObject();
        return object.has("base") ? subArray(object) : struct(object);
    }

    /// The error in `row`, written out there under `error`.
    public static Optional<Error> error(JsonObject row) {
        return Optional.ofNullable(row.getAsJsonObject("error")).map(Golden::asError);
    }

    /// The error of `row`, written out there under `error` or as an index `err` into the file's list `errors`.
    public static Optional<Error> error(JsonObject row, JsonObject file) {
        if (!row.has("err")) {
            return error(row);
        }
        JsonArray errors = file.getAsJsonArray("errors");
        return Optional.of(asError(errors.get(row.get("err").getAsInt()).getAsJsonObject()));
    }

    /// A JSON object of the form type, message and perhaps base.
    public static Error asError(JsonObject error) {
        return new Error(
                error.get("type").getAsString(),
                error.get("message").getAsString(),
                Optional.ofNullable(error.get("base")).map(JsonElement::getAsString));
    }

    /// A Python value in the golden form: JSON's own, or tagged as `{"tuple": [...]}`, `{"list": [...]}`, `{"dict":
    /// {...}}`.
    public static PythonLiteral literal(JsonElement value) {
        if (value.isJsonNull()) {
            return new PythonLiteral.None();
        }
        return value.isJsonPrimitive() ? scalar(value.getAsJsonPrimitive()) : tagged(value.getAsJsonObject());
    }

    private static PythonLiteral scalar(JsonPrimitive value) {
        if (value.isString()) {
            return new PythonLiteral.Str(value.getAsString());
        }
        return value.isBoolean()
                ? new PythonLiteral.Bool(value.getAsBoolean())
                : PythonLiteral.parse(value.getAsString());
    }

    private static PythonLiteral tagged(JsonObject value) {
        String tag = value.keySet().iterator().next();
        JsonElement content = value.get(tag);
        return switch (tag) {
            case "tuple" ->
                new PythonLiteral.TupleOf(elements(content).map(Golden::literal).toList());
            case "list" ->
                new PythonLiteral.ListOf(elements(content).map(Golden::literal).toList());
            case "bytes" -> new PythonLiteral.Bytes(content.getAsString());
            case "dict" -> dict(content.getAsJsonObject());
            default -> throw new IllegalArgumentException("no Python literal for the tag " + tag);
        };
    }

    private static PythonLiteral dict(JsonObject entries) {
        Map<PythonLiteral, PythonLiteral> read = new LinkedHashMap<>();
        entries.entrySet().forEach(entry -> read.put(new PythonLiteral.Str(entry.getKey()), literal(entry.getValue())));
        return new PythonLiteral.DictOf(read);
    }

    private static SubArray subArray(JsonObject spec) {
        List<Integer> shape =
                elements(spec.get("shape")).map(JsonElement::getAsInt).toList();
        return new SubArray(dtype(spec.get("base")), shape);
    }

    private static Struct struct(JsonObject spec) {
        List<Field> fields = new ArrayList<>();
        List<String> names = strings(spec.get("names"));
        for (int i = 0; i < names.size(); i++) {
            DType format = dtype(spec.getAsJsonArray("formats").get(i));
            int offset = spec.getAsJsonArray("offsets").get(i).getAsInt();
            fields.add(new Field(names.get(i), format, offset, title(spec, i)));
        }
        return new Struct(fields, spec.get("itemsize").getAsInt(), spec.has("align"));
    }

    private static Optional<String> title(JsonObject spec, int i) {
        return Optional.ofNullable(spec.getAsJsonArray("titles"))
                .map(titles -> titles.get(i))
                .filter(title -> !title.isJsonNull())
                .map(JsonElement::getAsString);
    }
}
