package ndraster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import ndraster.dtype.DType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Arrays, views and indices in the golden files' encoding.
final class GoldenArrays {
    private GoldenArrays() {}

    /// An array by value.
    static NDArray array(JsonElement encoded) {
        JsonObject object = encoded.getAsJsonObject();
        byte[] bytes = Golden.hex(object.get("hex"));
        return NDArray.asArray(Golden.dtype(object.get("dtype")), bytes, Golden.longs(object.get("shape")));
    }

    /// A one-dimensional array of a plain type.
    static NDArray flat(String typestr, String hex) {
        DType dtype = DType.of(typestr);
        byte[] bytes = HexFormat.of().parseHex(hex);
        return NDArray.asArray(dtype, bytes, bytes.length / dtype.itemSize());
    }

    /// A view into the memory of `root`.
    static NDArray view(JsonElement encoded, NDArray root) {
        JsonObject object = encoded.getAsJsonObject();
        return NDArray.overStorage(
                Golden.dtype(object.get("dtype")),
                root.storage(),
                object.get("offset").getAsLong(),
                Golden.longs(object.get("shape")),
                Golden.longs(object.get("strides")));
    }

    static String hex(NDArray array) {
        return Golden.hex(array.toBytes());
    }

    /// The parts between the brackets.
    static List<Index> index(JsonArray parts) {
        List<Index> index = new ArrayList<>();
        parts.forEach(part -> index.add(index(part.getAsJsonObject())));
        return index;
    }

    private static Index index(JsonObject part) {
        String kind = part.keySet().iterator().next();
        return switch (kind) {
            case "int" -> Index.at(part.get("int").getAsLong());
            case "bool" ->
                Index.mask(NDArray.of(part.get("bool").getAsBoolean()).reshape());
            case "slice" -> slice(part.getAsJsonArray("slice"));
            case "ellipsis" -> Index.ellipsis();
            case "newaxis" -> Index.newAxis();
            case "field" -> Index.field(part.get("field").getAsString());
            case "fields" -> new Index.FieldNames(Golden.strings(part.get("fields")));
            case "array" -> Index.take(positions(part));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Index slice(JsonArray slice) {
        return new Index.Slice(optional(slice.get(0)), optional(slice.get(1)), optional(slice.get(2)));
    }

    private static OptionalLong optional(JsonElement value) {
        return value.isJsonNull() ? OptionalLong.empty() : OptionalLong.of(value.getAsLong());
    }

    private static NDArray positions(JsonObject part) {
        NDArray array = NDArray.zeros(DType.of(part.get("dtype").getAsString()), Golden.longs(part.get("shape")));
        NDArray flat = array.reshape(-1);
        List<Object> values = new ArrayList<>();
        collect(part.get("array"), values);
        for (int i = 0; i < values.size(); i++) {
            flat.setItem(values.get(i), i);
        }
        return array;
    }

    private static void collect(JsonElement element, List<Object> values) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(inner -> collect(inner, values));
        } else if (element.getAsJsonPrimitive().isBoolean()) {
            values.add(element.getAsBoolean());
        } else {
            values.add(element.getAsDouble());
        }
    }

    /// Expects the error that NumPy raised: its words, then perhaps a hint of ours.
    static void assertRefused(Golden.Error error, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("NumPy: %s", error.message()).isInstanceOf(RuntimeException.class);
        assertThat(thrown.getMessage()).startsWith(error.message().strip());
        assertThat(thrown).isInstanceOfAny(typesOf(error).toArray(Class<?>[]::new));
    }

    /// Python's classes do not map one to one: "shapes do not fit" is a ValueError or an IndexError there.
    static List<Class<?>> typesOf(Golden.Error error) {
        return switch (error.base().orElse(error.type())) {
            case "IndexError" -> List.of(IndexOutOfBoundsException.class, ShapeException.class);
            case "ValueError" -> List.of(IllegalArgumentException.class, ReadOnlyArrayException.class);
            case "TypeError",
                    "OverflowError",
                    "KeyError",
                    "UnicodeEncodeError",
                    "UnicodeDecodeError",
                    "ZeroDivisionError" -> List.of(IllegalArgumentException.class);
            default -> throw new IllegalArgumentException(error.type());
        };
    }
}
